"""Ce qu'un délai échu empêche, au dossier et pour un acte."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.delais.affaires import delais, ecrire, lois, situation
from toolkit import calculer, lire
from toolkit.noyau.delais import fait_perdre_un_droit
from toolkit.noyau.delais.inscription import touche_les_delais
from toolkit.noyau.plan import controler
from toolkit.noyau.probleme import Gravite, Probleme, Sanction

AU = "2026-11-21"
VIEILLE = {"id": "F1", "nature": "facture", "date": "2019-02-15", "montant": "1000.00"}
CONSOMMATEUR = {"type": "personne_physique", "qualite": "consommateur", "nom": "Girard"}


def problemes(juridiction: str, au: str = AU, **cles: Any) -> list[Probleme]:
    s = situation(ecrire(juridiction, **cles), au)
    return [p for p in controler(s, lois(juridiction)) if touche_les_delais(p)]


def test_une_prescription_acquise_entre_professionnels_se_leve_par_un_motif_ecrit() -> None:
    creances = [{**VIEILLE, "echeance": "2019-03-15"}]
    (trouve,) = problemes("fr_FR", creances=creances)
    assert (trouve.code, trouve.gravite) == ("garde-prescription-b2b", Gravite.APPRECIATION)
    assert trouve.sanction is Sanction.IRRECEVABILITE and trouve.chemin == "creances.0"
    assert "15\u00a0mars\u00a02024" in trouve.message

    acceptation = {"code": "garde-prescription-b2b", "par": "Me Deschamps", "le": AU, "motif": "x"}
    (leve,) = problemes("fr_FR", creances=creances, acceptations=[acceptation])
    assert not leve.est_bloquant


def test_contre_un_consommateur_seule_une_cause_datee_la_leve() -> None:
    donnees = {"creances": [{**VIEILLE, "echeance": "2024-10-01"}], "debiteurs": [CONSOMMATEUR]}
    acceptation = {"code": "garde-prescription-b2c", "par": "Me Deschamps", "le": AU, "motif": "x"}
    (trouve,) = problemes("fr_FR", acceptations=[acceptation], **donnees)
    assert (trouve.code, trouve.gravite) == ("garde-prescription-b2c", Gravite.BLOQUANT)

    aveu = {"type": "reconnaissance", "date": "2025-12-01", "auteur": "hotel"}
    assert problemes("fr_FR", evenements=[aveu], **donnees) == []


def test_une_forclusion_ne_se_leve_pas() -> None:
    (trouve,) = problemes(
        "fr_FR",
        debiteurs=[CONSOMMATEUR],
        contrats=[{"id": "p", "nature": "credit_consommation"}],
        creances=[{**VIEILLE, "nature": "pret", "contrat": "p", "echeance": "2024-10-05"}],
    )
    assert (trouve.code, trouve.gravite) == ("garde-forclusion", Gravite.BLOQUANT)


@pytest.mark.parametrize(
    ("juridiction", "au", "attendus"),
    [
        ("fr_FR", "2023-11-15", []),  # 121 jours avant le 15 mars 2024
        ("fr_FR", "2023-11-17", ["alerte-prescription"]),  # 119 jours
        ("fr_FR", "2024-03-15", ["alerte-prescription"]),  # dernier jour utile
        ("fr_FR", "2024-03-16", ["garde-prescription-b2b"]),
        ("fr_BE", "2029-01-10", []),
        ("fr_BE", "2029-02-01", ["alerte-prescription"]),  # 42 jours avant le 15 mars 2029
        ("fr_BE", "2029-03-16", ["prescription-office-b2c"]),
    ],
)
def test_l_alerte_precede_la_prescription(juridiction: str, au: str, attendus: list[str]) -> None:
    creances = [{**VIEILLE, "echeance": "2019-03-15"}]
    assert [p.code for p in problemes(juridiction, au, creances=creances)] == attendus


def test_une_instance_en_cours_n_alerte_pas() -> None:
    assignation = {"type": "assignation", "date": "2024-02-01", "auteur": "huissier"}
    creances = [{**VIEILLE, "echeance": "2019-03-15"}]
    assert problemes("fr_FR", evenements=[assignation], creances=creances) == []


def test_une_saisie_qui_n_a_pas_ete_denoncee_bloque_le_dossier() -> None:
    saisie = {"type": "saisie", "date": "2026-10-01", "procedure": "saisie_conservatoire"}
    trouves = problemes(
        "fr_FR",
        evenements=[{**saisie, "destinataire": "tiers_saisi"}],
        procedures={"saisie_conservatoire": {"biens": "creances"}},
    )
    assert [p.code for p in trouves] == ["delai-depasse"] * 2
    assert {p.reference for p in trouves} == {"CPCE R511-7", "CPCE R523-3"}
    assert {(p.gravite, p.sanction) for p in trouves} == {(Gravite.BLOQUANT, Sanction.CADUCITE)}
    assert all(p.chemin == "evenements.0" for p in trouves)


def test_ce_que_le_dossier_ne_peut_dire_avertit_seulement() -> None:
    requete = {"type": "requete", "date": "2026-09-01", "procedure": "injonction_de_payer"}
    juge = {"injonction_de_payer": {"juge": {"type": "tribunal_de_commerce"}}}
    (trouve,) = problemes("fr_FR", evenements=[requete], procedures=juge)
    assert (trouve.code, trouve.gravite) == ("delai-depasse", Gravite.AVERTISSEMENT)


def test_un_delai_que_perd_le_debiteur_ne_bloque_rien() -> None:
    titre = {"id": "j", "type": "jugement", "date": "2026-01-12", "caractere": "contradictoire"}
    acte = {"type": "signification", "date": "2026-01-30", "titre": "j", "auteur": "huissier"}
    assert problemes("fr_FR", titres=[titre], evenements=[acte]) == []


def test_une_saisie_prevue_apres_l_autorisation_est_intenable() -> None:
    titre = {
        "id": "o", "type": "ordonnance_saisie", "procedure": "saisie_conservatoire",
        "date": "2026-11-16",
    }  # fmt: skip
    prevue = {
        "saisie_conservatoire": {"biens": "creances", "signification": {"date": "2027-02-17"}}
    }
    (trouve,) = problemes("fr_FR", titres=[titre], procedures=prevue)
    assert (trouve.code, trouve.gravite) == ("delai-prevu-intenable", Gravite.BLOQUANT)
    assert trouve.reference == "CPCE R511-6" and trouve.sanction is Sanction.CADUCITE

    a_temps = {
        "saisie_conservatoire": {"biens": "creances", "signification": {"date": "2027-02-16"}}
    }
    assert problemes("fr_FR", titres=[titre], procedures=a_temps) == []


def test_une_audience_trop_proche_de_la_citation_avertit() -> None:
    citation = {"signification": {"date": "2026-12-21"}, "audience": {"date": "2026-12-29"}}
    (trouve,) = problemes("fr_BE", procedures={"citation": citation})
    assert (trouve.code, trouve.gravite) == ("delai-prevu-intenable", Gravite.AVERTISSEMENT)
    assert "pas avant le 30\u00a0décembre\u00a02026" in trouve.message


def test_un_ferie_local_est_a_verifier() -> None:
    titre = {"id": "j", "type": "jugement", "date": "2025-11-12", "caractere": "contradictoire"}
    acte = {"type": "signification", "date": "2025-11-26", "titre": "j", "auteur": "huissier"}
    (trouve,) = problemes(
        "fr_FR",
        "2025-12-20",
        titres=[titre],
        evenements=[acte],
        debiteurs=[{"adresse": {"ville": "Strasbourg", "code_postal": "67000", "pays": "FR"}}],
        creances=[{"id": "F1", "nature": "facture", "echeance": "2025-10-01", "montant": "1.00"}],
    )
    assert (trouve.code, trouve.gravite) == ("delai-a-verifier", Gravite.AVERTISSEMENT)


@pytest.mark.parametrize(
    ("juridiction", "garde", "echeance", "debiteur"),
    [
        ("fr_FR", "garde-prescription-b2c", "2024-10-01", CONSOMMATEUR),
        ("fr_FR", "garde-prescription-b2b", "2019-03-15", {}),
        ("fr_BE", "prescription-office-b2c", "2014-03-15", {}),
        ("fr_BE", "garde-prescription-b2b", "2014-03-15", {"qualite": "professionnel"}),
    ],
)
def test_un_acte_peut_exiger_que_la_prescription_ne_soit_pas_acquise(
    juridiction: str, garde: str, echeance: str, debiteur: dict[str, Any]
) -> None:
    registre = lois(juridiction).juridiction.registre
    acquise = ecrire(
        juridiction, creances=[{**VIEILLE, "echeance": echeance}], debiteurs=[debiteur]
    )
    reponse = registre.repond(garde, situation(acquise, AU))
    assert not reponse and reponse.chemin == "creances.0"
    assert registre.repond(garde, situation(ecrire(juridiction, debiteurs=[debiteur]), AU))
    assert registre.conditions[garde].remede


def test_un_delai_d_ordre_ou_d_information_ne_fait_perdre_aucun_droit() -> None:
    perdants = {d.id for d in delais("fr_BE_b2b_ordonnance", AU) if fait_perdre_un_droit(d)}
    assert perdants == {"prescription", "sa-renouvellement"}


def _bloquants(acte: str, brut: dict[str, Any], au: str = AU) -> set[str]:
    plan = calculer(lire(brut).dossier, dt.date.fromisoformat(au), [acte])
    return {p.code for p in plan.documents[0].problemes if p.est_bloquant}


def test_une_creance_prescrite_se_reclame_encore_a_l_amiable_entre_professionnels() -> None:
    creances = [{**VIEILLE, "echeance": "2019-03-15"}]
    assert "garde-prescription-b2b" not in _bloquants(
        "mise_en_demeure", ecrire("fr_FR", creances=creances)
    )
    vendue = [{**VIEILLE, "echeance": "2024-10-01"}]
    brut = ecrire("fr_FR", creances=vendue, debiteurs=[CONSOMMATEUR])
    assert "garde-prescription-b2c" in _bloquants("mise_en_demeure", brut)


def test_une_saisie_caduque_n_empeche_pas_de_mettre_en_demeure() -> None:
    saisie = {"type": "saisie", "date": "2026-10-01", "procedure": "saisie_conservatoire"}
    brut = ecrire("fr_FR", evenements=[saisie])
    assert "delai-depasse" not in _bloquants("mise_en_demeure", brut)
    (trouve,) = problemes("fr_FR", evenements=[saisie])
    assert trouve.est_bloquant and trouve.acte == "saisie_conservatoire"
