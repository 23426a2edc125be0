"""Les comptes rendus d'appel, de visite, de promesse : ce qu'il faut pour s'en servir."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.controles.contacts import prises_de_contact
from toolkit.noyau.controles.designer import evenement
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation


@controle("compte-rendu-incomplet", Gravite.AVERTISSEMENT)
def compte_rendu_incomplet(s: Situation) -> Iterator[Fait]:
    """Un appel ou une visite sans heure ni destinataire, une promesse sans montant ne prouvent
    rien.
    """
    plusieurs = len(s.dossier.debiteurs) > 1
    for rang, fait in prises_de_contact(s, "appel", "visite"):
        manques = [] if fait.heure else ["l'heure"]
        if plusieurs and fait.destinataire is None:
            manques.append("le débiteur joint")
        if manques:
            yield Fait(
                f"{evenement(fait)} : il manque {enumeration(manques)}",
                "écrire `heure`, et `destinataire` s'il y a plusieurs débiteurs : l'acte"
                f" `fiche_{fait.type}` imprime les lignes à remplir",
                f"evenements.{rang}",
            )
    for rang, fait in enumerate(s.dossier.evenements):
        if fait.type == "promesse" and fait.montant is None:
            yield Fait(
                f"{evenement(fait)} : elle ne dit aucun montant",
                "écrire `montant`, et `delai_jours` si un jour est promis",
                f"evenements.{rang}",
            )
