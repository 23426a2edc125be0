"""Une mise en demeure ne réclame à chacun que ce qu'il doit, et dit à quel titre."""

from __future__ import annotations

import copy
from typing import Any

from tests.actes.lettres import lettres


def _avec_une_societe(brut: dict[str, Any]) -> None:
    autre = copy.deepcopy(brut["debiteurs"][0])
    autre |= {"id": "deux", "denomination": "Deux", "forme": "SARL", "siren": "999900121"}
    del autre["tva"]
    brut["debiteurs"].append(autre)


def _une_facture(brut: dict[str, Any]) -> None:
    del brut["creances"][1:]
    _avec_une_societe(brut)


def test_une_dette_conjointe_se_reclame_par_parts() -> None:
    for lue in lettres(_une_facture, "fr_FR_b2b"):
        assert "Mise en demeure de payer 8 030,68 €" in lue
        assert "Cette dette se divise entre vous et la société" in lue
        assert "Principal, votre part 7 425,00 €" in lue
        assert "40,00 € par facture" in lue
        assert "Déjà payés, ou à la charge des autres débiteurs − 585,68 €" in lue


def _un_seul_paie(brut: dict[str, Any]) -> None:
    _une_facture(brut)
    paiement = {"date": "2026-06-15", "montant": "5000.00", "mode": "virement", "par": "deux"}
    brut["paiements"] = [{**paiement, "creance": "F2026-031"}]


def test_le_paiement_de_l_un_ne_s_impute_pas_dans_la_lettre_de_l_autre() -> None:
    hotel, deux = lettres(_un_seul_paie, "fr_FR_b2b")
    assert "5 000,00 €" not in hotel and "8 030,68 €" in hotel
    assert "Le paiement de 5 000,00 €" in deux and "2 772,18 €" in deux
    assert "− −" not in hotel + deux


def _solidaires(brut: dict[str, Any]) -> None:
    _une_facture(brut)
    brut["creances"][0]["solidarite"] = {"fondement": "stipulee", "article": "9"}


def test_une_dette_solidaire_se_reclame_en_entier_et_le_dit() -> None:
    for lue in lettres(_solidaires, "fr_FR_b2b"):
        assert "16 061,36 €" in lue
        assert "Cette dette est solidaire" in lue


def _chacun_la_sienne(brut: dict[str, Any]) -> None:
    _avec_une_societe(brut)
    for creance, debiteur in zip(brut["creances"], ("hotel", "deux"), strict=True):
        creance["debiteurs"] = [debiteur]


def test_la_dette_d_un_autre_n_est_ni_reclamee_ni_revelee() -> None:
    hotel, deux = lettres(_chacun_la_sienne, "fr_FR_b2b")
    assert "F2026-031" in hotel and "F2026-044" not in hotel
    assert "F2026-044" in deux and "F2026-031" not in deux


def _avec_une_caution(brut: dict[str, Any]) -> None:
    del brut["creances"][1:]
    brut["debiteurs"].append(
        {
            "id": "caution",
            "role": "caution",
            "type": "personne_physique",
            "qualite": "consommateur",
            "civilite": "M.",
            "prenom": "Luc",
            "nom": "Ferrand",
            "engagement": {"plafond": "5000.00", "date": "2025-11-18"},
            "adresse": copy.deepcopy(brut["debiteurs"][0]["adresse"]),
        }
    )


def test_la_caution_ne_paie_que_dans_sa_limite_et_sait_pourquoi() -> None:
    principal, caution = lettres(_avec_une_caution, "fr_FR_b2b")
    assert "Mise en demeure de payer 16 061,36 €" in principal and "caution" not in principal
    assert "Mise en demeure de payer 5 000,00 €" in caution
    assert "Par votre cautionnement du 18 novembre 2025" in caution
    assert "la dette de la société Hôtel du Parc" in caution
    assert "Au-delà de la limite de votre engagement − 11 061,36 €" in caution
    assert "Vous êtes redevable" not in caution
