"""La route entière, par la porte publique : ce qui s'écrit, ce qui se refuse, ce qui ne se
perd jamais.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.depot import RACINE
from toolkit import CodeSortie, generer, preuve
from toolkit.verbes import exporter_modele

JOUR = dt.date(2026, 11, 21)
FORMATS = ("docx", "pdf")

PARTICULIER = (
    "  type: personne_physique\n  qualite: particulier\n"
    "  civilite: Mme\n  prenom: Claire\n  nom: Rabot\n"
)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Le dossier de référence français, copié avec ses pièces."""
    shutil.copytree(RACINE / "exemples" / "fr_FR_b2b", tmp_path / "affaire")
    return tmp_path / "affaire" / "dossier.yaml"


def modifier(dossier: Path, *changements: tuple[str, str]) -> None:
    texte = dossier.read_text("utf-8")
    for avant, apres in changements:
        assert avant in texte
        texte = texte.replace(avant, apres)
    dossier.write_text(texte, "utf-8")


def produire(dossier: Path, **options):
    reglages = {"actes": ["mise_en_demeure"], "sortie": dossier.parent / "sortie", **options}
    return generer(dossier, JOUR, **reglages)


def repertoire(dossier: Path) -> Path:
    return dossier.parent / "sortie" / "2026-0142" / "2026-11-21-mise_en_demeure"


def codes(production) -> list[str]:
    return [p.code for p in production.problemes if p.est_bloquant]


def test_l_acte_et_son_manifeste_sont_ecrits(dossier: Path) -> None:
    production = produire(dossier)

    assert production.code is CodeSortie.PRODUIT
    noms = sorted(f.name for f in repertoire(dossier).iterdir())
    actes = ("fiche_debiteur", "mise_en_demeure")
    lettres = [f"{a}.{f}" for a in actes for f in FORMATS]
    assert noms == sorted(["manifeste.json", "mise_en_demeure.eml", *lettres])
    manifeste = json.loads((repertoire(dossier) / "manifeste.json").read_text("utf-8"))
    schema = json.loads((RACINE / "schemas" / "manifeste.schema.json").read_text("utf-8"))
    jsonschema.validate(manifeste, schema)
    lues = {valeur["code"] for valeur in manifeste["droit"]}
    assert {"taux_refi_bce", "indemnite_forfaitaire_recouvrement_b2b"} <= lues


def test_deux_productions_donnent_les_memes_octets(dossier: Path) -> None:
    produire(dossier)
    premiers = {f.name: f.read_bytes() for f in repertoire(dossier).iterdir()}
    shutil.rmtree(dossier.parent / "sortie")
    produire(dossier)
    assert premiers == {f.name: f.read_bytes() for f in repertoire(dossier).iterdir()}


def test_un_document_retouche_n_est_pas_remplace(dossier: Path) -> None:
    produire(dossier)
    docx = repertoire(dossier) / "mise_en_demeure.docx"
    docx.write_bytes(docx.read_bytes() + b"retouche")
    modifier(dossier, ("montant: 3960.00", "montant: 3970.00"))

    production = produire(dossier)

    assert codes(production) == ["fichier-retouche"]
    assert production.code is CodeSortie.MISE_EN_FORME
    assert docx.read_bytes().endswith(b"retouche")


def test_un_document_intact_est_remplace(dossier: Path) -> None:
    produire(dossier)
    avant = (repertoire(dossier) / "mise_en_demeure.pdf").read_bytes()
    (repertoire(dossier) / "mes notes.txt").write_text("à garder", "utf-8")
    modifier(dossier, ("montant: 3960.00", "montant: 3970.00"))

    production = produire(dossier)

    assert production.code is CodeSortie.PRODUIT
    assert (repertoire(dossier) / "mise_en_demeure.pdf").read_bytes() != avant
    assert (repertoire(dossier) / "mes notes.txt").read_text("utf-8") == "à garder"


def test_un_document_envoye_ne_change_plus(dossier: Path) -> None:
    produire(dossier)
    avant = (repertoire(dossier) / "mise_en_demeure.pdf").read_bytes()
    envoi = "evenements:\n  - type: mise_en_demeure\n    date: 2026-11-21\n    canal: recommande_ar"
    modifier(dossier, ("evenements:", envoi), ("montant: 3960.00", "montant: 3970.00"))

    production = produire(dossier)

    assert "document-fige" in codes(production)
    assert (repertoire(dossier) / "mise_en_demeure.pdf").read_bytes() == avant


