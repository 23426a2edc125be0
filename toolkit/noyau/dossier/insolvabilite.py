"""Ce que le dossier sait de l'insolvabilité d'un débiteur : le jugement, sa publicité, qui agit."""

from toolkit.noyau.dossier.adresse import Adresse
from toolkit.noyau.dossier.base import Notion, cle
from toolkit.noyau.dossier.champs import Jour, Texte
from toolkit.noyau.dossier.juge import Juge


class Organe(Notion):
    """Qui reçoit les déclarations : mandataire judiciaire, liquidateur, curateur, médiateur."""

    nom: Texte | None = cle("Nom", "de la personne ou de l'étude", "SELARL Vernay")
    adresse: Adresse | None = cle("Adresse", "adresse professionnelle")


class Insolvabilite(Notion):
    """La procédure ouverte ; sa sorte et son jour sont `situation` et `situation_depuis`."""

    publiee_le: Jour | None = cle(
        "Publiée le",
        "publication du jugement (France : au BODACC) ; règlement collectif : envoi de l'avis",
        "2026-10-08",
    )
    declarer_avant_le: Jour | None = cle(
        "Déclarer avant le", "dernier jour que le jugement fixe (Belgique)", "2026-11-02"
    )
    juge: Juge | None = cle("Juge", "tribunal qui a ouvert la procédure")
    numero: Texte | None = cle("Numéro", "de la procédure, tel que publié", "2026J00418")
    organe: Organe | None = cle("Organe", "qui reçoit les déclarations")
