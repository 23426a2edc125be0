"""Les modèles du dossier : gelés, et ce qui s'en déduit."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from toolkit.lecture.designation import designer
from toolkit.noyau.dossier import Debiteur, Dossier, Intervenant, Partie
from toolkit.noyau.dossier.parcours import champs, notions

AU = dt.date(2026, 11, 21)


def dossier(**cles: Any) -> Dossier:
    minimal = {
        "format": 1,
        "reference": "2026-1",
        "juridiction": "fr_FR",
        "creancier": {"type": "personne_morale"},
        "debiteurs": [{"id": "hotel", "type": "personne_morale"}],
    }
    return Dossier.model_validate({**minimal, **cles})


def partie(**cles: Any) -> Partie:
    return Partie.model_validate({"type": "personne_morale", **cles})


def test_un_dossier_est_gele() -> None:
    with pytest.raises(ValidationError):
        dossier().reference = "autre"  # type: ignore[misc]


def test_une_liste_absente_est_vide_et_un_groupe_absent_aussi() -> None:
    lu = dossier(contrats=[{"id": "c"}])
    assert lu.creances == lu.pieces == ()
    assert lu.demandes.article_700 is None
    assert lu.contrats[0].conventions.interet is None
    assert lu.calcul is None


@pytest.mark.parametrize(
    ("cles", "nom", "appellation"),
    [
        ({"denomination": "Hôtel du Parc", "nom": "Ferrand"}, "Hôtel du Parc", "Hôtel du Parc"),
        ({"nom_commercial": "Le Parc"}, "Le Parc", "Le Parc"),
        ({}, "", ""),
        (
            {"type": "personne_physique", "civilite": "Mme", "prenom": "Anne", "nom": "Lambert"},
            "Anne Lambert",
            "Mme Anne Lambert",
        ),
        ({"type": "personne_physique", "nom_commercial": "Chez Anne"}, "Chez Anne", "Chez Anne"),
    ],
)
def test_le_nom_d_une_partie(cles: dict[str, str], nom: str, appellation: str) -> None:
    assert (partie(**cles).nom_complet, partie(**cles).appellation) == (nom, appellation)


def test_une_partie_inscrite_a_un_numero() -> None:
    assert not partie(rcs="Lyon").est_inscrite
    assert partie(numero_entreprise="0402.228.415").est_inscrite
    assert partie(siret="945 807 303 00017").numero_siren == "945807303"
    assert partie(siren="945807303").numero_siren == "945807303"
    assert partie().numero_siren is None


def test_l_adresse_courante_est_celle_du_jour() -> None:
    une = partie(
        adresse={"ville": "Lyon"},
        adresses=[
            {"ville": "Namur", "du": "2026-01-01", "au": "2026-06-30"},
            {"ville": "Dinant", "au": "2025-12-31"},
        ],
    )
    assert une.adresse_courante(dt.date(2026, 3, 1)).ville == "Namur"
    assert une.adresse_courante(dt.date(2025, 3, 1)).ville == "Dinant"
    assert une.adresse_courante(AU).ville == "Lyon"


def test_sans_adresse_qui_couvre_le_jour_la_derniere_prise_vaut() -> None:
    une = partie(adresses=[{"ville": "Namur", "du": "2026-01-01", "au": "2026-06-30"}])
    assert une.adresse_courante(AU).ville == "Namur"
    assert une.adresse_courante(dt.date(2025, 1, 1)) is None
    assert partie().adresse_courante(AU) is None


def test_les_debiteurs_d_une_creance_sont_par_defaut_les_principaux() -> None:
    lu = dossier(
        debiteurs=[
            {"id": "hotel", "type": "personne_morale"},
            {"id": "caution", "type": "personne_physique", "role": "caution"},
        ],
        contrats=[{"id": "c"}],
        creances=[{"id": "F1", "contrat": "c"}, {"id": "F2", "debiteurs": ["caution"]}],
    )
    assert [d.id for d in lu.debiteurs_de(lu.creances[0])] == ["hotel"]
    assert [d.id for d in lu.debiteurs_de(lu.creances[1])] == ["caution"]


def test_chaque_notion_se_retrouve_par_son_id() -> None:
    lu = dossier(
        creances=[{"id": "F1"}],
        contrats=[{"id": "c"}],
        pieces=[{"id": "p"}],
        titres=[{"id": "t", "type": "jugement"}],
        evenements=[{"type": "appel"}, {"id": "e", "type": "relance"}],
    )
    assert lu.debiteur("hotel") is lu.debiteurs[0]
    assert lu.creance("F1") is lu.creances[0]
    assert lu.contrat("c") is lu.contrats[0]
    assert lu.piece("p") is lu.pieces[0]
    assert lu.titre("t") is lu.titres[0]
    assert lu.evenement("e") is lu.evenements[1]
    assert lu.piece("absente") is None


def test_un_titre_garde_les_postes_que_le_format_ne_nomme_pas() -> None:
    montants = {"principal": "7744.00", "interets_moratoires": "12,50", "total": "7756.50"}
    (titre,) = dossier(titres=[{"id": "t", "type": "jugement", "montants": montants}]).titres
    attendus = {"principal": Decimal("7744.00"), "interets_moratoires": Decimal("12.50")}
    assert titre.montants.postes == attendus


def test_l_enseigne_d_un_intervenant() -> None:
    avocat = {"type": "avocat", "prenom": "Sophie", "nom": "Deschamps", "civilite": "Me"}
    assert Intervenant.model_validate(avocat).enseigne == "Sophie Deschamps"
    assert Intervenant.model_validate(avocat).appellation == "Me Sophie Deschamps"
    assert Intervenant.model_validate({**avocat, "etude": "SCP X"}).enseigne == "SCP X"


def test_les_defauts_du_format() -> None:
    lu = dossier(
        evenements=[{"type": "appel"}],
        pieces=[{"id": "p"}],
        titres=[{"id": "t", "type": "jugement"}],
    )
    debiteur: Debiteur = lu.debiteurs[0]
    assert (debiteur.role, debiteur.situation) == ("principal", "normale")
    assert lu.evenements[0].auteur == lu.pieces[0].emane_de == "creancier"
    assert lu.titres[0].est_executoire_par_provision is True
    assert lu.pieces[0].retiree is False


def test_toute_cle_a_un_titre_et_un_exemple_qui_se_lit() -> None:
    for notion in notions():
        for nom, champ in champs(notion).items():
            assert champ.titre, f"{notion.__name__}.{nom}"
            if champ.notion is None and champ.exemple is not None:
                notion.__pydantic_validator__.validate_assignment(
                    notion.model_construct(), nom, champ.exemple
                )


@pytest.mark.parametrize(
    ("chemin", "nom"),
    [
        (("creances", 0, "montant"), "montant de la créance F1"),
        (("creances", 1, "montant"), "montant de la créance n° 2"),
        (("creancier", "adresse", "ville"), "ville (adresse) du créancier"),
        (("creancier", "siren"), "SIREN du créancier"),
        (("procedures", "citation", "juge", "ville"), "ville (juge) de la procédure citation"),
        (("creances", 0, "pieces", 1), "n° 2 (pièces) de la créance F1"),
        (("reference",), "référence"),
        (("creances", 4), "créance n° 5"),
        (("actes", "mise_en_demeure", "fichier"), "fichier de l'acte mise_en_demeure"),
        ((), ""),
    ],
)
def test_un_endroit_du_dossier_se_nomme(chemin: tuple[str | int, ...], nom: str) -> None:
    assert designer(chemin, {"creances": [{"id": "F1"}, {}]}) == nom
