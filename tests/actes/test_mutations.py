"""Sur les octets d'un acte entier : chaque valeur, chaque terme ôté ou altéré est refusé et
nommé.
"""

from __future__ import annotations

import datetime as dt
import html
from decimal import Decimal

import pytest

from tests.actes.rendus import DOSSIERS, alterer_docx, mise_en_demeure
from toolkit import preuve
from toolkit.noyau.ecriture import date_courte, date_longue, euros
from toolkit.noyau.mention import Preuve

CAS = [
    pytest.param(nom, attente, id=f"{nom}-{attente.id}")
    for nom in ("fr_FR_b2b", "fr_FR_incomplet", "fr_BE_b2b", "fr_BE_b2c")
    for attente in mise_en_demeure(nom).prevu.attentes
]


def relire(nom: str, docx: bytes) -> set[tuple[str, str]]:
    """(code, message) de chaque problème trouvé à la relecture."""
    document = mise_en_demeure(nom)
    montants = preuve.montants_du_contexte(document.prevu.contexte)
    releve = preuve.prouver(docx, "docx", document.prevu.attentes, montants_connus=montants)
    return {(p.code, p.message) for p in releve.problemes}


@pytest.mark.parametrize("nom", DOSSIERS)
def test_l_acte_intact_est_prouve_dans_les_deux_formats(nom: str) -> None:
    document = mise_en_demeure(nom)
    assert document.est_pret, document.problemes
    for format in ("docx", "pdf"):
        assert all(c.trouvee for c in document.constats[format])
    assert preuve.comparer(document.pdf, document.docx) == ()


@pytest.mark.parametrize(("nom", "attente"), CAS)
def test_une_valeur_ou_un_terme_perdu_est_nomme(nom: str, attente) -> None:
    docx = mise_en_demeure(nom).docx
    if attente.preuve is Preuve.ABSENCE:
        docx = alterer_docx(docx, "Comment payer", attente.termes[0][0])
    elif attente.preuve is Preuve.BLOC:
        for passage in attente.termes[0]:
            docx = alterer_docx(docx, passage, "autre chose")
    else:
        for valeur in attente.valeurs:
            docx = alterer_docx(docx, _imprimee(valeur, docx), "autre chose")
    assert docx != mise_en_demeure(nom).docx
    fautes = {"mention-absente", "passage-proscrit"}
    problemes = relire(nom, docx)
    assert any(code in fautes and attente.titre in m for code, m in problemes), problemes


@pytest.mark.parametrize("nom", ["fr_FR_b2b", "fr_BE_b2c"])
def test_un_chiffre_change_dans_un_montant_est_dit(nom: str) -> None:
    document = mise_en_demeure(nom)
    total = document.prevu.contexte["sommes"]["total"]
    docx = alterer_docx(document.docx, euros(total), euros(total + Decimal("0.10")))
    codes = {code for code, _ in relire(nom, docx)}
    assert {"mention-absente", "montant-inconnu"} <= codes


@pytest.mark.parametrize("nom", ["fr_FR_b2b", "fr_BE_b2c"])
def test_un_mot_change_dans_un_seul_format_est_dit(nom: str) -> None:
    document = mise_en_demeure(nom)
    docx = alterer_docx(document.docx, "échues et impayées", "échues et contestées")
    assert [p.code for p in preuve.comparer(document.pdf, docx)] == ["formats-differents"]


def _imprimee(valeur, docx: bytes) -> str:
    if isinstance(valeur, Decimal):
        return euros(valeur)
    if isinstance(valeur, dt.date):
        longue = date_longue(valeur)
        return longue if longue in _texte(docx) else date_courte(valeur)
    return html.escape(str(valeur), quote=False)


def _texte(docx: bytes) -> str:
    import io
    import re
    import zipfile

    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        corps = archive.read("word/document.xml").decode()
    return "".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", corps, flags=re.DOTALL))
