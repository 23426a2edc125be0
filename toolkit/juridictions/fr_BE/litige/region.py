"""La région linguistique d'une adresse ou d'un siège (loi du 15 juin 1935)."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from enum import StrEnum

from toolkit.noyau.dossier import Adresse, Juge
from toolkit.noyau.droit import Droit


class Region(StrEnum):
    """Où l'on est."""

    FRANCAISE = "région de langue française"
    NEERLANDAISE = "région de langue néerlandaise"
    ALLEMANDE = "région de langue allemande"
    BRUXELLES = "agglomération bruxelloise"


# L'ordre importe : la première série qui contient le code ou la ville l'emporte.
CODES_POSTAUX = {
    Region.BRUXELLES: "codes_postaux_agglomeration_bruxelloise",
    Region.ALLEMANDE: "codes_postaux_region_de_langue_allemande",
    Region.FRANCAISE: "codes_postaux_region_de_langue_francaise",
    Region.NEERLANDAISE: "codes_postaux_region_de_langue_neerlandaise",
}
SIEGES = {
    Region.BRUXELLES: "sieges_bruxellois",
    Region.ALLEMANDE: "sieges_germanophones",
    Region.FRANCAISE: "sieges_des_divisions_francophones",
    Region.NEERLANDAISE: "sieges_neerlandophones",
}
BELGIQUE = "BE"


def est_en_belgique(adresse: Adresse | None) -> bool:
    """Vrai si rien ne dit qu'elle est à l'étranger."""
    return adresse is None or adresse.pays in (None, BELGIQUE)


def region_de_l_adresse(adresse: Adresse | None, droit: Droit, jour: dt.date) -> Region | None:
    """La région de l'adresse, par son code postal, à défaut par le nom de la ville ; None à
    l'étranger, ou si rien ne le dit.
    """
    if adresse is None or not est_en_belgique(adresse):
        return None
    for region, serie in CODES_POSTAUX.items():
        if adresse.code_postal and est_parmi(adresse.code_postal, droit.valeur(serie, jour)):
            return region
    return region_de_la_ville(adresse.ville, droit, jour)


def region_du_juge(juge: Juge, droit: Droit, jour: dt.date) -> Region | None:
    """La région où siège un juge : celle de son adresse, de son canton, de sa division, de sa
    ville.
    """
    trouvee = region_de_l_adresse(juge.adresse, droit, jour) if juge.adresse else None
    noms = (juge.canton, juge.division, juge.ville)
    regions = (region_de_la_ville(nom, droit, jour) for nom in noms)
    return trouvee or next((r for r in regions if r), None)


def region_de_la_ville(ville: str | None, droit: Droit, jour: dt.date) -> Region | None:
    """La région d'une ville où siège un juge ; None si elle n'est pas connue."""
    for region, serie in SIEGES.items():
        if ville and est_dans_la_liste(ville, droit.valeur(serie, jour)):
            return region
    return None


def est_siege_francophone(ville: str | None, droit: Droit, jour: dt.date) -> bool:
    """Vrai si une division des tribunaux siège dans cette commune, ou si c'est Bruxelles."""
    if not ville:
        return False
    connus = droit.valeur("sieges_des_divisions_francophones", jour)
    return est_dans_la_liste(ville, f"{connus}, Bruxelles")


def siege_nomme(texte: str, droit: Droit, jour: dt.date) -> str:
    """Le siège que nomme une clause, sa division d'abord ; vide si elle en nomme plusieurs.

    « les tribunaux de Liège, division Namur » : Namur.
    """
    mots = f" {_nu(texte)} "
    noms = [
        nom.strip() for serie in SIEGES.values() for nom in droit.valeur(serie, jour).split(",")
    ]
    lus = [nom for nom in noms if re.search(rf"\b{re.escape(_nu(nom))}\b", mots)]
    divisions = [n for n in lus if re.search(rf"\bdivision (de |d')?{re.escape(_nu(n))}\b", mots)]
    choisis = divisions or lus
    return choisis[0] if len(choisis) == 1 else ""


def est_parmi(code_postal: str, plages: str) -> bool:
    """Vrai si le code est dans l'une des plages « 1000-1299, 3090 ».

    >>> est_parmi("3090", "1500-1999, 3090")
    True
    """
    if not code_postal.isdigit():
        return False
    for plage in plages.split(","):
        premier, _, dernier = plage.strip().partition("-")
        if int(premier) <= int(code_postal) <= int(dernier or premier):
            return True
    return False


def est_dans_la_liste(ville: str, liste: str) -> bool:
    """Vrai si la ville est dans la liste, accents, majuscules et traits d'union à part."""
    return _nu(ville) in {_nu(nom) for nom in liste.split(",")}


def _nu(nom: str) -> str:
    sans_accent = unicodedata.normalize("NFD", nom.strip().lower())
    lettres = "".join(c for c in sans_accent if not unicodedata.combining(c))
    return lettres.replace("-", " ")