def _reformuler(cabinet: Path, nom: str, avant: str, apres: str) -> None:
    """Le passage livré de ce nom, reformulé au cabinet."""
    livre = (RACINE / "modeles" / nom).read_text("utf-8")
    assert avant in livre
    (cabinet / nom).parent.mkdir(parents=True)
    (cabinet / nom).write_text(livre.replace(avant, apres), "utf-8")


def test_une_mention_otee_par_le_cabinet_est_refusee_avec_son_article(dossier: Path) -> None:
    cabinet = dossier.parent / "cabinet"
    _reformuler(cabinet, "fr_FR/commun/lettre_interets.html", "La clause pénale", "La clause")

    production = produire(dossier, cabinet=cabinet)

    assert production.code is CodeSortie.MODELE
    perdue = next(p for p in production.problemes if p.code == "mention-perdue")
    assert "med-clause-penale" in perdue.message
    assert perdue.reference.startswith("CC 1231-5")
    assert not repertoire(dossier).exists()


def test_un_cabinet_peut_reformuler(dossier: Path) -> None:
    cabinet = dossier.parent / "cabinet"
    _reformuler(cabinet, "commun/lettre_dette.html", "Vous êtes redevable des", "Vous devez les")
    assert produire(dossier, cabinet=cabinet).code is CodeSortie.PRODUIT


def test_ce_qui_manque_est_dit_et_situe(dossier: Path) -> None:
    modifier(dossier, ("  iban: FR7630004008240001361517524\n", ""))
    production = produire(dossier)

    assert production.code is CodeSortie.IMPOSSIBLE
    assert codes(production) == ["mention-incomplete"]
    manque = next(p for p in production.problemes if p.est_bloquant)
    assert manque.chemin == "creancier.iban"
    assert manque.lieu.ligne == 11
    assert not (dossier.parent / "sortie").exists()


def test_un_projet_sort_sous_filigrane_et_dit_ce_qui_manque(dossier: Path) -> None:
    modifier(dossier, ("  iban: FR7630004008240001361517524\n", ""))
    production = produire(dossier, projet=True)

    assert production.code is CodeSortie.IMPOSSIBLE
    noms = {f.name for f in repertoire(dossier).iterdir()}
    assert {"mise_en_demeure-projet.docx", "mise_en_demeure-projet.pdf"} <= noms
    assert all("-projet" in nom or nom == "manifeste.json" for nom in noms)
    texte = _texte((repertoire(dossier) / "mise_en_demeure-projet.pdf").read_bytes())
    assert "PROJET" in texte
    assert "[à compléter]" in texte
    assert "il manque creancier.iban" in texte


def test_un_iban_faux_bloque_l_acte_qui_l_imprime(dossier: Path) -> None:
    modifier(dossier, ("FR7630004008240001361517524", "FR7630004008240001361517525"))
    assert codes(produire(dossier)) == ["iban-invalide"]


def test_une_piece_jointe_introuvable_bloque(dossier: Path) -> None:
    (dossier.parent / "pieces" / "F2026-031.pdf").unlink()
    assert codes(produire(dossier)) == ["piece-introuvable"]


def test_une_piece_qui_n_est_pas_jointe_avertit_seulement(dossier: Path) -> None:
    (dossier.parent / "pieces" / "etat-endettement.pdf").unlink()
    production = produire(dossier)
    assert production.code is CodeSortie.PRODUIT
    assert [p.code for p in production.problemes] == ["piece-introuvable"]


def test_un_debiteur_en_procedure_collective_renvoie_a_la_declaration(dossier: Path) -> None:
    modifier(dossier, ("  - id: hotel\n", "  - id: hotel\n    situation: liquidation_judiciaire\n"))
    production = produire(dossier)
    assert codes(production) == ["garde-procedure-collective"]
    garde = next(p for p in production.problemes if p.code == "garde-procedure-collective")
    assert "declaration_de_creance" in garde.remede


def test_un_acte_inconnu_nomme_ceux_qui_existent(dossier: Path) -> None:
    production = produire(dossier, actes=["mise_en_demeur"])
    assert codes(production) == ["acte-inconnu"]
    assert "mise_en_demeure" in production.problemes[0].remede


def test_strict_n_ecrit_rien_si_un_seul_acte_manque(dossier: Path) -> None:
    (dossier.parent / "pieces" / "F2026-031.pdf").unlink()
    produire(dossier, actes=["mise_en_demeure", "releve_mentions"], strict=True)
    assert not (dossier.parent / "sortie").exists()


