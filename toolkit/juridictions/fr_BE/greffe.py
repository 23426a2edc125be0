"""La lettre au greffe d'un tribunal belge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_BE.litige.etapes import VALENT_JUGEMENT
from toolkit.juridictions.fr_BE.litige.juge import proposer_le_juge
from toolkit.noyau.contexte.propres.greffe import vue
from toolkit.noyau.delais.faits import juge_de, titres
from toolkit.noyau.greffe import Lettre, Objets, a_deposer, en_instance, reste_a, sans_copie
from toolkit.noyau.situation import Situation

REQUETES = {
    "injonction_de_payer": "requête en injonction de payer",
    "saisie_conservatoire": "requête en saisie conservatoire",
    "requete_contradictoire": "requête contradictoire",
}


def depot(s: Situation) -> Lettre | None:
    """Une requête prévue, à déposer au greffe."""
    return a_deposer(s, REQUETES)


def mise_au_role(s: Situation) -> Lettre | None:
    """Une citation signifiée, qui reste à inscrire au rôle."""
    return reste_a(s, "citation", "mise_au_role", "mise_au_role")


def expedition(s: Situation) -> Lettre | None:
    """Une décision rendue, sans son expédition exécutoire."""
    rendues = [t for t in titres(s, *VALENT_JUGEMENT) if sans_copie(t, s)]
    if not rendues:
        return None
    titre = rendues[-1]
    juge = titre.juge or juge_de(titre.procedure, s)
    return Lettre(objet="expedition", voie=titre.procedure or "", juge=juge, titre=titre)


OBJETS = Objets(
    cherches={
        "expedition": expedition,
        "mise_au_role": mise_au_role,
        "depot": depot,
        "etat": en_instance,
    },
    refus={
        "expedition": "aucune décision n'attend son expédition",
        "mise_au_role": "aucune citation signifiée ne reste à inscrire au rôle",
        "depot": "aucune requête prévue ne reste à déposer",
        "etat": "le dossier ne dit rien qui ait été porté devant un juge",
    },
)


def propre(s: Situation) -> Mapping[str, Any]:
    """Ce que la lettre imprime."""
    lettre = OBJETS.lettre(s)
    propose = proposer_le_juge(s, lettre.voie) if lettre and lettre.voie else None
    return vue(lettre, s, REQUETES, propose)
