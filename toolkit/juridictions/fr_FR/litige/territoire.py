"""Où plaider : le lieu que la loi retient, et la ville du juge quand elle est sûre.

Elle ne l'est que si la commune est elle-même le siège d'un tribunal ; sinon le
ressort se désigne par la commune, jamais par devinette.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from toolkit.juridictions.fr_FR.lieux import departement, est_a_l_etranger
from toolkit.noyau.dossier import Adresse, Debiteur, Partie
from toolkit.noyau.proximite import reduire
from toolkit.noyau.situation import Situation

_SEPARATEUR, _NOM_DIFFERENT = " ; ", " > "
_CEDEX = re.compile(r"\s+cedex.*$", re.IGNORECASE)
# « Lyon 3e », « Paris 12e arrondissement » : une seule commune, un seul tribunal.
_ARRONDISSEMENT = re.compile(r"\s+\d{1,2}\s*(er|e|è|ème|eme)?(\s+arrondissement)?$", re.IGNORECASE)


def demeure(partie: Partie, s: Situation) -> Adresse | None:
    """Où la partie demeure au jour du calcul."""
    return partie.adresse_courante(s.au)


def demeure_en_france(debiteur: Debiteur, s: Situation) -> bool:
    """Vrai si le débiteur y demeure, ou y garde un bureau ou un appartement (une adresse en
    cours).
    """
    courantes = [a for a in debiteur.adresses if a.au is None or a.au >= s.au]
    connues = [a for a in (demeure(debiteur, s), debiteur.adresse, *courantes) if a]
    return any(not est_a_l_etranger(a) and (a.ville or a.code_postal) for a in connues)


def pays_de(partie: Partie, s: Situation) -> str:
    """Le pays où la partie demeure ; la France si le dossier ne le dit pas."""
    adresse = demeure(partie, s)
    if adresse is None or not est_a_l_etranger(adresse):
        return "FR"
    return adresse.pays or "FR"


def immeuble(s: Situation) -> Adresse | None:
    """L'immeuble du bail ou de la copropriété, s'il est au dossier."""
    for creance in s.dossier.creances:
        contrat = s.contrat(creance)
        if contrat and contrat.immeuble:
            return contrat.immeuble
    return None


def ville_sure(adresse: Adresse | None, sieges: str, s: Situation) -> str | None:
    """Le nom du tribunal dont la commune est le siège ; None si elle n'en est pas un."""
    if adresse is None or not adresse.ville or est_a_l_etranger(adresse):
        return None
    return _sieges(sieges, s).get((departement(adresse), reduire(_commune(adresse.ville))))


def villes_du(liste: str, s: Situation) -> frozenset[str]:
    """Les noms d'une liste du droit (villes, départements, États), réduits pour se comparer."""
    valeur = s.droit.cherche(liste, s.au)
    return frozenset(reduire(n) for n in valeur.split(_SEPARATEUR)) if valeur else frozenset()


def _sieges(liste: str, s: Situation) -> Mapping[tuple[str, str], str]:
    valeur = s.droit.cherche(liste, s.au) or ""
    sieges = {}
    for siege in valeur.split(_SEPARATEUR):
        code, _, reste = siege.partition(" ")
        commune, _, nom = reste.partition(_NOM_DIFFERENT)
        sieges[code, reduire(commune)] = nom or commune
    return sieges


def _commune(ville: str) -> str:
    return _ARRONDISSEMENT.sub("", _CEDEX.sub("", ville.strip()))


def ressort_de(adresse: Adresse | None) -> str:
    """« ressort dont relève Villars (42390) »."""
    if adresse is None or not adresse.ville:
        return "ressort à désigner : l'adresse n'est pas au dossier"
    code = f" ({adresse.code_postal})" if adresse.code_postal else ""
    return f"ressort dont relève {adresse.ville}{code}"
