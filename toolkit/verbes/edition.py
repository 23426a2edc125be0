"""Les verbes qui ajoutent au dossier : inscrire un envoi, attacher une pièce, figer les numéros."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.chaine import calculer, legislation, lire
from toolkit.lieux import PIECES
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme

if TYPE_CHECKING:
    from toolkit.lecture.edition import Ajout
    from toolkit.lecture.production import Produit
    from toolkit.noyau.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Edite:
    """Ce qui a été écrit au dossier, la copie gardée de l'ancien, et les fichiers copiés."""

    ajouts: tuple[Ajout, ...]
    copie: Path | None
    copies: tuple[Path, ...] = ()


def ecrire_au_dossier(fichier: Path, ajouts: Sequence[Ajout]) -> Path:
    """Ajoute au fichier du dossier ; rend le chemin de la copie de l'ancien.

    Lève `ErreurExigible` : edition-impossible, dossier-modifie, ecriture-impossible.
    """
    from toolkit.lecture.edition import ajouter
    from toolkit.redaction.reecrire import ouvrir, reecrire

    octets, texte = ouvrir(fichier)
    return reecrire(fichier, octets, ajouter(texte, ajouts, fichier.name))


def attacher_l_envoi(
    fichier: Path,
    source: Path,
    *,
    le: dt.date | None,
    canal: str,
    numero: str = "",
    preuve: Path | None = None,
) -> Edite:
    """Inscrit au dossier l'envoi d'un document produit : son événement, ses pièces.

    Les fichiers sont copiés dans `pieces/`. Lève `ErreurExigible` : dossier ou production
    illisibles, autre affaire, ajout impossible.
    """
    from toolkit.lecture.edition import Ajout
    from toolkit.lecture.production import retrouver
    from toolkit.noyau.envoi import Envoi, inscrire_l_envoi

    dossier = _lire(fichier)
    produit = retrouver(source)
    if produit is None:
        raise ErreurExigible(_pas_une_production(source))
    if (produit.reference, produit.juridiction) != (dossier.reference, dossier.juridiction):
        raise ErreurExigible(_autre_affaire(produit.reference, dossier.reference))
    lois = legislation(dossier.juridiction)
    fiche, usages = lois.fiches[produit.acte], lois.droit.usages
    choix = dossier.actes.get(fiche.nom)
    jour = le or dt.date.fromisoformat(produit.au)
    nom = f"{fiche.nom}-{jour.isoformat()}{produit.chemin.suffix}"
    sources = [(produit.chemin, nom)]
    if preuve:
        sources.append((preuve, f"preuve-{Path(nom).stem}{preuve.suffix}"))
    evenement, pieces = inscrire_l_envoi(
        Envoi(
            titre=fiche.titre,
            acte=fiche.nom,
            evenement=fiche.evenement,
            emetteur=produit.emetteur,
            debiteur=produit.debiteur,
            le=jour,
            canal=canal,
            fichier=f"{PIECES}/{sources[0][1]}",
            numero=numero,
            delai_jours=_delai_laisse(dossier, produit, jour) if fiche.nom in usages else 0,
            est_interruptive=bool(choix and choix.est_interruptive),
            preuve=f"{PIECES}/{sources[1][1]}" if preuve else "",
        ),
        {p.id for p in dossier.pieces},
    )
    ajouts = (Ajout("evenements.+", evenement), *(Ajout("pieces.+", p) for p in pieces))
    return _editer(fichier, ajouts, sources)


def _delai_laisse(dossier: Dossier, produit: Produit, envoi: dt.date) -> int:
    """Les jours que la lettre laisse ; comptés de son envoi, si la loi en fixe le premier."""
    plan = calculer(dossier, dt.date.fromisoformat(produit.au), [produit.acte])
    delais = (
        d.contexte["delai"]
        for d in plan.documents
        if (d.fiche.nom, d.debiteur) == (produit.acte, produit.debiteur)
    )
    delai = next(delais, {"jours": 0})
    return (delai["limite"] - envoi).days if "debut" in delai else delai["jours"]


