"""Sur les octets d'un acte entier : chaque valeur, chaque terme ôté ou altéré est refusé et
nommé.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.actes.mutations import FAUTES, fautes_de, perdre
from tests.actes.rendus import DOSSIERS, alterer_docx, mise_en_demeure
from toolkit import preuve
from toolkit.noyau.ecriture import euros

CAS = [
    pytest.param(nom, attente, id=f"{nom}-{attente.id}")
    for nom in ("fr_FR_b2b", "fr_FR_incomplet", "fr_BE_b2b", "fr_BE_b2c")
    for attente in mise_en_demeure(nom).prevu.attentes
]


@pytest.mark.parametrize("nom", DOSSIERS)
def test_l_acte_intact_est_prouve_dans_les_deux_formats(nom: str) -> None:
    document = mise_en_demeure(nom)
    assert document.est_pret, document.problemes
    for format in ("docx", "pdf"):
        assert all(c.trouvee for c in document.constats[format])
    assert preuve.comparer(document.pdf, document.docx) == ()


@pytest.mark.parametrize(("nom", "attente"), CAS)
def test_une_valeur_ou_un_terme_perdu_est_nomme(nom: str, attente) -> None:
    document = mise_en_demeure(nom)
    docx = perdre(document.docx, attente)
    assert docx != document.docx
    problemes = fautes_de(document, docx)
    assert any(code in FAUTES and attente.titre in m for code, m in problemes), problemes


@pytest.mark.parametrize("nom", ["fr_FR_b2b", "fr_BE_b2c"])
def test_un_chiffre_change_dans_un_montant_est_dit(nom: str) -> None:
    document = mise_en_demeure(nom)
    total = document.prevu.contexte["sommes"]["total"]
    docx = alterer_docx(document.docx, euros(total), euros(total + Decimal("0.10")))
    codes = {code for code, _ in fautes_de(document, docx)}
    assert {"mention-absente", "montant-inconnu"} <= codes


@pytest.mark.parametrize("nom", ["fr_FR_b2b", "fr_BE_b2c"])
def test_un_mot_change_dans_un_seul_format_est_dit(nom: str) -> None:
    document = mise_en_demeure(nom)
    docx = alterer_docx(document.docx, "échues et impayées", "échues et contestées")
    assert [p.code for p in preuve.comparer(document.pdf, docx)] == ["formats-differents"]
