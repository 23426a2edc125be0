"""La situation : ce que toute règle regarde, et rien d'autre."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from toolkit.noyau.argent import ZERO
from toolkit.noyau.dossier import Contrat, Creance, Debiteur, Dossier, Evenement, Paiement
from toolkit.noyau.droit import Droit
from toolkit.noyau.obligations import debiteurs_tenus

if TYPE_CHECKING:
    from toolkit.noyau.decompte.valeurs import Conventions, Decompte
    from toolkit.noyau.dossier import Demandes


@dataclass(frozen=True, slots=True)
class Situation:
    """Le dossier, le droit et la date d'un calcul.

    `decompte` : connu une fois établi ; `debiteur` : celui que l'acte vise ;
    `emetteur` : le rôle de qui signe ; `creance`, `paiement` : ceux que l'acte
    vise, s'il y en a un par créance ou par versement ; `voie` : la procédure où
    l'on se place, vide hors de toute procédure ; `conventions` et `demandes` :
    celles du décompte en cours d'établissement.
    """

    dossier: Dossier
    droit: Droit
    au: dt.date
    decompte: Decompte | None = None
    debiteur: Debiteur | None = None
    emetteur: str = "creancier"
    creance: Creance | None = None
    paiement: Paiement | None = None
    voie: str = ""
    conventions: Conventions | None = None
    demandes: Demandes | None = None

    def avec(self, decompte: Decompte) -> Situation:
        """La même situation, décompte établi."""
        return replace(self, decompte=decompte)

    def dans(self, voie: str) -> Situation:
        """La même situation, dans une procédure."""
        return replace(self, voie=voie)

    def pour(self, debiteur: Debiteur) -> Situation:
        """La même situation, vue d'un débiteur."""
        return replace(self, debiteur=debiteur)

    @property
    def cible(self) -> Debiteur:
        """Le débiteur visé, à défaut le premier."""
        return self.debiteur or self.dossier.debiteurs[0]

    @property
    def total(self) -> Decimal:
        """Ce qui reste dû (EUR) ; zéro tant que le décompte n'est pas établi."""
        return self.decompte.total if self.decompte else ZERO

    def reste(self, poste: str) -> Decimal:
        """Ce qui reste dû d'un poste (EUR), après imputation."""
        return self.decompte.reste[poste] if self.decompte else ZERO

    @property
    def regimes(self) -> Mapping[str, str]:
        """Créance échue → nom de son régime d'intérêt."""
        return self.decompte.regimes if self.decompte else {}

    def chemin_de_la_cible(self, cle: str = "") -> str:
        """Le chemin du débiteur visé, ou d'une de ses clés : « debiteurs.0.situation »."""
        chemin = f"debiteurs.{self.dossier.debiteurs.index(self.cible)}"
        return f"{chemin}.{cle}" if cle else chemin

    def contrat(self, creance: Creance) -> Contrat | None:
        """Le contrat dont naît la créance, s'il est au dossier."""
        return next((c for c in self.dossier.contrats if c.id == creance.contrat), None)

    def evenements(self, *types: str) -> list[Evenement]:
        """Les événements de ces types, connus au jour du calcul, en ordre de date."""
        connus = [
            e for e in self.dossier.evenements if e.type in types and e.date and e.date <= self.au
        ]
        return sorted(connus, key=lambda e: e.date)

    def vise(self, evenement: Evenement, creance: Creance) -> bool:
        """Vrai si l'événement concerne la créance (par défaut : toutes celles échues à sa date)."""
        if evenement.creances:
            return creance.id in evenement.creances
        return creance.date is None or evenement.date is None or creance.date <= evenement.date

    def mises_en_demeure(self, creance: Creance) -> list[Evenement]:
        """Les mises en demeure de payer cette créance."""
        return [e for e in self.evenements("mise_en_demeure") if self.vise(e, creance)]

    def est_entre_professionnels(self, creance: Creance) -> bool:
        """Vrai si créancier et débiteurs de la créance ont tous contracté comme professionnels.

        Ceux qui garantissent ne comptent pas, sauf si le dossier n'a qu'eux.
        """
        tenus = debiteurs_tenus(creance, self) or self.dossier.debiteurs
        return self.dossier.creancier.qualite == "professionnel" and all(
            d.qualite == "professionnel" for d in tenus
        )
