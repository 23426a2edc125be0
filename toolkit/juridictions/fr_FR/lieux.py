"""Où l'on demeure, pour un délai : département, collectivité d'outre-mer, étranger."""

from __future__ import annotations

from toolkit.noyau.dossier import Adresse

METROPOLE = ""
_RANGS_DU_DEPARTEMENT, _RANGS_DE_LA_COLLECTIVITE = 2, 3
_OUTRE_MER = ("97", "98")
MONACO = "980"

# Codes de pays des collectivités qui en ont un : un tel « pays » est la France d'outre-mer.
PAYS_D_OUTRE_MER = {
    "GP": "971",
    "MQ": "972",
    "GF": "973",
    "RE": "974",
    "PM": "975",
    "YT": "976",
    "BL": "977",
    "MF": "978",
    "TF": "984",
    "WF": "986",
    "PF": "987",
    "NC": "988",
}


def departement(adresse: Adresse | None) -> str:
    """Le département (« 67 ») ou la collectivité (« 974 ») d'une adresse ; vide si on l'ignore."""
    if adresse is None or est_a_l_etranger(adresse):
        return ""
    if ailleurs := collectivite(adresse):
        return ailleurs
    return (adresse.code_postal or "").replace(" ", "")[:_RANGS_DU_DEPARTEMENT]


def collectivite(adresse: Adresse) -> str:
    """La collectivité d'outre-mer d'une adresse (« 974 ») ; vide en métropole."""
    if adresse.pays in PAYS_D_OUTRE_MER:
        return PAYS_D_OUTRE_MER[adresse.pays]
    code = (adresse.code_postal or "").replace(" ", "")
    if adresse.pays in (None, "FR") and code.startswith(_OUTRE_MER):
        prefixe = code[:_RANGS_DE_LA_COLLECTIVITE]
        return METROPOLE if prefixe == MONACO else prefixe
    return METROPOLE


def est_a_l_etranger(adresse: Adresse | None) -> bool:
    """Vrai hors de France, outre-mer compris dans la France."""
    if adresse is None or adresse.pays is None:
        return False
    return adresse.pays != "FR" and adresse.pays not in PAYS_D_OUTRE_MER
