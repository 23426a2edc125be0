"""Le PDF d'un acte : conforme à ce que l'on annonce, clos, reproductible."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from tests.redaction.essai import (
    NOM_RETORS,
    arbre_de,
    composer,
    contexte_de_lettre,
    contexte_riche,
    lettres,
    pages_du_pdf,
)
from toolkit.noyau.probleme import CodeSortie, ErreurExigible
from toolkit.redaction.docx import rediger_docx
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.pdf import rediger_pdf


@pytest.fixture(scope="module")
def riche(papier: Papier) -> bytes:
    entete = Entete(emetteur=NOM_RETORS, titre=NOM_RETORS, courant=NOM_RETORS, langue="fr-BE")
    return rediger_pdf(composer("riche.html", contexte_riche()), entete, papier)


def test_le_pdf_se_dit_pdf_a_3a_et_en_porte_les_marques(riche: bytes) -> None:
    with pikepdf.open(io.BytesIO(riche)) as pdf:
        assert pdf.check_pdf_syntax() == []
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "A")
        assert meta["dc:title"] == NOM_RETORS
        assert str(pdf.Root.Lang) == "fr-BE"
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert "/OutputIntents" in pdf.Root
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "/ID" in pdf.trailer
        assert "/CreationDate" not in pdf.docinfo
        assert "/ModDate" not in pdf.docinfo


def test_seules_les_polices_livrees_sont_dans_le_pdf(riche: bytes) -> None:
    with pikepdf.open(io.BytesIO(riche)) as pdf:
        polices = [
            o
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        assert polices
        for police in polices:
            assert str(police.FontName).split("+")[1].startswith("Liberation")
            assert "/FontFile2" in police


def test_un_nom_retors_ressort_lettre_pour_lettre(riche: bytes) -> None:
    texte = lettres("".join(pages_du_pdf(riche)))
    # Sous l'adresse (2), au titre du tableau, en note ; émetteur ; en-tête courant page 2.
    assert texte.count(lettres(NOM_RETORS)) == 5
    assert "49" not in lettres("".join(pages_du_pdf(riche))).replace("1405", "").replace(
        "14850", ""
    )


def test_la_lettre_tient_en_deux_pages_et_garde_sa_signature(
    papier: Papier, entete: Entete
) -> None:
    pages = pages_du_pdf(
        rediger_pdf(composer("mise_en_demeure.html", contexte_de_lettre()), entete, papier)
    )
    assert len(pages) == 2
    assert "Cabinet Œil & Associés" in pages[0]
    assert "RCS Lyon 945 807 303" in pages[0]
    assert "RCS Lyon" not in pages[1]
    assert "Page 1/2" in pages[0]
    assert "Page 2/2" in pages[1]
    assert entete.courant not in pages[0]
    assert entete.courant in pages[1]
    assert lettres("Pièces n° 4 et 5.") in lettres(pages[0])


@pytest.mark.parametrize("lignes", range(26, 32))
def test_la_signature_ne_part_jamais_seule(papier: Papier, entete: Entete, lignes: int) -> None:
    source = (
        "{% for n in rang %}<p>Ligne {{ n }}</p>{% endfor %}"
        "<p>Dernier alinéa.</p><p>Salutations distinguées.</p>"
        '<div class="signature"><p>Le créancier</p><p>Le gérant</p></div>'
    )
    arbre = arbre_de(source, {"rang": list(range(lignes))})
    derniere = pages_du_pdf(rediger_pdf(arbre, entete, papier))[-1]
    for ensemble in ("Dernier alinéa.", "Salutations distinguées.", "Le créancier"):
        assert ensemble in derniere


@pytest.mark.parametrize("lignes", range(22, 32))
def test_le_dernier_alinea_reste_avec_le_tableau_qu_il_explique(
    papier: Papier, entete: Entete, lignes: int
) -> None:
    source = (
        "{% for n in rang %}<p>Ligne {{ n }}</p>{% endfor %}"
        "<table><thead><tr><th>Taux</th></tr></thead><tbody><tr><td>Case</td></tr></tbody></table>"
        "<p>Ce que le tableau compte.</p>"
    )
    arbre = arbre_de(source, {"rang": list(range(lignes))})
    derniere = pages_du_pdf(rediger_pdf(arbre, entete, papier))[-1]
    assert "Case" in derniere and "Ce que le tableau compte." in derniere


@pytest.mark.parametrize("lignes", range(36, 42))
def test_l_en_tete_d_un_tableau_se_repete_et_le_total_reste_avec_la_derniere_ligne(
    papier: Papier, entete: Entete, lignes: int
) -> None:
    source = (
        '<table><thead><tr><th>Poste</th><th class="montant">Montant</th></tr></thead><tbody>'
        '{% for n in rang %}<tr><td>Ligne {{ n }}</td><td class="montant">1</td></tr>{% endfor %}'
        '</tbody><tfoot><tr><td>Total</td><td class="montant">9</td></tr></tfoot></table>'
    )
    pages = pages_du_pdf(
        rediger_pdf(arbre_de(source, {"rang": list(range(lignes))}), entete, papier)
    )
    assert all("Poste" in page for page in pages)
    assert ["Total" in page for page in pages] == [False] * (len(pages) - 1) + [True]
    assert f"Ligne {lignes - 1}" in pages[-1]


@pytest.mark.parametrize("lignes", range(26, 31))
def test_une_liste_garde_ses_bouts(papier: Papier, entete: Entete, lignes: int) -> None:
    source = (
        "{% for n in rang %}<p>Ligne {{ n }}</p>{% endfor %}<p>À joindre :</p>"
        "<ul><li>premier</li><li>deuxième</li><li>avant-dernier</li><li>dernier</li></ul>"
    )
    arbre = arbre_de(source, {"rang": list(range(lignes))})
    pages = pages_du_pdf(rediger_pdf(arbre, entete, papier))
    for ensemble in (("À joindre", "premier", "deuxième"), ("avant-dernier", "– dernier")):
        assert any(all(mot in page for mot in ensemble) for page in pages)


@pytest.mark.parametrize("lignes", range(26, 31))
def test_ce_qui_annonce_ne_quitte_pas_la_suite(papier: Papier, entete: Entete, lignes: int) -> None:
    source = "{% for n in rang %}<p>Ligne {{ n }}</p>{% endfor %}<p>Voici :</p><p>La suite.</p>"
    arbre = arbre_de(source, {"rang": list(range(lignes))})
    pages = pages_du_pdf(rediger_pdf(arbre, entete, papier))
    assert any("Voici" in page and "La suite." in page for page in pages)


@pytest.mark.parametrize("lignes", range(20, 34))
def test_aucune_note_ne_se_perd_ni_ne_quitte_son_appel(
    papier: Papier, entete: Entete, lignes: int
) -> None:
    source = (
        "{% for n in rang %}<p>Ligne {{ n }}</p>{% endfor %}"
        f'<p>Premier<span class="note">Note une, {"longue " * 30}.</span></p>'
        f'<p>{"mot " * 22}second<span class="note">Note deux.</span> {"mot " * 70}</p>'
    )
    arbre = arbre_de(source, {"rang": list(range(lignes))})
    pages = pages_du_pdf(rediger_pdf(arbre, entete, papier))
    for appel, note in (("Premier", "Note une"), ("second", "Note deux")):
        assert [note in page for page in pages] == [appel in page for page in pages]


def test_un_tableau_court_n_est_pas_coupe(papier: Papier, entete: Entete) -> None:
    source = (
        "{% for n in rang %}<p>Ligne {{ n }}</p>{% endfor %}"
        "<table><caption>Décompte</caption><tbody>"
        "{% for n in postes %}<tr><td>Poste {{ n }}</td></tr>{% endfor %}"
        "</tbody><tfoot><tr><td>Total</td></tr></tfoot></table>"
    )
    for lignes in (22, 24, 26):
        contexte = {"rang": list(range(lignes)), "postes": list(range(5))}
        pages = pages_du_pdf(rediger_pdf(arbre_de(source, contexte), entete, papier))
        (porteuse,) = [page for page in pages if "Décompte" in page]
        assert "Poste 0" in porteuse
        assert "Total" in porteuse


def test_le_filigrane_ne_marque_que_les_projets(papier: Papier, entete: Entete) -> None:
    arbre = composer("mise_en_demeure.html", contexte_de_lettre())
    projet = pages_du_pdf(rediger_pdf(arbre, replace(entete, projet=True), papier))
    assert len(projet) == 2
    assert all("PROJET" in page for page in projet)
    assert not any("PROJET" in page for page in pages_du_pdf(rediger_pdf(arbre, entete, papier)))


_AUTRE_PROCESSUS = """
import hashlib, sys
from toolkit.lieux import MODELES
from tests.redaction.essai import composer, contexte_riche
from toolkit.redaction.docx import rediger_docx
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.pdf import rediger_pdf
commun = MODELES / "commun"
papier = Papier((commun / "papier.docx").read_bytes(), (commun / "papier.css").read_text("utf-8"))
entete = Entete(emetteur="E", titre="T", courant="C", lignes=("a", "b"))
arbre = composer("riche.html", contexte_riche())
for rediger in (rediger_pdf, rediger_docx):
    premier, second = (rediger(arbre, entete, papier) for _ in range(2))
    assert premier == second
    print(hashlib.sha256(premier).hexdigest())
