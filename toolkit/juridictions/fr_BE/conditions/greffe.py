"""Les conditions belges de la lettre au greffe."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.greffe import OBJETS
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.greffe import inscrire_la_lettre
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation

inscrire_la_lettre(REGISTRE, OBJETS)


@REGISTRE.condition("depot-d-injonction", reference="CJ 1340, 1341")
def depot_d_injonction(s: Situation) -> Reponse:
    """La requête déposée est celle de la procédure sommaire d'injonction de payer."""
    return _depot_de("injonction_de_payer", s)


@REGISTRE.condition("depot-de-saisie", reference="CJ 1027, 1417")
def depot_de_saisie(s: Situation) -> Reponse:
    """La requête déposée demande une saisie conservatoire."""
    return _depot_de("saisie_conservatoire", s)


def _depot_de(voie: str, s: Situation) -> Reponse:
    lettre = OBJETS.lettre(s)
    return si(lettre is not None and lettre.objet == "depot" and lettre.voie == voie)
