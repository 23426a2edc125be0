"""Le plan et les documents qu'il prévoit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from toolkit.noyau import gravites
from toolkit.noyau.acte import FicheActe
from toolkit.noyau.controle import Controle
from toolkit.noyau.decompte import Decompte
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.droit import Droit
from toolkit.noyau.mention import Attente
from toolkit.noyau.probleme import Probleme

if TYPE_CHECKING:
    from toolkit.noyau.juridiction import Juridiction
    from toolkit.noyau.scenario.valeurs import Marche
    from toolkit.noyau.situation import Situation
    from toolkit.noyau.voies.valeurs import Voie


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPrevu:
    """Un document à écrire : sa fiche, son contexte, les mentions attendues, ce qui l'empêche.

    `joint_a` : l'acte dont il est l'annexe, et dont il partage le répertoire ;
    `versement` : le rang du paiement reçu qu'il constate, à partir de 1 ; zéro sinon.
    """

    fiche: FicheActe
    debiteur: str
    emetteur: str
    contexte: Mapping[str, Any]
    attentes: tuple[Attente, ...]
    problemes: tuple[Probleme, ...]
    controles: tuple[Controle, ...] = ()
    manquantes: tuple[str, ...] = ()  # valeurs du contexte que le dossier ne donne pas
    joint_a: str = ""
    creance: str = ""
    versement: int = 0

    @property
    def est_possible(self) -> bool:
        """Vrai si rien ne bloque le document."""
        return not any(p.est_bloquant for p in self.problemes)

    @property
    def lot(self) -> str:
        """L'acte dont le document suit le sort : le sien, ou celui dont il est l'annexe."""
        return self.joint_a or self.fiche.nom

    def avec_le_releve(self, sections: Sequence[Mapping[str, Any]]) -> DocumentPrevu:
        """Le même document, qui imprime ce qui a été relu dans les autres."""
        return replace(self, contexte={**self.contexte, "releve": list(sections)})

    def peser(self, problemes: Iterable[Probleme], dossier: Dossier) -> DocumentPrevu:
        """Le même document, avec les problèmes du dossier à la gravité qu'ils ont pour lui."""
        peses = gravites.pour_l_acte(problemes, self.fiche, dossier, self.contexte)
        propres = (p.pour_l_acte(self.fiche.nom) for p in peses)
        return replace(self, problemes=(*self.problemes, *propres))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Le calcul entier d'un dossier à une date.

    `controles` : les actes qu'une fiche de contrôle regarde sans les produire ;
    `problemes` : ceux du dossier, tous actes confondus.
    """

    situation: Situation
    juridiction: Juridiction
    documents: tuple[DocumentPrevu, ...]
    problemes: tuple[Probleme, ...]
    controles: tuple[DocumentPrevu, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """Le dossier calculé."""
        return self.situation.dossier

    @property
    def droit(self) -> Droit:
        """Le droit lu, et le journal de ce qu'on y a lu."""
        return self.situation.droit

    @property
    def au(self) -> dt.date:
        """Le jour du calcul."""
        return self.situation.au

    @property
    def decompte(self) -> Decompte:
        """Ce qui est dû, tous débiteurs confondus."""
        return self.situation.decompte

    @property
    def voies(self) -> tuple[Voie, ...]:
        """Les procédures, ouvertes ou fermées, au jour du calcul."""
        return self.juridiction.voies(self.situation)

    def peser(self, problemes: Sequence[Probleme]) -> Plan:
        """Le plan, où chaque document porte aussi les problèmes du dossier qui le touchent."""
        documents = tuple(d.peser(problemes, self.dossier) for d in self.documents)
        controles = tuple(d.peser(problemes, self.dossier) for d in self.controles)
        return replace(self, documents=documents, controles=controles)

    def limiter(self, marches: Sequence[Marche]) -> Plan:
        """Le plan, réduit à ce que la marche de chaque débiteur appelle ; entier sans marche."""
        if not marches:
            return self
        dus = {m.debiteur: m.actes for m in marches}
        documents = tuple(
            d
            for d in self.documents
            if d.fiche.un_par != "debiteur" or d.lot in dus.get(d.debiteur, ())
        )
        return replace(self, documents=documents)

    def est_parti(self, prevu: DocumentPrevu) -> bool:
        """Vrai si un événement du jour dit que cet acte a été envoyé ou déposé."""
        parti = prevu.fiche.evenement
        return any(e.type == parti and e.date == self.au for e in self.dossier.evenements)