"""


def test_memes_entrees_memes_octets_d_un_processus_a_l_autre() -> None:
    racine = Path(__file__).resolve().parents[2]
    sorties = {
        subprocess.run(
            [sys.executable, "-c", _AUTRE_PROCESSUS],
            cwd=racine,
            env={**os.environ, "PYTHONHASHSEED": graine},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for graine in ("1", "2")
    }
    assert len(sorties) == 1
    assert len(sorties.pop().split()[0]) == hashlib.sha256().digest_size * 2


@pytest.mark.parametrize(
    "css",
    [
        "p { background: url(file:///etc/passwd) }",
        "p { background: url(https://exemple.invalid/x.png) }",
        "@import url(https://exemple.invalid/x.css);",
        "@font-face { font-family: x; src: url(file:///etc/passwd) }",
        "p { couleur: rouge }",
        "p { color: ",
        "}",
    ],
)
def test_un_papier_qui_sort_ou_se_trompe_est_refuse(
    papier: Papier, entete: Entete, css: str
) -> None:
    with pytest.raises(ErreurExigible) as levee:
        rediger_pdf(arbre_de("<p>a</p>", {}), entete, replace(papier, css=f"{papier.css}\n{css}"))
    assert {p.code for p in levee.value.problemes} <= {"papier-fautif", "composition-avertie"}


def test_deux_fils_composent_a_la_fois(papier: Papier, entete: Entete) -> None:
    arbre = composer("mise_en_demeure.html", contexte_de_lettre())
    attendus = [rediger(arbre, entete, papier) for rediger in (rediger_pdf, rediger_docx)]
    with ThreadPoolExecutor(2) as fils:
        for rediger, attendu in zip((rediger_pdf, rediger_docx), attendus, strict=True):
            rendus = fils.map(lambda _, r=rediger: r(arbre, entete, papier), range(4))
            assert set(rendus) == {attendu}


def test_un_avertissement_de_composition_arrete(papier: Papier, entete: Entete) -> None:
    css = "p { background: url(data:image/png;base64,AAAA) }"
    with pytest.raises(ErreurExigible) as levee:
        rediger_pdf(arbre_de("<p>a</p>", {}), entete, replace(papier, css=css))
    (probleme,) = levee.value.problemes
    assert (probleme.code, probleme.sortie) == ("composition-avertie", CodeSortie.MISE_EN_FORME)
    assert probleme.remede


_SANS_PANGO = """
import cffi, sys
def introuvable(self, nom, *_):
    raise OSError(f"cannot load library {nom}")
