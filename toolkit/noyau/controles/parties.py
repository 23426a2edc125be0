"""Les parties : qui est qui, et ce qu'on en dit tient-il ensemble ?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.noyau.controles.arbre import valeurs
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Partie
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.proximite import reduire
from toolkit.noyau.situation import Situation

# Ces mots désignent déjà quelqu'un dans `auteur`, `destinataire` ou `emane_de`.
RESERVES = frozenset(
    {"avocat", "creancier", "curateur", "huissier", "juge", "tiers", "tiers_saisi", "tuteur"}
)
NOM_LE_PLUS_LONG = 250
AGE_LE_PLUS_GRAND = 120
_NOMS = frozenset({"denomination", "nom_commercial", "nom", "prenom", "cabinet", "etude"})


def parties(s: Situation) -> Iterator[tuple[str, Partie]]:
    """Le créancier et les débiteurs, avec leur chemin."""
    yield "creancier", s.dossier.creancier
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        yield f"debiteurs.{rang}", debiteur


def numeros(partie: Partie) -> frozenset[str]:
    """Les numéros qui identifient une partie, réduits à ceux qui se comparent."""
    ecrits = (partie.numero_siren, partie.numero_entreprise, partie.registre_national, partie.tva)
    return frozenset(reduire(n).removeprefix("be") for n in ecrits if n)


@controle("creancier-debiteur-identiques", Gravite.BLOQUANT)
def creancier_debiteur_identiques(s: Situation) -> Iterator[Fait]:
    """Nul ne se doit à lui-même ; un même nom sous deux numéros n'est qu'un homonyme."""
    creancier = s.dossier.creancier
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        communs = numeros(creancier) & numeros(debiteur)
        if communs:
            yield Fait(
                f"le débiteur {debiteur.id} et le créancier ont le même numéro"
                f" ({', '.join(sorted(communs)).upper()})",
                "corriger le numéro de l'un des deux",
                f"debiteurs.{rang}",
            )
        elif _porte_le_meme_nom(creancier, debiteur) and not (
            numeros(creancier) and numeros(debiteur)
        ):
            yield Fait(
                f"le débiteur {debiteur.id} porte le nom du créancier, « {debiteur.nom_complet} »,"
                " et rien ne les distingue",
                "corriger le nom, ou écrire leurs numéros s'ils sont homonymes",
                f"debiteurs.{rang}",
                Gravite.APPRECIATION,
            )


@controle("debiteur-en-double", Gravite.AVERTISSEMENT)
def debiteur_en_double(s: Situation) -> Iterator[Fait]:
    """Une même personne écrite deux fois recevrait deux fois chaque acte."""
    premier: dict[str, str] = {}
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        for numero in sorted(numeros(debiteur)):
            deja = premier.setdefault(numero, debiteur.id)
            if deja != debiteur.id:
                yield Fait(
                    f"les débiteurs {deja} et {debiteur.id} ont le même numéro ({numero.upper()})",
                    "n'en garder qu'un, ou corriger le numéro",
                    f"debiteurs.{rang}",
                )
                break


@controle("identifiant-reserve", Gravite.BLOQUANT)
def identifiant_reserve(s: Situation) -> Iterator[Fait]:
    """Un débiteur nommé « huissier » rendrait ambigu qui a agi."""
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        if debiteur.id in RESERVES:
            yield Fait(
                f"l'identifiant « {debiteur.id} » désigne déjà quelqu'un d'autre dans un dossier",
                "donner au débiteur un autre nom court, par exemple celui de l'enseigne",
                f"debiteurs.{rang}.id",
            )


@controle("qualite-absente", Gravite.AVERTISSEMENT)
def qualite_absente(s: Situation) -> Iterator[Fait]:
    """La qualité choisit le droit : retard entre professionnels, ou protection du consommateur."""
    for chemin, partie in parties(s):
        if partie.qualite is None:
            qui = "du créancier" if chemin == "creancier" else f"du débiteur {partie.id}"
            yield Fait(
                f"la qualité {qui} n'est pas écrite : le droit commun est appliqué par défaut",
                "écrire `qualite` : professionnel, consommateur, non_professionnel, particulier"
                " ou personne_publique",
                chemin,
            )


@controle("qualite-impossible", Gravite.AVERTISSEMENT)
def qualite_impossible(s: Situation) -> Iterator[Fait]:
    """Seule une personne physique est consommateur ou particulier."""
    for chemin, partie in parties(s):
        if partie.est_personne_morale and partie.qualite in ("consommateur", "particulier"):
            yield Fait(
                f"« {partie.nom_complet} » est une personne morale : elle n'est pas"
                f" {partie.qualite}",
                "écrire `qualite: non_professionnel` ou `professionnel`, ou corriger `type`",
                f"{chemin}.qualite",
            )


@controle("naissance-impossible", Gravite.BLOQUANT)
def naissance_impossible(s: Situation) -> Iterator[Fait]:
    """Une date de naissance à venir, ou vieille de plus d'un siècle, est une faute de frappe."""
    for chemin, partie in parties(s):
        nee_le = partie.naissance.date if partie.naissance else None
        if nee_le and not _est_vivable(nee_le, s.au):
            yield Fait(
                f"{partie.nom_complet} serait né le {date_longue(nee_le)} :"
                f" {s.au.year - nee_le.year} ans au jour du calcul",
                "corriger la date, ou l'ôter si elle n'est pas connue",
                f"{chemin}.naissance.date",
            )


@controle("nom-demesure", Gravite.AVERTISSEMENT)
def nom_demesure(s: Situation) -> Iterator[Fait]:
    """Un nom de plus de 250 caractères a reçu autre chose qu'un nom."""
    for chemin, cle, valeur in valeurs(s.dossier):
        if cle in _NOMS and len(valeur) > NOM_LE_PLUS_LONG:
            yield Fait(
                f"« {valeur[:40]}… » a {len(valeur)} caractères : l'acte l'imprime en entier",
                "n'écrire que le nom ; l'adresse et la fonction ont leurs propres clés",
                chemin,
            )


def _porte_le_meme_nom(une: Partie, autre: Partie) -> bool:
    nom = reduire(une.nom_complet)
    return bool(nom) and nom == reduire(autre.nom_complet)


def _est_vivable(nee_le: dt.date, au: dt.date) -> bool:
    return nee_le <= au and au.year - nee_le.year <= AGE_LE_PLUS_GRAND
