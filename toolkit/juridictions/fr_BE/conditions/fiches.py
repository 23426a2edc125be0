"""Les conditions belges des fiches et du mandat : à qui l'on parle, et pour qui."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.livre_xix import s_applique
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.fiches import donne_a, inscrire_les_fiches
from toolkit.noyau.emetteur import TIERS
from toolkit.noyau.mandat import agent_a_mandater
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, inconnu
from toolkit.noyau.situation import Situation

inscrire_les_fiches(REGISTRE)
REGISTRE.condition("mandat-a-un-huissier")(donne_a("huissier"))


@REGISTRE.condition(
    "mandataire-inscrit",
    reference="CDE XIX.6",
    remede="écrire `mandataire.inscription`, d'après la liste du SPF Économie",
    gravite=Gravite.AVERTISSEMENT,
)
def mandataire_inscrit(s: Situation) -> Reponse:
    """La société qui reçoit le mandat est inscrite auprès du SPF Économie, si le débiteur est un
    consommateur.
    """
    agent = agent_a_mandater(s.dossier)
    if agent is None or agent.type not in TIERS or agent.inscription:
        return OUI
    if not any(s_applique(c, s) for c in s.dossier.creances):
        return OUI
    return inconnu(
        f"le dossier ne dit pas si {agent.enseigne} est inscrit auprès du SPF Économie",
        "mandataire.inscription",
    )
