"""Les délais belges : d'où chacun part, ce qui l'accomplit, ce que le dossier ne peut dire."""

from toolkit.juridictions.fr_BE.computation import compter
from toolkit.juridictions.fr_BE.delais import (
    amiable,
    concours,
    execution,
    fond,
    injonction,
    role,
    saisie,
)
from toolkit.juridictions.fr_BE.prescription import PRESCRIPTIONS
from toolkit.noyau.delais.valeurs import ReglesDeTemps

_SANS_FAIT = "le dossier n'a pas d'événement pour ce départ"
_SANS_PROCEDURE = "l'ordonnance européenne de saisie n'est pas une procédure du dossier"

SANS_EMPLOI = {
    "exec-extrait-saisie-anterieure": _SANS_FAIT,
    "fca-mediateur-reponse": _SANS_FAIT,
    "notification-electronique-ouverture": _SANS_FAIT,
    "oesc-action-au-fond": _SANS_PROCEDURE,
    "oesc-declaration-banque": _SANS_PROCEDURE,
    "rci-conservation": "l'inscription au registre central n'est pas un fait du dossier",
}

TEMPS = ReglesDeTemps(
    emplois={
        **amiable.EMPLOIS,
        **injonction.EMPLOIS,
        **fond.EMPLOIS,
        **role.EMPLOIS,
        **saisie.EMPLOIS,
        **execution.EMPLOIS,
        **concours.EMPLOIS,
    },
    alertes={},
    sans_emploi=SANS_EMPLOI,
    compter=compter,
    prescrire=PRESCRIPTIONS.prescrire,
)
