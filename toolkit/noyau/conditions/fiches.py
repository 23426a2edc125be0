"""Les conditions des fiches et du mandat que les deux droits partagent."""

from __future__ import annotations

from toolkit.noyau.regles import Registre, Reponse, si
from toolkit.noyau.situation import Situation


def inscrire_les_fiches(registre: Registre) -> None:
    """Inscrit les conditions communes aux fiches."""
    registre.condition("debiteur-personne-physique")(debiteur_personne_physique)


def debiteur_personne_physique(s: Situation) -> Reponse:
    """Le débiteur visé est une personne physique : une aide lui est propre."""
    return si(not s.cible.est_personne_morale)
