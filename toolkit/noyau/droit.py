"""Le droit : des valeurs datées, sourcées, relues à une date donnée.

Il n'y a pas de valeur « courante » : toute lecture donne le jour du fait que
la règle vise. Hors de ce que la table couvre, `DroitAbsent` est levée ; le
calcul la change en problème.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from toolkit.noyau.temps import UN_JOUR


class Statut(StrEnum):
    """Ce qu'on sait de la valeur : lue dans le texte, dans une page citée, ou nulle part."""

    VERIFIE_TEXTE = "verifie_texte"
    VERIFIE_SECONDAIRE = "verifie_secondaire"
    A_VERIFIER = "a_verifier"


class DroitAbsent(LookupError):
    """La série `code` ne dit rien du jour demandé."""

    def __init__(self, code: str, jour: dt.date, motif: str) -> None:
        super().__init__(f"{code} au {jour.isoformat()} : {motif}")
        self.code, self.jour, self.motif = code, jour, motif


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Une valeur de droit sur une période ; `jusqu_au` (inclus) absent : sans terme connu.

    `valeur` est un `Decimal`, un entier, un texte, ou une table (tranches) ;
    `relu_par` reste vide tant qu'aucun juriste ne l'a relue.
    """

    depuis: dt.date
    valeur: Any
    jusqu_au: dt.date | None = None
    reference: str = ""
    source: str
    statut: Statut
    verifie_le: dt.date
    relu_par: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serie:
    """Toute l'histoire d'une valeur de droit.

    `unite` : pour_cent_par_an, points, EUR, jour, mois, an, multiple, texte, tranches…
    `connue_jusqu_au` : dernier jour pour lequel la table fait foi, quand la
    valeur change sans préavis (taux publié) ; absent pour une règle stable.
    `periodicite` : rythme de publication, pour dire ce qui est périmé.
    """

    code: str
    titre: str
    unite: str
    versions: tuple[Version, ...]
    connue_jusqu_au: dt.date | None = None
    periodicite: str = ""
    attendu: str = ""  # l'arrêté ou l'avis qui donnera la valeur suivante

    @property
    def horizon(self) -> dt.date:
        """Premier jour couvert."""
        return self.versions[0].depuis

    @property
    def dernier_jour(self) -> dt.date | None:
        """Dernier jour couvert ; None si la dernière version est sans terme."""
        bornes = [b for b in (self.versions[-1].jusqu_au, self.connue_jusqu_au) if b]
        return min(bornes, default=None)

    def est_perimee(self, jour: dt.date) -> bool:
        """Vrai si la valeur du `jour` dépend d'une publication que la table n'a pas."""
        return self.connue_jusqu_au is not None and jour > self.connue_jusqu_au

    def au(self, jour: dt.date) -> Version:
        """La version en vigueur le `jour` ; lève `DroitAbsent` hors de la table."""
        if jour < self.horizon:
            raise DroitAbsent(self.code, jour, f"la table commence le {self.horizon.isoformat()}")
        dernier = self.dernier_jour
        if dernier and jour > dernier:
            motif = f"la table s'arrête le {dernier.isoformat()}"
            raise DroitAbsent(self.code, jour, f"{motif} ; attendu : {self.attendu or 'la suite'}")
        return next(v for v in reversed(self.versions) if v.depuis <= jour)

    def entre(self, du: dt.date, au: dt.date) -> Iterator[tuple[dt.date, dt.date, Version]]:
        """Les périodes (premier jour, dernier jour, version) de l'intervalle, bornes incluses."""
        debut = du
        while debut <= au:
            version = self.au(debut)
            suivantes = [v.depuis for v in self.versions if v.depuis > debut]
            fin = min([au, *(d - UN_JOUR for d in suivantes[:1])])
            yield debut, fin, version
            debut = fin + UN_JOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class RegleDeDelai:
    """Un délai de la loi sous sa forme unique ; `fait` est l'événement dont la date choisit la
    version.
    """

    id: str
    libelle: str
    acte: str
    depart: str
    duree: int | None
    unite: str  # heure | jour | jour_ouvrable | semaine | mois | an
    sens: str  # au_plus_tard | attendre | a_rebours | validite
    fait: str
    depuis: dt.date
    jusqu_au: dt.date | None = None
    reference: str
    sanction: str = ""
    statut: Statut
    source: str
    verifie_le: dt.date
    relu_par: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Droit:
    """Le droit d'une juridiction, tel que chargé ; le noyau n'en lit rien sans une date."""

    juridiction: str
    series: Mapping[str, Serie]
    delais: tuple[RegleDeDelai, ...] = ()
    usages: Mapping[str, Any] = field(default_factory=dict)
    est_ferie: Callable[[dt.date], bool] = lambda jour: False
    est_ferie_dans: Callable[[dt.date, str], bool] = lambda jour, departement: False
    vocabulaire: Mapping[str, Any] = field(default_factory=dict)
    langue: str = "fr-FR"
    lectures: dict[tuple[str, dt.date], Version] | None = None  # ce qu'un calcul a lu

    def suivi(self) -> Droit:
        """Le même droit, qui retient ce qu'on y lit : un par calcul, pour le manifeste."""
        return replace(self, lectures={})

    def version(self, code: str, jour: dt.date) -> Version:
        """La version de `code` en vigueur le `jour` ; lève `DroitAbsent`."""
        if code not in self.series:
            raise DroitAbsent(code, jour, "aucune valeur de ce nom dans la juridiction")
        version = self.series[code].au(jour)
        if self.lectures is not None:
            self.lectures[code, version.depuis] = version
        return version

    def valeur(self, code: str, jour: dt.date) -> Any:
        """La seule valeur de `code` le `jour`."""
        return self.version(code, jour).valeur

    def cherche(self, code: str, jour: dt.date) -> Any | None:
        """La valeur de `code` le `jour`, ou None si le droit n'en prévoyait pas ce jour-là."""
        try:
            return self.valeur(code, jour)
        except DroitAbsent:
            return None

    def decimal(self, code: str, jour: dt.date) -> Decimal:
        """La valeur de `code` le `jour`, en `Decimal`."""
        return Decimal(self.valeur(code, jour))

    def delai(self, id: str, jour: dt.date) -> RegleDeDelai:
        """La règle de délai `id` applicable à un fait du `jour` ; lève `DroitAbsent`."""
        for regle in self.delais:
            fin = regle.jusqu_au or dt.date.max
            if regle.id == id and regle.depuis <= jour <= fin:
                return regle
        raise DroitAbsent(id, jour, "aucun délai de ce nom à cette date")

    def est_ouvrable(self, jour: dt.date) -> bool:
        """Vrai du lundi au vendredi, hors jour férié légal."""
        return jour.weekday() < 5 and not self.est_ferie(jour)
