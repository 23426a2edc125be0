"""Le modèle Word d'un acte : exporté, rendu au même texte que le HTML, refusé s'il est fautif."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.redaction.essai import (
    NOM_RETORS,
    charger,
    composer,
    contexte_de_lettre,
    contexte_riche,
    lettres,
    paragraphes,
    partie,
)
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme
from toolkit.redaction.docx import exporter_modele, rediger_docx, rendre_modele
from toolkit.redaction.docx.archive import figer, lire_parties
from toolkit.redaction.papier import Entete, Papier

PARTIES = ("document", "footnotes", "header1", "header2", "footer1", "footer2")


@pytest.mark.parametrize(
    ("acte", "contexte", "autres"),
    [
        ("riche.html", contexte_riche, {}),
        ("riche.html", contexte_riche, {"est_solidaire": False, "lots": []}),
        ("riche.html", contexte_riche, {"est_solidaire": False, "absent": {"valeur": "présent"}}),
        ("mise_en_demeure.html", contexte_de_lettre, {}),
        ("mise_en_demeure.html", contexte_de_lettre, {"acompte": None, "pieces": []}),
    ],
)
def test_le_modele_exporte_rend_le_meme_texte_que_la_voie_html(
    papier: Papier,
    entete: Entete,
    acte: str,
    contexte: Callable[..., dict[str, Any]],
    autres: dict[str, Any],
) -> None:
    valeurs = contexte(**autres)
    modele = exporter_modele(charger(acte), papier, charger, nom=acte)
    par_word = rendre_modele(modele, valeurs, entete, juridiction="fr_FR")
    par_html = rediger_docx(composer(acte, valeurs), entete, papier)
    for nom in PARTIES:
        a, b = (
            [lettres(texte) for texte in paragraphes(docx, f"word/{nom}.xml") if lettres(texte)]
            for docx in (par_word, par_html)
        )
        assert a == b
    styles = [
        re.findall(r'<w:pStyle w:val="([^"]+)"', partie(docx, "word/document.xml"))
        for docx in (par_word, par_html)
    ]
    assert styles[0] == styles[1]


def test_le_modele_exporte_garde_ses_balises_et_ses_filtres(papier: Papier) -> None:
    modele = exporter_modele(charger("riche.html"), papier, charger)
    textes = paragraphes(modele)
    assert "{%p for lot in lots %}" in textes
    assert "{%tr for lot in lots %}" in textes
    assert "enjoindre au débiteur de payer {{ total | euros }}\u00a0;" in textes
    assert any("{% if est_solidaire %}, solidairement{% endif %}" in texte for texte in textes)
    assert "{{ entete.emetteur }}" in paragraphes(modele, "word/header1.xml")


def test_une_inclusion_est_developpee_dans_le_modele_exporte(papier: Papier) -> None:
    modele = exporter_modele(charger("mise_en_demeure.html"), papier, charger)
    assert "for ligne in destinataire.lignes" in paragraphes(modele)[0]


def test_memes_octets(papier: Papier, entete: Entete) -> None:
    modele = exporter_modele(charger("riche.html"), papier, charger)
    assert modele == exporter_modele(charger("riche.html"), papier, charger)
    premier, second = (
        rendre_modele(modele, contexte_riche(), entete, juridiction="fr_FR") for _ in range(2)
    )
    assert premier == second


def test_les_valeurs_ne_s_executent_pas(papier: Papier, entete: Entete) -> None:
    modele = exporter_modele("<p>{{ nom }}<span class='note'>{{ nom }}</span></p>", papier, charger)
    rendu = rendre_modele(modele, {"nom": NOM_RETORS}, entete, juridiction="fr_FR")
    assert paragraphes(rendu) == [NOM_RETORS]
    assert paragraphes(rendu, "word/footnotes.xml") == [f" {NOM_RETORS}"]


def test_les_notes_d_un_modele_a_deux_sections_ne_s_executent_pas(
    papier: Papier, entete: Entete
) -> None:
    """docxtpl rend les notes une fois par section : la seconde, une valeur serait un modèle."""
    modele = exporter_modele("<p>a<span class='note'>{{ nom }}</span></p>", papier, charger)
    parties = lire_parties(modele)
    document = parties["word/document.xml"].decode()
    section = re.search(r"<w:sectPr>.*</w:sectPr>", document)
    assert section is not None
    deux = document.replace(section[0], f"<w:p><w:pPr>{section[0]}</w:pPr></w:p>{section[0]}")
    modele = figer({**parties, "word/document.xml": deux.encode()})
    rendu = rendre_modele(modele, {"nom": "{{ 7*7 }}"}, entete, juridiction="fr_FR")
    assert paragraphes(rendu, "word/footnotes.xml") == [" {{ 7*7 }}"]


def test_la_juridiction_donne_ses_filtres_au_modele(papier: Papier, entete: Entete) -> None:
    modele = exporter_modele(charger("mise_en_demeure.html"), papier, charger)
    rendu = rendre_modele(modele, contexte_de_lettre(), entete, juridiction="fr_BE")
    assert "trois cent septante-deux euros" in " ".join(paragraphes(rendu))


def test_une_note_dans_une_boucle_ne_s_exporte_pas(papier: Papier) -> None:
    source = "<p>a</p>\n{% for x in xs %}\n<p>{{ x }}<span class='note'>n</span></p>\n{% endfor %}"
    with pytest.raises(ErreurExigible) as levee:
        exporter_modele(source, papier, charger)
    (probleme,) = levee.value.problemes
    assert probleme.code == "modele-fautif"
    assert probleme.lieu is not None
    assert probleme.lieu.ligne == 3


def faute(papier: Papier, entete: Entete, avant: str, apres: str) -> Probleme:
    """La faute d'un modèle du cabinet où `avant` est devenu `apres`."""
    modele = exporter_modele("<p>Je soussigné {{ nom }}.</p>\n<p>Fin.</p>", papier, charger)
    parties = lire_parties(modele)
    document = parties["word/document.xml"].decode()
    assert avant in document
    retouche = document.replace(avant, apres).encode()
    with pytest.raises(ErreurExigible) as levee:
        rendre_modele(
            figer({**parties, "word/document.xml": retouche}),
            {"nom": "{{ x }} {% y %} }}", "oui": True},
            entete,
            juridiction="fr_FR",
        )
    (probleme,) = levee.value.problemes
    assert (probleme.code, probleme.sortie) == ("modele-fautif", CodeSortie.MODELE)
    assert probleme.remede
    return probleme


