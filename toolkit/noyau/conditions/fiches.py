"""Les conditions des fiches et du mandat que les deux droits partagent."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.noyau.emetteur import LIBELLES, TIERS
from toolkit.noyau.mandat import agent_a_mandater
from toolkit.noyau.regles import OUI, Registre, Reponse, non, si
from toolkit.noyau.situation import Situation


def inscrire_les_fiches(registre: Registre) -> None:
    """Inscrit les conditions communes aux fiches et au mandat."""
    registre.condition("debiteur-personne-physique")(debiteur_personne_physique)
    registre.condition(
        "mandataire-a-designer",
        reference="usage",
        remede="écrire au dossier `mandataire` (ou `huissier`), et ses clauses sous `mandat`",
    )(mandataire_a_designer)
    registre.condition("mandat-a-un-tiers")(donne_a(*TIERS))
    registre.condition("mandat-a-un-avocat")(donne_a("avocat"))


def debiteur_personne_physique(s: Situation) -> Reponse:
    """Le débiteur visé est une personne physique : une aide lui est propre."""
    return si(not s.cible.est_personne_morale)


def mandataire_a_designer(s: Situation) -> Reponse:
    """Le dossier nomme celui à qui le créancier donne mandat."""
    if agent_a_mandater(s.dossier) is None:
        return non("le dossier ne nomme personne à qui donner mandat", "mandataire")
    return OUI


def donne_a(*roles: str) -> Callable[[Situation], Reponse]:
    """La condition : le mandat est donné à quelqu'un qui tient un de ces rôles."""

    def mandat_donne(s: Situation) -> Reponse:
        agent = agent_a_mandater(s.dossier)
        return si(agent is not None and agent.type in roles)

    mandat_donne.__doc__ = f"Le mandat est donné à {' ou '.join(LIBELLES[r] for r in roles)}."
    return mandat_donne
