"""Sur les octets : le document intact est accepté, chaque altération est refusée et nommée."""

from __future__ import annotations

import pytest

from tests.preuve.fabrique import ARIAL, bords, muter_docx, muter_pdf
from tests.preuve.lettres import (
    ATTENTES,
    DEMANDE,
    DOCX,
    OPPOSITION,
    PAS,
    SUITE,
    VISITE,
    lettre_de_cabinet,
    lettre_pdf,
)
from toolkit.preuve import Releve, prouver

ARTICLES = {attente.id: attente.article for attente in ATTENTES}


def _absents(releve: Releve) -> set[str]:
    return {c.id for c in releve.constats if c.trouvee is False}


def _doit_refuser(releve: Releve, mention: str, code: str) -> None:
    assert _absents(releve) == {mention}
    (probleme,) = releve.problemes
    assert probleme.code == code
    assert probleme.est_bloquant
    assert mention in probleme.message
    assert probleme.reference == ARTICLES[mention]
    assert probleme.remede


@pytest.mark.parametrize(
    ("octets", "format"),
    [(lettre_pdf(), "pdf"), (lettre_de_cabinet(), "pdf"), (DOCX, "docx")],
    ids=["weasyprint", "cabinet", "docx"],
)
def test_la_lettre_intacte_est_acceptee(octets, format) -> None:
    releve = prouver(octets, format, ATTENTES)
    assert releve.problemes == ()
    assert {c.id: c.trouvee for c in releve.constats} == {
        **dict.fromkeys(ARTICLES, True),
        "titres": None,
    }
    assert {c.page for c in releve.constats if c.trouvee} == {1 if format == "pdf" else None}


# Une altération du texte : (avant, après, mention qui tombe).
TEXTES = [
    ("13 999,68 €", "13 999,86 €", "montants"),
    ("13 999,68 €", "3 999,68 €", "montants"),
    ("9 831,52 €", "19 831,52 €", "montants"),
    ("20 juillet", "21 juillet", "delai"),
    ("20 juillet 2026", "20 juillet", "delai"),
    ("mettons en demeure", "demandons", "interpellation"),
    ("7*7", "7*8", "creancier"),
    ("PAS une citation", "PAS de citation", "non-judiciaire"),
    ("PAS une citation", "pas une citation", "non-judiciaire"),
    ("PAS une citation", "une citation", "non-judiciaire"),
    ("ou une saisie", "ou toute une saisie", "non-judiciaire"),
    ("recouvrement judiciaire", "recouvrement amiable", "non-judiciaire"),
    ("subir la visite", "supporter la visite", "visite"),
    ("opposition dans le délai d'un mois", "opposition dans un délai", "opposition"),
]  # fmt: skip


@pytest.mark.parametrize(("avant", "apres", "mention"), TEXTES)
def test_un_texte_altere_est_refuse_dans_le_docx(avant, apres, mention) -> None:
    octets = muter_docx(DOCX, "document", avant, apres)
    _doit_refuser(prouver(octets, "docx", ATTENTES), mention, "mention-absente")


@pytest.mark.parametrize(("avant", "apres", "mention"), TEXTES)
def test_un_texte_altere_est_refuse_dans_le_pdf_d_un_cabinet(avant, apres, mention) -> None:
    octets = muter_pdf(lettre_de_cabinet(), avant, apres)
    _doit_refuser(prouver(octets, "pdf", ATTENTES), mention, "mention-absente")


@pytest.mark.parametrize(("avant", "apres", "mention"), TEXTES)
def test_un_texte_altere_est_refuse_dans_le_pdf_compose(avant, apres, mention) -> None:
    releve = prouver(lettre_pdf(avant, apres), "pdf", ATTENTES)
    _doit_refuser(releve, mention, "mention-absente")


@pytest.mark.parametrize(
    ("partie", "avant", "apres", "mention", "forme"),
    [
        ("styles", f"{ARIAL}<w:b/>", ARIAL, "non-judiciaire", "gras"),
        ("styles", f"{ARIAL}<w:b/>", "<w:b/>", "non-judiciaire", "police_differente"),
        ("document", f"<w:t xml:space=\"preserve\">{PAS[:20]}",
         f"<w:rPr><w:b w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">{PAS[:20]}",
         "non-judiciaire", "gras"),
        ("document", PAS, f"{PAS} Merci de nous répondre.", "non-judiciaire", "alinea_separe"),
        ("document", PAS, f"Attention, {PAS}", "non-judiciaire", "alinea_separe"),
        ("styles", f'{bords("bottom", "right")}</w:pBdr>',
         f'<w:bottom w:val="none"/>{bords("right")}</w:pBdr>', "visite", "cadre"),
        ("styles", '<w:b/><w:sz w:val="26"/>', '<w:b/>', "visite", "corps_superieur"),
        ("styles", '<w:b/><w:sz w:val="26"/>', '<w:sz w:val="26"/>', "visite", "gras"),
        ("document", "<w:rPr><w:b/></w:rPr>", "", "opposition", "tres_apparent"),
    ],
)  # fmt: skip
def test_une_forme_otee_est_refusee_dans_le_docx(partie, avant, apres, mention, forme) -> None:
    releve = prouver(muter_docx(DOCX, partie, avant, apres), "docx", ATTENTES)
    _doit_refuser(releve, mention, "forme-absente")
    assert f"({forme})" in releve.problemes[0].message


