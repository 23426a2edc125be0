"""Ce que la loi interdit de dire : lu n'importe où, il est refusé et nommé ; toléré là où il n'est
pas une menace.
"""

from __future__ import annotations

import pytest

from tests.preuve.fabrique import docx, p, pdf
from toolkit.noyau.mention import Attente, Preuve
from toolkit.preuve import Releve, prouver

PHRASE = "Cette lettre ne concerne PAS une citation au tribunal ou une saisie."
MENACE = (("saisie", "Pro Justitia"),)


def _relever(*paragraphes: str, termes=MENACE, toleres=(), format: str = "docx") -> Releve:
    attente = Attente(
        id="sans-menace",
        titre="Aucune menace",
        article="CDE VI.103",
        preuve=Preuve.ABSENCE,
        termes=termes,
        valeurs=toleres,
    )
    html = "".join(f"<p>{texte}</p>" for texte in paragraphes)
    octets = pdf(html) if format == "pdf" else docx("".join(map(p, paragraphes)))
    return prouver(octets, format, [attente])


@pytest.mark.parametrize("format", ["pdf", "docx"])
@pytest.mark.parametrize(
    "texte", ["Nous ferons procéder à la saisie.", "Des saisies suivront.", "PRO  JUSTITIA"]
)
def test_une_menace_est_refusee_et_citee(texte: str, format: str) -> None:
    releve = _relever("Merci de payer.", texte, format=format)
    assert [q.code for q in releve.problemes] == ["passage-proscrit"]
    assert "Aucune menace (sans-menace, CDE VI.103)" in releve.problemes[0].message
    assert releve.constats[0].trouvee is False


def test_un_autre_mot_de_la_famille_n_en_est_pas_une() -> None:
    assert not _relever("Nous saisirons la justice de paix.").problemes


def test_la_phrase_que_la_loi_ordonne_est_toleree_et_elle_seule() -> None:
    assert not _relever(PHRASE, toleres=(PHRASE,)).problemes
    assert _relever(PHRASE, "Une saisie suivra.", toleres=(PHRASE,)).problemes
    assert _relever(PHRASE.replace("PAS", "que"), toleres=(PHRASE,)).problemes


def test_des_termes_qu_aucun_passage_ne_reunit_ne_disent_rien() -> None:
    termes = (("huissier",), ("envoyé", "mandaté"))
    assert not _relever("L'huissier a écrit.", "Le colis a été envoyé.", termes=termes).problemes
    (probleme,) = _relever("Un huissier sera envoyé.", termes=termes).problemes
    assert "« huissier » et « envoyé »" in probleme.message
