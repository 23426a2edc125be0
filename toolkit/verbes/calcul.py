"""Le décompte et les délais du dossier, et d'où vient chaque chiffre."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.chaine import droit_seul, legislation, lire
from toolkit.noyau.gravites import touche_le_decompte
from toolkit.noyau.legislation import trouver_fiche
from toolkit.noyau.plan import arreter, controler
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.situation import Situation
from toolkit.production import sans_doublon

if TYPE_CHECKING:
    from toolkit.lecture.dossier import Lu
    from toolkit.noyau.decompte import Decompte
    from toolkit.noyau.delais.releve import Releve
    from toolkit.noyau.grandeurs.valeur import Grandeur
    from toolkit.noyau.releve_explication import Situer


@dataclass(frozen=True, slots=True)
class Explication:
    """Tout ce qui s'imprime sous une valeur ; `situer` : où le dossier l'écrit."""

    grandeurs: tuple[Grandeur, ...]
    situer: Situer


def decompter(
    source: Path, au: dt.date, acte: str | None = None, cabinet: Path | None = None
) -> tuple[Decompte | None, tuple[Probleme, ...]]:
    """Le décompte du dossier, et les problèmes qui le touchent ; None si le dossier est illisible.

    Avec `acte` : ce que cet acte peut réclamer. Lève `ErreurExigible` : droit,
    ordre juridique ou acte absent.
    """
    lu, situation, problemes = _arreter_le_decompte(source, au, acte, cabinet)
    return situation.decompte if situation else None, lu.situer(problemes)


def _arreter_le_decompte(
    source: Path, au: dt.date, acte: str | None, cabinet: Path | None
) -> tuple[Lu, Situation | None, Sequence[Probleme]]:
    from toolkit.noyau.decompte.limites import decompter_pour

    lu = lire(source)
    if lu.dossier is None:
        return lu, None, lu.problemes
    ordre = lu.dossier.juridiction
    lois = legislation(ordre, cabinet) if acte or lu.dossier.actes else droit_seul(ordre)
    situation = arreter(lu.dossier, lois, au)
    propres = situation.decompte.problemes
    touchent = [p for p in controler(situation, lois) if touche_le_decompte(p)]
    if acte:
        fiche = trouver_fiche(acte, lois)
        situation = situation.avec(
            decompter_pour(fiche.nom, fiche.voie, situation, lois.juridiction)
        )
    return lu, situation, sans_doublon([*propres, *situation.decompte.problemes, *touchent])


def expliquer(
    saisie: str, source: Path, au: dt.date, acte: str | None = None, cabinet: Path | None = None
) -> tuple[Explication | None, tuple[Probleme, ...]]:
    """D'où vient un chiffre ou une date du décompte ; None si le dossier est illisible.

    Un chiffre qui n'y figure pas est un problème. Lève `ErreurExigible` comme
    `decompter`, et `ValueError` si la saisie n'est ni un nombre ni une date.
    """
    from toolkit.noyau import explication

    question = explication.lire_la_question(saisie)
    if question is None:
        raise ValueError(f"« {saisie} » n'est ni un montant, ni un taux, ni une date")
    lu, situation, problemes = _arreter_le_decompte(source, au, acte, cabinet)
    if situation is None:
        return None, lu.problemes
    trouvees = explication.expliquer(question, situation)
    if not trouvees:
        problemes = [*problemes, explication.absente(saisie, question, situation)]
    return Explication(trouvees, lu.positions.lieu), lu.situer(problemes)


def ecrire_le_tableur(decompte: Decompte, fichier: Path) -> Path:
    """Écrit le décompte en CSV ; lève `ErreurExigible` : fichier déjà là, disque."""
    from toolkit.noyau.tableur_decompte import en_csv
    from toolkit.redaction.ecrire import ecrire_nouveau

    # Sans cette marque, le tableur prendrait l'UTF-8 pour l'encodage de la machine.
    return ecrire_nouveau(fichier, en_csv(decompte).encode("utf-8-sig"))


def ecrire_le_classeur(decompte: Decompte, fichier: Path) -> Path:
    """Écrit le décompte en classeur .xlsx ; lève `ErreurExigible` comme `ecrire_le_tableur`."""
    from toolkit.redaction.classeur import rediger_classeur
    from toolkit.redaction.ecrire import ecrire_nouveau

    return ecrire_nouveau(fichier, rediger_classeur(decompte))


def delais(source: Path, au: dt.date, agenda: Path | None = None) -> Releve:
    """Les délais du dossier, et ce qu'ils empêchent ; écrit aussi l'`agenda` (iCalendar)."""
    from toolkit.noyau.delais.releve import relever
    from toolkit.redaction.agenda import ecrire_agenda

    lu = lire(source)
    if lu.dossier is None:
        return None, lu.problemes
    ordre = lu.dossier.juridiction
    lois = legislation(ordre) if lu.dossier.actes else droit_seul(ordre)
    calcules, problemes = relever(arreter(lu.dossier, lois, au), lois)
    if agenda:
        ecrire_agenda(agenda, calcules, lu.dossier.reference, au)
    return calcules, lu.situer(problemes)


def expliquer_les_delais(
    saisie: str, source: Path, au: dt.date
) -> tuple[Explication | None, tuple[Probleme, ...]]:
    """D'où vient un délai, nommé par son id ou par une de ses dates ; None si le dossier est
    illisible.

    Ce que rien ne rend est un problème, qui dit pourquoi.
    """
    from toolkit.noyau.delais import origine

    lu = lire(source)
    if lu.dossier is None:
        return None, lu.problemes
    ordre = lu.dossier.juridiction
    lois = legislation(ordre) if lu.dossier.actes else droit_seul(ordre)
    situation, temps = arreter(lu.dossier, lois, au), lois.juridiction.temps
    question = origine.lire_la_question(saisie)
    trouvees = origine.expliquer(question, situation, temps)
    problemes = () if trouvees else (origine.absent(question, situation, temps),)
    return Explication(trouvees, lu.positions.lieu), lu.situer(problemes)
