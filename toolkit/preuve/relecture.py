"""Un document ouvert à la relecture : ses fils, ses passages, ses valeurs, son aspect dominant."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from toolkit.noyau.mention import Valeur
from toolkit.preuve.document import DocumentLu, Passage, Style, Zone
from toolkit.preuve.fil import Etendue, Fil, lettres_stylees
from toolkit.preuve.valeurs import Imprimee, dates, montants, typer


class Relecture:
    """Ce qu'on demande à un document lu ; tout s'y calcule au plus une fois."""

    def __init__(self, document: DocumentLu) -> None:
        self.document = document

    @cached_property
    def fils(self) -> tuple[Fil, ...]:
        """Le corps, les notes, puis les marges : une mention se cherche dans cet ordre."""
        passages = self.document.passages
        return tuple(Fil(p for p in passages if p.zone is zone) for zone in Zone)

    @cached_property
    def montants(self) -> tuple[Imprimee, ...]:
        return tuple(lu for fil in self.fils for lu in montants(fil))

    @cached_property
    def dates(self) -> tuple[Imprimee, ...]:
        return tuple(lue for fil in self.fils for lue in dates(fil))

    @cached_property
    def groupes(self) -> tuple[Fil, ...]:
        """Les passages qu'un lecteur voit d'un tenant : paragraphes, lignes de tableau, cadres."""
        passages = self.document.passages
        rangees = _grouper((p.rangee, p) for p in passages)
        cadres = _grouper((p.cadre, p) for p in passages)
        return tuple(Fil(groupe) for groupe in ([p] for p in passages)) + tuple(
            Fil(groupe) for groupe in (*rangees, *cadres) if len(groupe) > 1
        )

    def occurrences(self, valeur: Valeur) -> list[Etendue]:
        """Où la valeur se lit, sous l'une de ses formes imprimées."""
        typee = typer(valeur)
        if isinstance(typee, Decimal):
            return [m.etendue for m in self.montants if m.valeur == abs(typee)]
        if isinstance(typee, dt.date):
            return [d.etendue for d in self.dates if d.valeur == typee]
        return [etendue for fil in self.fils for etendue in fil.chercher(typee)]

    def dominant(self, sauf: Sequence[Etendue]) -> Style | None:
        """Le style du plus grand nombre de lettres du corps, hors ces portions."""
        compte = self._styles.copy()
        for etendue in sauf:
            compte.subtract(style for _, style in etendue.lettres())
        style, nombre = max(compte.items(), key=lambda c: c[1], default=(None, 0))
        return style if nombre > 0 else None

    @cached_property
    def _styles(self) -> Counter[Style]:
        compte: Counter[Style] = Counter()
        for ligne in self.fils[0].lignes:
            compte.update(style for _, style in lettres_stylees(ligne, 0, len(ligne.texte)))
        return compte


def _grouper(passages: Iterable[tuple[int | None, Passage]]) -> list[list[Passage]]:
    groupes: dict[int, list[Passage]] = defaultdict(list)
    for numero, passage in passages:
        if numero is not None:
            groupes[numero].append(passage)
    return list(groupes.values())
