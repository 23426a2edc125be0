"""Ce que tout acte judiciaire français imprime de plus : le tribunal, et qui plaide contre qui."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_FR.conditions.defendeurs import vises
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.representation import OBLIGATOIRE, representation
from toolkit.juridictions.fr_FR.litige.valeur import valeur_du_litige
from toolkit.noyau.contexte.parties import lignes_d_adresse
from toolkit.noyau.dossier import Partie
from toolkit.noyau.elision import de
from toolkit.noyau.situation import Situation


def judiciaire(s: Situation) -> Mapping[str, Any]:
    """Le juge saisi, les parties telles que la loi veut qu'on les désigne, la demande (EUR).

    Une identité est la liste de ce que le dossier en dit : ce qui y manque est un
    problème à part.
    """
    return {
        "tribunal": tribunal(s),
        "demandeur": {"identite": identite_du_demandeur(s.dossier.creancier, s)},
        "defendeurs": [{"identite": _identite(d, s)} for d in vises(s)],
        "demande": {"valeur": valeur_du_litige(s, s.voie)},
    }


def tribunal(s: Situation) -> Mapping[str, Any]:
    """Le nom imprimable du juge ; sans ville sûre, sa sorte seulement."""
    noms = s.droit.vocabulaire["juges"]
    propose = juge_propose(s, s.voie)
    if propose is None:
        return {"nom": noms["inconnu"], "ville": "", "chambre": "", "a_avocat": False}
    nom = noms.get(propose.type, propose.type.replace("_", " "))
    return {
        "nom": f"{nom} {de(propose.ville, est_lieu=True)}" if propose.ville else nom,
        "ville": propose.ville or "",
        "chambre": propose.chambre,
        "a_avocat": representation(s) == OBLIGATOIRE,
    }


def identite_du_demandeur(partie: Partie, s: Situation) -> list[str]:
    """Forme, dénomination, siège et organe ; ou état civil (CPC 54 3°)."""
    if partie.est_personne_morale:
        organe = partie.representant
        propres = (partie.forme, organe.fonction or organe.nom_complet if organe else None)
    else:
        naissance = partie.naissance
        propres = (partie.profession, partie.nationalite, naissance.lieu if naissance else None)
    return [*_identite(partie, s), *(p for p in propres if p)]


def _identite(partie: Partie, s: Situation) -> list[str]:
    return [v for v in (partie.nom_complet, *lignes_d_adresse(partie, s.au)) if v]
