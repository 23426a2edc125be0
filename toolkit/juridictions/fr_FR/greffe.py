"""La lettre au greffe d'un tribunal français."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES, JUDICIAIRES
from toolkit.juridictions.fr_FR.litige import etapes
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.noyau.contexte.propres.greffe import vue
from toolkit.noyau.delais.faits import juge_de, titres
from toolkit.noyau.greffe import Lettre, Objets, a_deposer, en_instance, reste_a, sans_copie
from toolkit.noyau.situation import Situation

REQUETES = {
    "injonction_de_payer": "requête en injonction de payer",
    "requete_simple": "requête",
    "saisie_conservatoire": "requête aux fins de saisie conservatoire",
}
FOND = ("assignation", "refere_provision")


def depot(s: Situation) -> Lettre | None:
    """Une requête prévue, à remettre au greffe."""
    return a_deposer(s, REQUETES)


def opposition(s: Situation) -> Lettre | None:
    """Une ordonnance d'injonction signifiée : une opposition a-t-elle été formée ?"""
    rendue = etapes.ordonnance(s)
    connue = any(p.nature == "certificat" and not p.retiree for p in s.dossier.pieces)
    if rendue is None or connue or not etapes.est_signifie(rendue, s):
        return None
    if etapes.est_opposee(rendue, s):
        return None
    juge = rendue.juge or juge_de(etapes.INJONCTION, s)
    return Lettre(objet="opposition", voie=etapes.INJONCTION, juge=juge, titre=rendue)


def date_d_audience(s: Situation) -> Lettre | None:
    """Une assignation prévue, sans date d'audience."""
    for voie in FOND:
        prevue = s.dossier.procedure(voie)
        date = prevue.audience.date if prevue and prevue.audience else None
        if prevue and date is None and not s.evenements("assignation"):
            return Lettre(objet="date_d_audience", voie=voie, juge=juge_de(voie, s))
    return None


def placement(s: Situation) -> Lettre | None:
    """Une assignation délivrée, dont la copie reste à remettre au greffe."""
    return reste_a(s, "assignation", "placement", "placement")


def expedition(s: Situation) -> Lettre | None:
    """Une décision rendue, sans sa copie exécutoire."""
    rendues = [t for t in titres(s, *etapes.DECISIONS) if t.piece is None and sans_copie(t, s)]
    if not rendues:
        return None
    titre = rendues[-1]
    juge = titre.juge or juge_de(titre.procedure, s)
    return Lettre(objet="expedition", voie=titre.procedure or "", juge=juge, titre=titre)


OBJETS = Objets(
    cherches={
        "expedition": expedition,
        "opposition": opposition,
        "placement": placement,
        "depot": depot,
        "date_d_audience": date_d_audience,
        "etat": en_instance,
    },
    refus={
        "expedition": "aucune décision n'attend sa copie exécutoire",
        "opposition": "aucune ordonnance d'injonction signifiée n'attend la réponse du greffe",
        "placement": "aucune assignation délivrée ne reste à remettre au greffe",
        "depot": "aucune requête prévue ne reste à déposer",
        "date_d_audience": "aucune assignation prévue n'attend sa date d'audience",
        "etat": "le dossier ne dit rien qui ait été porté devant un juge",
    },
)


def propre(s: Situation) -> Mapping[str, Any]:
    """Ce que la lettre imprime."""
    lettre = OBJETS.lettre(s)
    return vue(lettre, s, REQUETES, juge_propose(s, lettre.voie) if lettre else None)


def est_consulaire(s: Situation) -> bool:
    """Vrai si la lettre va au greffe d'un tribunal de commerce."""
    return _est_de(CONSULAIRES, s)


def est_judiciaire(s: Situation) -> bool:
    """Vrai si la lettre va au greffe d'un tribunal judiciaire."""
    return _est_de(JUDICIAIRES, s)


def _est_de(types: tuple[str, ...], s: Situation) -> bool:
    lettre = OBJETS.lettre(s)
    if lettre is None:
        return False
    juge = lettre.juge or juge_propose(s, lettre.voie)
    return juge is not None and juge.type in types
