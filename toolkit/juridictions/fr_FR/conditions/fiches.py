"""Les conditions françaises des fiches : à qui l'on parle, et qui peut aider."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.conditions.fiches import inscrire_les_fiches
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation

inscrire_les_fiches(REGISTRE)


@REGISTRE.condition("mediateur-nomme", reference="C. conso L616-1, R616-1")
def mediateur_nomme(s: Situation) -> Reponse:
    """Le débiteur est un consommateur, et le dossier nomme le médiateur dont relève le vendeur."""
    nomme = s.dossier.creancier.mediateur_de_la_consommation is not None
    return si(s.cible.qualite == "consommateur" and nomme)