def test_un_courrier_par_debiteur(dossier: Path) -> None:
    second = (
        "debiteurs:\n  - id: caution\n    type: personne_physique\n    role: caution\n"
        "    civilite: M.\n    prenom: Luc\n    nom: Ferrand\n    qualite: professionnel\n"
        "    adresse:\n      ligne: 4 rue Haute\n      code_postal: '69400'\n      ville: Gleizé\n"
    )
    modifier(dossier, ("debiteurs:\n", second))
    production = produire(dossier)
    assert production.code is CodeSortie.PRODUIT, production.problemes
    noms = {f.name for f in repertoire(dossier).iterdir()}
    assert {"mise_en_demeure-caution.pdf", "mise_en_demeure-hotel.pdf"} <= noms


def test_un_format_seul(dossier: Path) -> None:
    produire(dossier, formats=("docx",))
    assert not (repertoire(dossier) / "mise_en_demeure.pdf").exists()


def test_un_nom_hostile_ressort_lettre_pour_lettre(dossier: Path) -> None:
    nom = 'A & B <SARL> "L\'Œil" {{ 7*7 }}'
    echappe = nom.replace("'", "''")
    modifier(dossier, ("denomination: Hôtel du Parc", f"denomination: '{echappe}'"))
    production = produire(dossier)
    assert production.code is CodeSortie.PRODUIT, production.problemes
    assert nom in _texte((repertoire(dossier) / "mise_en_demeure.pdf").read_bytes())


def test_un_disque_qui_refuse_n_est_pas_une_trace(dossier: Path) -> None:
    (dossier.parent / "sortie").write_text("un fichier, pas un répertoire", "utf-8")
    production = produire(dossier)
    assert codes(production) == ["ecriture-impossible"]
    assert production.code is CodeSortie.MISE_EN_FORME


def _texte(pdf: bytes) -> str:
    import pypdfium2

    pages = pypdfium2.PdfDocument(pdf)
    return "\n".join(p.get_textpage().get_text_bounded() for p in pages).replace("\u00a0", " ")


@pytest.mark.parametrize("nom", ["fr_FR_b2b", "fr_BE_b2c"])
def test_le_modele_word_exporte_rend_le_meme_texte(nom: str, tmp_path: Path) -> None:
    source = RACINE / "exemples" / nom / "dossier.yaml"
    cabinet = tmp_path / "cabinet"
    exporter_modele("mise_en_demeure", nom[:5], cabinet)

    livre = generer(source, JOUR, actes=["mise_en_demeure"], sortie=tmp_path / "livre")
    word = generer(
        source, JOUR, actes=["mise_en_demeure"], sortie=tmp_path / "word", cabinet=cabinet
    )

    assert word.code is CodeSortie.PRODUIT
    # Sans PDF, le modèle Word ne donne pas non plus le courriel qui le porterait.
    codes = {p.code for p in word.problemes}
    assert "format-non-produit" in codes <= {"format-non-produit", "courriel-non-produit"}
    rendu = word.ecrits[0].document.docx
    assert preuve.comparer(livre.ecrits[0].document.pdf, rendu) == ()


def test_ce_qui_manque_a_une_creance_est_situe_sur_elle(dossier: Path) -> None:
    modifier(dossier, ("    date: 2026-03-23\n", ""))
    manque = next(p for p in produire(dossier).problemes if p.est_bloquant)
    assert manque.chemin == "creances.1.date"
    assert "F2026-044" in manque.lieu.extrait


def test_une_adresse_absente_est_un_manque_et_un_projet_le_marque(dossier: Path) -> None:
    modifier(
        dossier,
        ("      ligne: 3 place de la Gare\n", ""),
        ('      code_postal: "69400"\n      ville: Villefranche-sur-Saône\n', ""),
        ("    adresse:\n      pays: FR\n    representant", "    representant"),
    )
    production = produire(dossier, projet=True)
    assert "debiteurs.0.adresse" in {p.chemin for p in production.problemes if p.est_bloquant}
    texte = _texte((repertoire(dossier) / "mise_en_demeure-projet.pdf").read_bytes())
    assert "[à compléter]" in texte


def test_un_creancier_particulier_n_a_pas_de_numero_a_donner(dossier: Path) -> None:
    modifier(
        dossier,
        ("  denomination: Menuiserie Rabot & Fils\n  forme: SARL\n  capital: 20000.00\n", ""),
        ('  siren: "945807303"\n  rcs: Lyon\n  tva: FR37945807303\n', ""),
        (
            "  type: personne_morale\n  qualite: professionnel\n  activite: commerciale\n  eff",
            "  eff",
        ),
        ("creancier:\n", f"creancier:\n{PARTICULIER}"),
    )
    assert "mention-incomplete" not in codes(produire(dossier))
