"""Les relances et la mise en demeure françaises, de chaque émetteur à chaque sorte de débiteur :
leur texte, leurs mentions, et ce qu'elles ne disent jamais.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.actes.lettres import JOUR, rediger_les_lettres, texte
from tests.actes.lettres_fr import CAS, TIERS, consommateur, lettre, par, societe
from tests.actes.mutations import FAUTES, fautes_de, perdre
from tests.actes.rendus import alterer_docx
from tests.actes.test_texte import texte_du_pdf
from toolkit import calculer, chaine, lire, preuve

ATTENDUS = Path(__file__).parent / "attendus"
LETTRES = ("relance_1", "relance_2", "mise_en_demeure")
DEMEURES = [nom for nom in CAS if nom.startswith("mise_en_demeure")]


def _une_de_chaque() -> list[tuple[str, str]]:
    """(cas, mention) : la première lettre qui doit chaque mention."""
    premiers: dict[str, str] = {}
    for nom in CAS:
        for attente in lettre(nom).prevu.attentes:
            premiers.setdefault(attente.id, nom)
    return [(nom, mention) for mention, nom in premiers.items()]


@pytest.mark.parametrize("nom", CAS)
def test_le_texte_de_la_lettre(nom: str, attendu) -> None:
    attendu(texte_du_pdf(lettre(nom).pdf), ATTENDUS / f"{nom}.txt")


@pytest.mark.parametrize("nom", CAS)
def test_la_lettre_est_prouvee_dans_les_deux_formats(nom: str) -> None:
    document = lettre(nom)
    for format in ("docx", "pdf"):
        assert all(c.trouvee for c in document.constats[format])
    assert preuve.comparer(document.pdf, document.docx) == ()


def test_chaque_mention_des_lettres_est_due_par_l_une_d_elles() -> None:
    fiches = chaine.legislation("fr_FR").fiches
    declarees = {m for nom in LETTRES for m in fiches[nom].mentions}
    assert declarees == {mention for _, mention in _une_de_chaque()}


@pytest.mark.parametrize(("nom", "mention"), _une_de_chaque())
def test_une_mention_perdue_est_refusee_et_nommee(nom: str, mention: str) -> None:
    document = lettre(nom)
    attente = next(a for a in document.prevu.attentes if a.id == mention)
    docx = perdre(document.docx, attente)
    assert docx != document.docx
    messages = {message for code, message in fautes_de(document, docx) if code in FAUTES}
    assert any(f"({mention}, " in message for message in messages), messages


@pytest.mark.parametrize("nom", [n for n in CAS if n.startswith("relance")])
def test_une_relance_ne_met_pas_en_demeure(nom: str) -> None:
    lue = texte(lettre(nom)).lower()
    assert "en demeure de" not in lue and "tribunal" not in lue


@pytest.mark.parametrize("nom", DEMEURES)
def test_le_tiers_sans_pouvoir_est_seul_a_ne_pas_mettre_en_demeure(nom: str) -> None:
    met_en_demeure = "Mise en demeure de payer" in texte(lettre(nom))
    assert met_en_demeure == (nom != "mise_en_demeure-tiers-consommateur")


def test_la_premiere_relance_ne_reclame_que_le_principal() -> None:
    assert "18 810,00 €" in texte(lettre("relance_1-creancier-societe"))
    assert "20 346,05 €" in texte(lettre("relance_2-creancier-societe"))


@pytest.mark.parametrize("nom", ["relance_2-tiers-societe", "mise_en_demeure-tiers-societe"])
def test_la_suite_du_tiers_rappelle_sa_lettre_et_ne_la_refait_pas(nom: str) -> None:
    lue = texte(lettre(nom))
    assert "référence 2026-0142" in lue and "L. 111-8" not in lue


def test_qui_agit_pour_un_autre_ne_donne_pas_un_compte_a_lui() -> None:
    lue = texte(lettre("mise_en_demeure-avocat-societe"))
    assert "Bénéficiaire : Menuiserie Rabot & Fils" in lue and "CARPA" not in lue
    assert "Bénéficiaire : Recouvrements du Rhône" in texte(lettre("relance_2-tiers-societe"))


def test_un_particulier_ecrit_pour_lui() -> None:
    lue = texte(lettre("mise_en_demeure-creancier-particulier"))
    assert "je vous mets en demeure de me payer" in lue and "je saisirai" in lue


MENACES = {
    "garde-apparence-judiciaire": "Dernier avis avant saisie",
    "garde-pratique-agressive": "Nous ferons procéder à une saisie de vos meubles",
    "garde-pratique-trompeuse": "Une procédure judiciaire en cours vous concerne",
    "garde-chantage": "Nous en parlerons à votre employeur",
    "avocat-loyaute": "Une plainte sera déposée",
    "cj-sans-pression": "La force publique m'accompagnera",
    "cj-seule-creance": "Mes honoraires sont à votre charge",
    "med-conso-aucun-frais": "S'y ajoutent 12 euros de frais de dossier",
    "credit-pas-d-autres-frais": "Un forfait de recouvrement est dû",
    "rel-pas-de-mise-en-demeure": "Cette lettre vaut mise en demeure",
}


@pytest.mark.parametrize(("mention", "menace"), MENACES.items())
def test_une_menace_glissee_dans_la_lettre_est_refusee(mention: str, menace: str) -> None:
    nom = {due: cas for cas, due in _une_de_chaque()}[mention]
    docx = alterer_docx(lettre(nom).docx, "Veuillez agréer", f"{menace}. Veuillez agréer")
    trouves = {message for code, message in fautes_de(lettre(nom), docx) if code in FAUTES}
    assert any(f"({mention}, " in message for message in trouves), trouves


def _a_payer(brut: dict[str, Any]) -> str:
    return texte(rediger_les_lettres(brut)[0])


def test_les_frais_justifies_ne_se_reclament_que_du_creancier() -> None:
    """Entre professionnels, le complément qui passe le forfait ; jamais par un tiers."""
    frais = {"nature": "expertise", "date": "2026-07-01", "montant": "500.00", "piece": "facture"}
    piece = {"id": "facture", "nature": "facture", "fichier": "pieces/f.pdf"}
    brut = societe() | {"frais": [frais], "pieces": [piece]}
    assert "Frais de recouvrement justifiés 420,00 €" in _a_payer(brut)
    confie = par(TIERS, societe() | {"frais": [frais], "pieces": [piece]})
    assert "Frais de recouvrement justifiés" not in _a_payer(confie)


def test_la_lettre_d_un_tiers_sans_pouvoir_ne_fait_courir_aucun_interet() -> None:
    envoi = {
        "type": "mise_en_demeure",
        "date": "2026-08-03",
        "canal": "recommande_ar",
        "presente_le": "2026-08-05",
        "auteur": "tiers",
    }
    sans = par(TIERS, consommateur()) | {"evenements": [envoi]}
    avec = par(TIERS, consommateur(), peut_mettre_en_demeure="vrai") | {"evenements": [envoi]}
    assert "2 940,00 €, au plus tard" in _a_payer(sans)
    assert "Depuis la première présentation de la précédente" in _a_payer(avec)


@pytest.mark.parametrize("acte", LETTRES)
def test_un_compte_reserve_faux_bloque_la_lettre_du_tiers(acte: str) -> None:
    faux = TIERS | {"compte_reserve": "FR7630001007941234567890186"}
    lu = lire(par(faux, consommateur()))
    plan = calculer(lu.dossier, JOUR, [acte]).peser(lu.problemes)
    bloquants = {p.code for p in plan.documents[0].problemes if p.est_bloquant}
    assert bloquants == {"iban-invalide"}


def test_un_nom_qui_menace_n_est_pas_une_menace() -> None:
    brut = societe()
    brut["creancier"]["denomination"] = "Saisie Express"
    brut["creances"][0]["objet"] = "Saisie de bulletins de paie"
    assert "Saisie de bulletins" in _a_payer(brut)
