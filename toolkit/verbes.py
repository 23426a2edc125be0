"""Les verbes qui s'arrêtent en chemin, ou qui empruntent la route pour autre chose que produire."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import juridictions
from toolkit.chaine import calculer, legislation, lire
from toolkit.lieux import MODELES, SCHEMAS
from toolkit.noyau.gravites import touche_le_decompte, touche_les_pieces
from toolkit.noyau.legislation import trouver_fiche
from toolkit.noyau.plan import arreter, controler, problemes_du_dossier
from toolkit.noyau.probleme import ErreurExigible, Probleme
from toolkit.noyau.situation import Situation
from toolkit.production import sans_doublon

if TYPE_CHECKING:
    from toolkit.lecture.dossier import Lu
    from toolkit.lecture.fichiers import PieceInventoriee
    from toolkit.noyau.consultation import Entree, RegleInscrite
    from toolkit.noyau.decompte import Decompte
    from toolkit.noyau.delais.releve import Releve
    from toolkit.noyau.grandeurs.valeur import Grandeur
    from toolkit.noyau.pieces import PieceNumerotee
    from toolkit.noyau.releve_explication import Situer


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceListee:
    """Une pièce telle qu'on la montre : son numéro, son fichier, ce qui la cite et lui manque.

    `fichier` vaut None s'il n'est pas au dossier ; `pages`, si ce n'est pas un PDF lisible.
    """

    numerotee: PieceNumerotee
    fichier: PieceInventoriee | None
    pages: int | None
    citee_par: tuple[str, ...]
    problemes: tuple[Probleme, ...]


@dataclass(frozen=True, slots=True)
class Explication:
    """Tout ce que le décompte imprime sous une valeur ; `situer` : où le dossier l'écrit."""

    grandeurs: tuple[Grandeur, ...]
    situer: Situer


def connait_la_juridiction(code: str) -> bool:
    """Vrai si cet ordre juridique est livré, ou vient d'un greffon installé."""
    return code in juridictions.LIVREES or code in juridictions.codes()


def valider(
    source: Path, au: dt.date, acte: str | None = None, cabinet: Path | None = None
) -> tuple[Probleme, ...]:
    """Les problèmes du dossier, ou ceux de l'acte nommé ; rien n'est rédigé."""
    lu = lire(source)
    if lu.dossier is None:
        return lu.problemes
    try:
        if acte is None:
            lois = legislation(lu.dossier.juridiction, cabinet)
            trouves = problemes_du_dossier(lu.dossier, lois, au)
        else:
            plan = calculer(lu.dossier, au, [acte], cabinet).peser(lu.problemes)
            propres = (p for d in plan.documents for p in d.problemes)
            return lu.situer(sans_doublon([*plan.decompte.problemes, *propres]))
    except ErreurExigible as erreur:
        trouves = erreur.problemes
    return lu.situer(sans_doublon([*lu.problemes, *trouves]))


def exporter_modele(acte: str, juridiction: str, vers: Path, cabinet: Path | None = None) -> Path:
    """Écrit le modèle Word de l'acte dans le répertoire d'un cabinet ; rend son chemin.

    Lève `ErreurExigible` : acte inconnu, modèle fautif, modèle déjà là, disque.
    """
    from toolkit.lecture.actes import MODELE_WORD
    from toolkit.lecture.papier import lire_papier
    from toolkit.lecture.sources import lire_source
    from toolkit.redaction.docx import exporter_modele as exporter
    from toolkit.redaction.ecrire import ecrire_nouveau
    from toolkit.redaction.papier import Papier

    trouver_fiche(acte, legislation(juridiction, cabinet))
    nom = f"{juridiction}/actes/{acte}"
    chargeur = partial(lire_source, racine=MODELES, cabinet=cabinet)
    papier = Papier(*lire_papier(MODELES, cabinet))
    octets = exporter(chargeur(f"{nom}/acte.html"), papier, chargeur, nom=f"{nom}/acte.html")
    return ecrire_nouveau(vers / nom / MODELE_WORD, octets)


def nouveau(
    chemin: Path, juridiction: str, genre: str, cabinet: Path | None = None
) -> tuple[str, tuple[Path, ...]]:
    """Écrit un dossier vierge, commenté, et ce qui l'accompagne ; rend son titre et les chemins.

    Lève `ErreurExigible` : genre sans modèle dans cette juridiction, fichier déjà là, disque.
    """
    from toolkit.lecture.squelette import composer_squelette
    from toolkit.redaction import affaire

    fichier = affaire.designer_le_dossier(chemin)
    valeurs = {
        "schema": affaire.SCHEMA,
        "fichier": affaire.designer_en_commentaire(fichier),
        "reference": affaire.en_texte_yaml(affaire.proposer_la_reference(fichier)),
    }
    squelette = composer_squelette(juridiction, genre, valeurs, MODELES, cabinet)
    schema = SCHEMAS / "dossier.schema.json"
    return squelette.titre, affaire.ouvrir_l_affaire(fichier, squelette.texte, schema)


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
    lois = legislation(lu.dossier.juridiction, cabinet)
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


def lister_les_pieces(
    source: Path, au: dt.date
) -> tuple[tuple[PieceListee, ...], tuple[Probleme, ...]]:
    """Les pièces en ordre de numéro, et leurs problèmes ; rien d'un dossier illisible."""
    from toolkit.lecture.pages import compter_les_pages
    from toolkit.noyau.pieces import citations, numeroter

    lu = lire(source)
    if lu.dossier is None:
        return (), lu.problemes
    lois = legislation(lu.dossier.juridiction)
    trouves = [*lu.problemes, *controler(Situation(lu.dossier, lois.droit, au), lois)]
    problemes = lu.situer(p for p in trouves if touche_les_pieces(p))
    citees = citations(lu.dossier)
    listees = []
    for numerotee in numeroter(lu.dossier.pieces):
        piece, racine = numerotee.piece, f"pieces.{numerotee.rang}"
        fichier = lu.inventaire.piece(piece.id)
        listees.append(
            PieceListee(
                numerotee=numerotee,
                fichier=fichier,
                pages=compter_les_pages(fichier, piece.mot_de_passe) if fichier else None,
                citee_par=citees.get(piece.id, ()),
                problemes=tuple(p for p in problemes if f"{p.chemin}.".startswith(f"{racine}.")),
            )
        )
    return tuple(listees), problemes


def consulter_le_droit(juridiction: str, au: dt.date) -> tuple[Entree, ...]:
    """Toutes les valeurs et tous les délais au jour `au` ; lève `ErreurExigible` (droit fautif)."""
    from toolkit.noyau.consultation import consulter

    return consulter(legislation(juridiction).droit, au)


def regles(juridiction: str) -> tuple[RegleInscrite, ...]:
    """Les conditions et les règles inscrites ; lève `ErreurExigible` comme `consulter_le_droit`."""
    from toolkit.noyau.consultation import enumerer

    return enumerer(legislation(juridiction).juridiction.registre)


def delais(source: Path, au: dt.date, agenda: Path | None = None) -> Releve:
    """Les délais du dossier, et ce qu'ils empêchent ; écrit aussi l'`agenda` (iCalendar)."""
    from toolkit.noyau.delais.releve import relever
    from toolkit.redaction.agenda import ecrire_agenda

    lu = lire(source)
    if lu.dossier is None:
        return None, lu.problemes
    lois = legislation(lu.dossier.juridiction)
    calcules, problemes = relever(arreter(lu.dossier, lois, au), lois)
    if agenda:
        ecrire_agenda(agenda, calcules, lu.dossier.reference, au)
    return calcules, lu.situer(problemes)