@pytest.mark.parametrize(
    ("avant", "apres", "mention", "forme"),
    [
        ("/F2 11 Tf 70 556", "/F3 11 Tf 70 556", "non-judiciaire", "gras"),
        ("/F2 11", "/F4 11", "non-judiciaire", "police_differente"),
        ("Td (Cette lettre", "Td (Attention : cette lettre", "non-judiciaire", "alinea_separe"),
        ("70 556 Td", "70 594 Td", "non-judiciaire", "alinea_separe"),
        ("1 w 60 500 475 44 re S", "", "visite", "cadre"),
        ("1 w 60 500 475 44 re S", "60 500 m 535 500 l S 60 544 m 535 544 l S", "visite", "cadre"),
        ("1 w 60 500 475 44 re S", "1 1 1 RG 60 500 475 44 re S 0 0 0 RG", "visite", "cadre"),
        ("1 w 60 500 475 44 re S", "1 w 60 450 475 44 re S", "visite", "cadre"),
        ("/F4 13 Tf", "/F4 11 Tf", "visite", "corps_superieur"),
        ("/F4 13 Tf", "/F1 13 Tf", "visite", "gras"),
        ("/F4 11 Tf 70 480", "/F1 11 Tf 70 480", "opposition", "tres_apparent"),
    ],
)  # fmt: skip
def test_une_forme_otee_est_refusee_dans_le_pdf_d_un_cabinet(avant, apres, mention, forme) -> None:
    octets = muter_pdf(lettre_de_cabinet(), avant, apres)
    releve = prouver(octets, "pdf", ATTENTES)
    if avant == "70 556 Td":  # la ligne remonte dans l'alinéa d'avant : le texte même est rompu
        _doit_refuser(releve, mention, "mention-absente")
        return
    _doit_refuser(releve, mention, "forme-absente")
    assert f"({forme})" in releve.problemes[0].message


@pytest.mark.parametrize(
    ("avant", "apres", "mention", "forme"),
    [
        ('class="gras autre"', 'class="autre"', "non-judiciaire", "gras"),
        ('class="gras autre"', 'class="gras"', "non-judiciaire", "police_differente"),
        (f'{SUITE}</p><p class="gras autre">{PAS}</p>',
         f'{SUITE} <strong class="autre">{PAS}</strong></p>', "non-judiciaire", "alinea_separe"),
        (f"{PAS}</p>", f"{PAS} Répondez-nous.</p>", "non-judiciaire", "alinea_separe"),
        ('class="cadre"', 'class="sans"', "visite", "cadre"),
        ('class="cadre"', 'style="border-top: 1pt solid; border-bottom: 1pt solid"',
         "visite", "cadre"),
        ('class="cadre"', 'style="background: #ddd"', "visite", "cadre"),
        ('class="gras grand"', 'class="gras"', "visite", "corps_superieur"),
        ('class="gras grand"', 'class="grand"', "visite", "gras"),
        (f'<p class="gras">{OPPOSITION}', f"<p>{OPPOSITION}", "opposition", "tres_apparent"),
    ],
)  # fmt: skip
def test_une_forme_otee_est_refusee_dans_le_pdf_compose(avant, apres, mention, forme) -> None:
    releve = prouver(lettre_pdf(avant, apres), "pdf", ATTENTES)
    _doit_refuser(releve, mention, "forme-absente")
    assert f"({forme})" in releve.problemes[0].message


def test_une_forme_absente_laisse_la_page_au_constat() -> None:
    releve = prouver(lettre_pdf('class="gras autre"', 'class="autre"'), "pdf", ATTENTES)
    constat = next(c for c in releve.constats if c.id == "non-judiciaire")
    assert (constat.trouvee, constat.page) == (False, 1)
    assert constat.detail == "présente, mais pas en caractères gras"


def test_tout_ce_qui_manque_est_nomme() -> None:
    octets = DOCX
    for passage in (DEMANDE, PAS, VISITE, OPPOSITION):
        octets = muter_docx(octets, "document", passage, "")
    releve = prouver(octets, "docx", ATTENTES, code_absence="mention-perdue")
    noms = {"interpellation", "montants", "delai", "non-judiciaire", "visite", "opposition"}
    assert _absents(releve) == noms
    assert {p.code for p in releve.problemes} == {"mention-perdue"}
    assert len(releve.problemes) == len(noms)
