"""Le cours de l'intérêt d'une dette : des segments où base et taux ne changent pas.

Un segment est arrondi, puis les segments sont additionnés. La base se donne en
ordre de date ; ce qui précède le dernier changement est clos et ne se recalcule
plus, si bien qu'un paiement de plus ne coûte que le segment ouvert.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.periodes import fondre
from toolkit.noyau.decompte.regime import Limite, PeriodeDeTaux
from toolkit.noyau.decompte.valeurs import Ligne, Poste, Reduction
from toolkit.noyau.ecriture import euros
from toolkit.noyau.temps import UN_JOUR, jours_de_l_annee

Segment = tuple[dt.date, dt.date, PeriodeDeTaux]
Ecart = tuple[Decimal, Decimal]  # demandé, retenu


class Cours:
    """L'intérêt d'une dette, du premier au dernier jour de ses périodes de taux."""

    def __init__(
        self, creance: str, periodes: Sequence[PeriodeDeTaux], base_jours: str, debiteur: str = ""
    ) -> None:
        self._creance, self._debiteur, self._base_jours = creance, debiteur, base_jours
        self._periodes = fondre(periodes)
        self._bornes = [p.au for p in self._periodes]
        self._rang = 0  # première période qui ne soit pas close
        self._debut = dt.date.min
        self._base = self._capitalises = ZERO
        self._closes: list[Ligne] = []
        self._clos = ZERO
        self._ecarts: dict[Limite, Ecart] = {}

    def porter(self, base: Decimal, le: dt.date, capitalises: Decimal = ZERO) -> None:
        """La base devient `base` à partir du jour `le` inclus ; `capitalises` : ce qu'elle compte
        d'intérêts capitalisés.
        """
        if base == self._base:
            return
        if le > self._debut:
            self._clore(le - UN_JOUR)
            self._debut = le
        self._base, self._capitalises = base, capitalises

    def ouvrir(self, base: Decimal) -> None:
        """Fait porter intérêt à `base` depuis le premier jour des périodes, aucun n'ayant encore
        couru.
        """
        self._debut, self._rang, self._base = dt.date.min, 0, base

    def annuler(self, motif: str, reference: str) -> None:
        """Prive la dette de tout intérêt ; ce qu'il aurait donné reste connu comme écart."""
        self._periodes = [
            replace(
                p,
                taux=ZERO,
                limite=Limite(p.limite.taux_demande if p.limite else p.taux, motif, reference),
            )
            for p in self._periodes
        ]

    def montant(self, au: dt.date) -> Decimal:
        """L'intérêt couru jusqu'au jour `au` inclus (EUR)."""
        ouvert = (self._interet(s, s[2].taux) for s in self._ouverts(au) if s[2].taux > 0)
        return sum(ouvert, self._clos)

    def montant_passe(self, au: dt.date) -> Decimal:
        """L'intérêt couru jusqu'à un jour `au` que des changements de base ont pu suivre."""
        if au >= self._debut:
            return self.montant(au)
        finies = sum((x.montant for x in self._closes if x.au <= au), ZERO)
        entamees = (x for x in self._closes if x.du <= au < x.au)
        return sum((self._prorata(x, au) for x in entamees), finies)

    def lignes(self, au: dt.date) -> list[Ligne]:
        """Les segments jusqu'au jour `au` inclus ; un taux nul ou négatif n'en fait pas."""
        return [*self._closes, *(self._ligne(s) for s in self._ouverts(au) if s[2].taux > 0)]

    def reductions(self, au: dt.date) -> list[Reduction]:
        """Pour chaque limite de taux, l'intérêt demandé et l'intérêt retenu jusqu'au jour `au`."""
        ecarts = dict(self._ecarts)
        for segment in self._ouverts(au):
            self._noter(segment, ecarts)
        return [
            Reduction(
                Poste.INTERETS, self._creance, demande, retenu, limite.motif, limite.reference
            )
            for limite, (demande, retenu) in ecarts.items()
            if demande != retenu
        ]

    def taux_du(self, jour: dt.date) -> Decimal | None:
        """Le taux du jour ; None si aucune période ne le couvre."""
        rang = bisect_left(self._bornes, jour)
        if rang == len(self._periodes) or self._periodes[rang].du > jour:
            return None
        return max(self._periodes[rang].taux, ZERO)

    def change_apres(self, jour: dt.date) -> dt.date:
        """Le premier jour après `jour` où une période commence ou a fini ; à défaut, jamais."""
        rang = bisect_left(self._bornes, jour)
        if rang == len(self._periodes):
            return dt.date.max
        periode = self._periodes[rang]
        return periode.du if periode.du > jour else periode.au + UN_JOUR

    def d_un_jour(self, jour: dt.date) -> Decimal:
        """L'intérêt (EUR, non arrondi) du jour, au taux de la veille si celui du jour n'est pas
        encore publié.
        """
        taux = self.taux_du(jour)
        if taux is None:
            taux = self.taux_du(jour - UN_JOUR) or ZERO
        return max(self._base, ZERO) * taux / (100 * self._diviseur(jour))

    def _clore(self, au: dt.date) -> None:
        for segment in self._ouverts(au):
            if segment[2].taux > 0:
                ligne = self._ligne(segment)
                self._closes.append(ligne)
                self._clos += ligne.montant
            self._noter(segment, self._ecarts)
        while self._rang < len(self._bornes) and self._bornes[self._rang] <= au:
            self._rang += 1

    def _ouverts(self, au: dt.date) -> Iterator[Segment]:
        if self._base <= 0:
            return
        for rang in range(self._rang, len(self._periodes)):
            periode = self._periodes[rang]
            if periode.du > au:
                return
            debut, borne = max(periode.du, self._debut), min(periode.au, au)
            while debut <= borne:
                fin = min(borne, self._fin_de_base(debut))
                yield debut, fin, periode
                debut = fin + UN_JOUR

    def _fin_de_base(self, jour: dt.date) -> dt.date:
        """La veille du jour où l'année change de longueur."""
        annee = jour.year
        if self._base_jours == "365":
            return dt.date.max
        while jours_de_l_annee(annee) == jours_de_l_annee(annee + 1):
            annee += 1
        return dt.date(annee, 12, 31)

    def _interet(self, segment: Segment, taux: Decimal) -> Decimal:
        du, au, _ = segment
        return self._arrondi(self._base, taux, du, au)

    def _prorata(self, ligne: Ligne, au: dt.date) -> Decimal:
        return self._arrondi(ligne.base, ligne.taux, ligne.du, au)

    def _arrondi(self, base: Decimal, taux: Decimal, du: dt.date, au: dt.date) -> Decimal:
        jours = (au - du).days + 1
        return au_cent(base * taux * jours / (100 * self._diviseur(du)))

    def _diviseur(self, jour: dt.date) -> int:
        return 365 if self._base_jours == "365" else jours_de_l_annee(jour.year)

    def _noter(self, segment: Segment, ecarts: dict[Limite, Ecart]) -> None:
        limite = segment[2].limite
        if limite is None:
            return
        demande, retenu = ecarts.get(limite, (ZERO, ZERO))
        ecarts[limite] = (
            demande + self._interet(segment, limite.taux_demande),
            retenu + self._interet(segment, segment[2].taux),
        )

    def _ligne(self, segment: Segment) -> Ligne:
        du, au, periode = segment
        explication = periode.explication
        if self._capitalises:
            explication += f" ; base augmentée de {euros(self._capitalises)} d'intérêts capitalisés"
        return Ligne(
            creance=self._creance,
            nature=Poste.INTERETS,
            montant=self._interet(segment, periode.taux),
            du=du,
            au=au,
            jours=(au - du).days + 1,
            base=self._base,
            taux=periode.taux,
            reference=periode.reference,
            regle=periode.regle,
            explication=explication,
            debiteur=self._debiteur,
            fixe_par=periode.fixe_par,
        )
