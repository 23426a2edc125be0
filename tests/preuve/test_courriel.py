"""Relire un courriel : son texte seul, et ce qui ne s'y lit pas."""

from __future__ import annotations

from decimal import Decimal
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from toolkit.noyau.mention import Attente, Forme, Preuve
from toolkit.preuve import prouver


def courriel(texte: str | None, html: str = "") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "Rappel"
    if texte is not None:
        message.set_content(texte, cte="quoted-printable")
    if html:
        message.add_alternative(html, subtype="html")
    message.add_attachment(b"somme due : 99,99 EUR", maintype="text", subtype="x", filename="a")
    return message.as_bytes()


def attente(texte: str, *formes: Forme) -> Attente:
    return Attente(
        id="a", titre="a", article="a", preuve=Preuve.VERBATIM, texte=texte, formes=formes
    )


@pytest.mark.parametrize("forme", [Forme.GRAS, Forme.POLICE_DIFFERENTE, Forme.CADRE])
def test_un_texte_seul_n_a_aucune_des_formes_que_la_loi_ordonne(forme: Forme) -> None:
    releve = prouver(
        courriel("Autre chose.\n\nLa somme due."), "eml", [attente("somme due", forme)]
    )
    assert [p.code for p in releve.problemes] == ["forme-absente"]


def test_une_mention_se_prouve_dans_le_texte_seul() -> None:
    octets = courriel("Vous devez payer\u00a0:\nla somme due.\n", "<p>autre chose</p>")
    attentes = [attente("payer : la somme due"), attente("autre chose")]
    releve = prouver(octets, "eml", attentes)
    assert [c.trouvee for c in releve.constats] == [True, False]
    assert [p.code for p in releve.problemes] == ["mention-absente"]


def test_un_montant_etranger_au_dossier_se_voit_hors_des_fichiers_joints() -> None:
    connus = frozenset([Decimal("12.30")])
    assert not prouver(courriel("12,30 €"), "eml", [], montants_connus=connus).problemes
    releve = prouver(courriel("12,30 € et 45,60 €"), "eml", [], montants_connus=connus)
    assert [p.code for p in releve.problemes] == ["montant-inconnu"]


@pytest.mark.parametrize(
    ("octets", "code"),
    [
        (b"", "document-illisible"),
        (b"%PDF-1.7\nrien d'un courriel", "document-illisible"),
        (courriel(None), "document-sans-texte"),
        (courriel("  \n"), "document-sans-texte"),
        (courriel("a").replace(b'"utf-8"', b'"inconnu-8"'), "document-illisible"),
    ],
)
def test_un_courriel_qui_ne_se_relit_pas_est_dit(octets: bytes, code: str) -> None:
    assert [p.code for p in prouver(octets, "eml", []).problemes] == [code]
