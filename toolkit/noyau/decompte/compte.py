"""Le compte d'un terme : il enregistre les mouvements, il dit ce qui reste dû à une date.

Les dates lui viennent en ordre ; il se met à jour seul jusqu'à celle qu'on lui
demande, si bien qu'un compte que rien ne touche ne coûte rien.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.cours import Cours
from toolkit.noyau.decompte.regime import Capitalisation, Forfait, Regime, Terme
from toolkit.noyau.decompte.valeurs import Conventions, Ligne, Poste, Reduction
from toolkit.noyau.temps import UN_JOUR

Jalon = tuple[dt.date, Callable[[], None]]


class Compte:
    """Un terme, son régime, et ce qui s'y est passé ; propre à un calcul, jamais partagé.

    `est_echu` : exigible au jour de l'arrêté ; un compte qui ne l'est pas reçoit
    les paiements faits d'avance, et rien n'en est réclamé. `debiteur` : celui
    qui doit seul cette part d'une dette divisée. `obliges` : ceux dont le
    paiement y compte ; aucun si nul paiement ne dit qui l'a fait.
    """

    def __init__(
        self,
        terme: Terme,
        regime: Regime,
        conventions: Conventions,
        *,
        est_echu: bool = True,
        debiteur: str = "",
        obliges: frozenset[str] = frozenset(),
    ) -> None:
        self.terme, self.regime, self.conventions = terme, regime, conventions
        self.est_echu, self.debiteur, self.obliges = est_echu, debiteur, obliges
        self.principal = self.net = terme.montant
        self.forfaits: list[Forfait] = list(regime.accordes)
        self.reductions: list[Reduction] = []
        self.payes: dict[Poste, Decimal] = dict.fromkeys(Poste, ZERO)
        self.encours: list[Callable[[dt.date], None]] = []
        self._capitalises = ZERO
        self._cours = Cours(terme.id, regime.periodes, conventions.base_jours, debiteur)
        self._est_ouvert = regime.interets_dus_le is None
        if self._est_ouvert:
            self._cours.porter(self.principal, dt.date.min)
        self._jalons = self._a_venir()

    def avancer(self, jour: dt.date) -> None:
        """Fait ce que le régime prévoit jusqu'au matin du `jour` inclus."""
        for encourir in self.encours:
            encourir(jour)
        while self._jalons and self._jalons[0][0] <= jour:
            self._jalons.pop(0)[1]()

    def deduire(self, jour: dt.date, montant: Decimal) -> Decimal:
        """Déduit un avoir du principal ; rend ce qui dépasse ce qui en restait dû.

        Ce dépassement avait été payé : il se libère, et se compte ailleurs.
        """
        self.avancer(jour)
        excedent = max(montant - self.principal, ZERO)
        self.net -= montant
        self.payes[Poste.PRINCIPAL] -= excedent
        self._diminuer(jour, montant - excedent)
        return excedent

    def dus(self, au: dt.date) -> dict[Poste, Decimal]:
        """Chaque poste dû depuis l'origine, avant imputation (le principal : net d'avoirs)."""
        self.avancer(au)
        dus = dict.fromkeys(Poste, ZERO)
        dus[Poste.PRINCIPAL] = self.net
        dus[Poste.INTERETS] = self._interets(au)
        for forfait in self.forfaits:
            if forfait.le <= au:
                dus[forfait.poste] += forfait.montant
        return dus

    def reste(self, au: dt.date) -> dict[Poste, Decimal]:
        """Chaque poste restant dû, après imputation."""
        return {poste: du - self.payes[poste] for poste, du in self.dus(au).items()}

    def imputer(
        self, jour: dt.date, montant: Decimal, ordre: Sequence[Poste]
    ) -> Mapping[Poste, Decimal]:
        """Compte un paiement sur les postes, dans l'ordre donné ; rend les parts, au plus
        `montant`.
        """
        reste = self.reste(jour)
        parts: dict[Poste, Decimal] = {}
        for poste in ordre:
            part = min(montant, max(reste[poste], ZERO))
            if part:
                parts[poste] = part
                self.payes[poste] += part
                montant -= part
        if Poste.INTERETS in parts:
            self._racheter(jour, reste[Poste.INTERETS] - parts[Poste.INTERETS])
        if Poste.PRINCIPAL in parts:
            self._diminuer(jour, parts[Poste.PRINCIPAL])
        return parts

    def est_solde(self, jour: dt.date) -> bool:
        """Vrai si plus rien n'en est dû ni ne peut l'être après ce jour."""
        if self.principal or any(f.le > jour for f in self.forfaits):
            return False
        return not any(self.reste(jour).values())

    def encourir(self, forfait: Forfait) -> None:
        """Ajoute une somme fixe devenue due."""
        self.forfaits.append(forfait)

    def priver_d_interets(self, motif: str, reference: str) -> None:
        """La nullité d'une clause emporte les intérêts qu'elle stipulait."""
        self._cours.annuler(motif, reference)

    def lignes_d_interet(self, au: dt.date) -> list[Ligne]:
        """Les segments d'intérêt jusqu'au jour `au` (compté ou non, selon la convention)."""
        self.avancer(au)
        return self._cours.lignes(self._dernier_jour(au))

    def reductions_au(self, au: dt.date) -> list[Reduction]:
        """Ce que le régime, les clauses et les limites de taux ont réduit jusqu'au jour `au`."""
        return [
            *self.regime.reductions,
            *self.reductions,
            *self._cours.reductions(self._dernier_jour(au)),
        ]

    def taux_du(self, jour: dt.date) -> Decimal:
        """Le taux du jour ; zéro si aucun intérêt ne court."""
        return self._cours.taux_du(jour) or ZERO

    def change_de_taux_apres(self, jour: dt.date) -> dt.date:
        """Le premier jour suivant dont le taux peut différer."""
        return self._cours.change_apres(jour)

    def interet_du_lendemain(self, jour: dt.date) -> Decimal:
        """L'intérêt (EUR, non arrondi) d'un jour de plus après `jour`."""
        return self._cours.d_un_jour(self._dernier_jour(jour) + UN_JOUR)

    def _interets(self, au: dt.date) -> Decimal:
        return ZERO if self._est_a_temps(au) else self._cours.montant(self._dernier_jour(au))

    def _est_a_temps(self, jour: dt.date) -> bool:
        """Payer le jour de l'échéance est payer à temps : rien n'a couru, même s'il est compté."""
        return self.terme.titre is None and jour <= self.terme.exigible_le

    def _dernier_jour(self, au: dt.date) -> dt.date:
        return self.conventions.dernier_jour(au)

    def _diminuer(self, jour: dt.date, montant: Decimal) -> None:
        self.principal -= montant
        self._porter(jour)

    def _racheter(self, jour: dt.date, impayes: Decimal) -> None:
        """Un paiement éteint d'abord les intérêts qui n'en portent pas, puis les capitalisés."""
        if self._capitalises > impayes:
            self._capitalises = impayes
            self._porter(jour)

    def _porter(self, jour: dt.date) -> None:
        """Change la base au soir du `jour`, ou dès ce jour s'il n'est pas compté."""
        if not self._est_ouvert:
            return
        effet = jour if self._est_a_temps(jour) else self._dernier_jour(jour) + UN_JOUR
        self._cours.porter(self.principal + self._capitalises, effet, self._capitalises)

    def _a_venir(self) -> list[Jalon]:
        jalons: list[Jalon] = []
        if self.regime.interets_dus_le:
            jalons.append((self.regime.interets_dus_le, self._ouvrir))
        for capitalisation in self.regime.capitalisations:
            jalons.append((capitalisation.le, self._capitaliser(capitalisation)))
        return sorted(jalons, key=lambda jalon: jalon[0])

    def _ouvrir(self) -> None:
        self._est_ouvert = True
        self._cours.ouvrir(self.principal)

    def _capitaliser(self, capitalisation: Capitalisation) -> Callable[[], None]:
        """Porte en base l'intérêt de la période, pour ce qui en est impayé."""

        def executer() -> None:
            veille = capitalisation.le - UN_JOUR
            couru = self._cours.montant(veille)
            avant = self._cours.montant_passe(capitalisation.depuis - UN_JOUR)
            libres = couru - self.payes[Poste.INTERETS] - self._capitalises
            self._capitalises += max(min(couru - avant, libres), ZERO)
            base = self.principal + self._capitalises
            self._cours.porter(base, capitalisation.le, self._capitalises)

        return executer