def attacher_une_piece(fichier: Path, source: Path, cles: Mapping[str, Any]) -> Edite:
    """Inscrit une pièce au dossier ; un fichier d'ailleurs est copié dans `pieces/`.

    `cles` : `id`, `nature`, `intitule`, `date`, `emane_de`. Lève comme `attacher_l_envoi`.
    """
    from toolkit.lecture.edition import Ajout

    dossier = _lire(fichier)
    if any(p.id == cles["id"] for p in dossier.pieces):
        raise ErreurExigible(_id_pris(cles["id"]))
    est_dedans = source.resolve().is_relative_to(fichier.resolve().parent)
    sources = [] if est_dedans else [(source, source.name)]
    chemin = f"{PIECES}/{source.name}" if sources else _relatif(source, fichier)
    piece = {**{cle: valeur for cle, valeur in cles.items() if valeur}, "fichier": chemin}
    return _editer(fichier, (Ajout("pieces.+", piece),), sources)


def figer_les_numeros(fichier: Path) -> Edite:
    """Écrit au dossier le numéro que chaque pièce porte déjà : il ne changera plus."""
    from toolkit.lecture.edition import Ajout
    from toolkit.noyau.pieces import numeroter

    libres = [n for n in numeroter(_lire(fichier).pieces) if not n.est_fige]
    ajouts = tuple(Ajout(f"pieces.{n.rang}.numero", n.numero) for n in libres)
    return Edite(ajouts, ecrire_au_dossier(fichier, ajouts) if ajouts else None)


def _lire(fichier: Path) -> Dossier:
    lu = lire(fichier)
    if lu.dossier is None:
        raise ErreurExigible(*lu.problemes)
    return lu.dossier


def _editer(fichier: Path, ajouts: tuple[Ajout, ...], sources: Sequence[tuple[Path, str]]) -> Edite:
    """Copie les sources dans `pieces/` et écrit au dossier ; s'il s'y refuse, rien ne reste."""
    neuves: list[Path] = []
    try:
        for source, nom in sources:
            _copier(source, fichier.parent / PIECES / nom, neuves)
        return Edite(ajouts, ecrire_au_dossier(fichier, ajouts), tuple(neuves))
    except ErreurExigible:
        for copie in neuves:
            copie.unlink(missing_ok=True)
        raise


def _copier(source: Path, cible: Path, neuves: list[Path]) -> None:
    """Le même fichier déjà là est repris ; un autre du même nom n'est jamais remplacé."""
    from toolkit.redaction.ecrire import ecrire_nouveau, ecriture_impossible

    try:
        octets = source.read_bytes()
        if cible.is_file() and cible.read_bytes() == octets:
            return
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(source, cause)) from cause
    neuves.append(ecrire_nouveau(cible, octets))


def _relatif(chemin: Path, dossier: Path) -> str:
    return chemin.resolve().relative_to(dossier.resolve().parent).as_posix()


def _pas_une_production(source: Path) -> Probleme:
    return Probleme(
        code="production-illisible",
        message=f"« {source} » ne vient pas de `generer` : son envoi ne se déduit pas",
        remede="donner --id, --nature et --intitule pour l'attacher comme une pièce",
        sortie=CodeSortie.USAGE,
    )


def _autre_affaire(produite: str, dossier: str) -> Probleme:
    return Probleme(
        code="production-d-une-autre-affaire",
        message=f"cette production est celle de l'affaire {produite}, non de {dossier}",
        remede="donner le dossier dont elle vient",
        sortie=CodeSortie.USAGE,
    )


def _id_pris(id_: str) -> Probleme:
    return Probleme(
        code="piece-deja-la",
        message=f"une pièce se nomme déjà « {id_} » au dossier",
        remede="choisir un autre --id",
        sortie=CodeSortie.USAGE,
    )