cffi.FFI.dlopen = introuvable
from toolkit.redaction import pdf
from toolkit.redaction.arbre import Noeud
from toolkit.redaction.papier import Entete, Papier
from toolkit.noyau.probleme import ErreurExigible
try:
    pdf.rediger_pdf(Noeud("corps"), Entete(emetteur="E", titre="T"), Papier(b"", ""))
except ErreurExigible as erreur:
    (probleme,) = erreur.problemes
    print(probleme.code, int(probleme.sortie), probleme.remede, sep="|")
"""


@pytest.mark.parametrize(
    ("systeme", "remede"),
    [("linux", "apt install"), ("darwin", "brew install pango"), ("win32", "pacman -S")],
)
def test_sans_pango_le_remede_est_celui_du_systeme(systeme: str, remede: str) -> None:
    racine = Path(__file__).resolve().parents[2]
    programme = f"import sys\n{_SANS_PANGO}".replace(
        "try:\n",
        f"pdf.sys = type('Systeme', (), dict(modules=sys.modules, platform={systeme!r}))\ntry:\n",
    )
    rendu = subprocess.run(
        [sys.executable, "-c", programme], cwd=racine, capture_output=True, text=True, check=True
    )
    code, sortie, lu = rendu.stdout.strip().split("|")
    assert (code, int(sortie)) == ("pango-absent", CodeSortie.MISE_EN_FORME)
    assert remede in lu


def test_un_caractere_sans_dessin_est_nomme_en_francais(papier: Papier, entete: Entete) -> None:
    with pytest.raises(ErreurExigible) as levee:
        rediger_pdf(arbre_de("<p>北京 🥖 北</p>", {}), entete, papier)
    (probleme,) = levee.value.problemes
    assert (probleme.code, probleme.sortie) == ("caractere-sans-police", CodeSortie.MISE_EN_FORME)
    for cite in ("« 北 » (U+5317)", "« 京 » (U+4EAC)", "« 🥖 » (U+1F956)"):
        assert probleme.message.count(cite) == 1
    assert "lettres latines" in probleme.remede


def test_une_feuille_fautive_est_situee_en_francais(papier: Papier, entete: Entete) -> None:
    with pytest.raises(ErreurExigible) as levee:
        rediger_pdf(arbre_de("<p>a</p>", {}), entete, replace(papier, css="p { couleur: rouge }"))
    (probleme,) = levee.value.problemes
    assert probleme.code == "papier-fautif"
    assert "ligne 1, colonne 5 : « couleur: rouge »" in probleme.message


def test_un_titre_demesure_ne_perd_pas_le_document(papier: Papier, entete: Entete) -> None:
    long = replace(entete, titre="r" * 300, emetteur="e" * 300)
    assert rediger_docx(arbre_de("<p>a</p>", {}), long, papier)