@pytest.mark.parametrize(
    ("apres", "mots"),
    [
        ("{{ nom }", "mal fermée"),
        ("{ nom }}", "mal fermée"),
        ("{{ nom", "mal fermée"),
        ("{% if oui }x{% endif %}", "mal"),
        ("{% if oui %}x", "refermée, vers « "),
        ("{% endif %}", "vers « Je soussigné {% endif %}. »"),
        ("{{ absent }}", "« absent »"),
        ("{{ nom | inconnu }}", "« inconnu »"),
        ("{{ nom | euros }}", "« euros »"),
        ("{{ ''.__class__ }}", "interdit"),
        ("{% if oui %}{%p endif %}", "mal"),
    ],
)
def test_une_balise_fautive_d_un_modele_du_cabinet_est_refusee(
    papier: Papier, entete: Entete, apres: str, mots: str
) -> None:
    assert mots in faute(papier, entete, "{{ nom }}", apres).message


def test_une_balise_qui_brise_un_paragraphe_est_refusee(papier: Papier, entete: Entete) -> None:
    ouverte = "{% if not oui %}</w:t></w:r></w:p><w:p><w:r><w:t>{% endif %}"
    fermee = "{% if oui %}</w:t></w:r></w:p>{% endif %}"
    assert "en deux" in faute(papier, entete, "{{ nom }}", f"{fermee}{ouverte}").message


@pytest.mark.parametrize("octets", [b"", b"%PDF-1.7"])
def test_un_modele_qui_n_est_pas_un_docx_est_refuse(entete: Entete, octets: bytes) -> None:
    with pytest.raises(ErreurExigible, match="document Word"):
        rendre_modele(octets, {}, entete, juridiction="fr_FR")
