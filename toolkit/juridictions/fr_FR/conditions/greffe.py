"""Les conditions françaises de la lettre au greffe."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.greffe import OBJETS, est_consulaire, est_judiciaire
from toolkit.juridictions.fr_FR.litige.etapes import INJONCTION
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.conditions.greffe import inscrire_la_lettre
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation

inscrire_la_lettre(REGISTRE, OBJETS)


def _porte_sur(objet: str, s: Situation) -> bool:
    lettre = OBJETS.lettre(s)
    return lettre is not None and lettre.objet == objet


@REGISTRE.condition("depot-d-injonction", reference="CPC 1407")
def depot_d_injonction(s: Situation) -> Reponse:
    """La requête déposée est une requête en injonction de payer."""
    lettre = OBJETS.lettre(s)
    return si(_porte_sur("depot", s) and lettre is not None and lettre.voie == INJONCTION)


@REGISTRE.condition("frais-a-consigner", reference="CPC 1425")
def frais_a_consigner(s: Situation) -> Reponse:
    """Devant un tribunal de commerce, les frais de l'injonction se consignent."""
    return si(bool(depot_d_injonction(s)) and est_consulaire(s))


@REGISTRE.condition("date-au-judiciaire", reference="CPC 751")
def date_au_judiciaire(s: Situation) -> Reponse:
    """La date est demandée à un tribunal judiciaire, qui la donne sur le projet d'assignation."""
    return si(_porte_sur("date_d_audience", s) and est_judiciaire(s))


@REGISTRE.condition("placement-au-judiciaire", reference="CPC 754")
def placement_au_judiciaire(s: Situation) -> Reponse:
    """L'assignation est remise au greffe d'un tribunal judiciaire."""
    return si(_porte_sur("placement", s) and est_judiciaire(s))


@REGISTRE.condition("placement-au-commerce", reference="CPC 857")
def placement_au_commerce(s: Situation) -> Reponse:
    """L'assignation au fond est remise au greffe d'un tribunal de commerce."""
    lettre = OBJETS.lettre(s)
    au_fond = lettre is not None and lettre.voie != "refere_provision"
    return si(_porte_sur("placement", s) and au_fond and est_consulaire(s))
