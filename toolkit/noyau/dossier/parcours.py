"""Suivre un chemin dans les modèles du dossier, et parcourir les valeurs d'un dossier lu."""

import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from toolkit.noyau.dossier.base import Notion
from toolkit.noyau.dossier.champs import Connus, Identifie
from toolkit.noyau.dossier.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Champ:
    """Ce que le format dit d'une clé."""

    titre: str = ""
    est_due: bool = False
    exemple: Any = None
    notion: type[Notion] | None = None  # la clé ouvre un groupe
    est_liste: bool = False
    est_table: bool = False  # groupe dont les clés sont libres
    est_texte: bool = False  # texte libre ou identifiant
    mots: tuple[str, ...] = ()  # énumération, fermée ou ouverte
    marques: tuple[Connus | Identifie, ...] = ()

    @property
    def cles(self) -> tuple[str, ...]:
        """Les clés permises sous celle-ci."""
        return tuple(champs(self.notion)) if self.notion else ()


RACINE = Champ(titre="Dossier", notion=Dossier)


@cache
def champs(notion: type[Notion]) -> dict[str, Champ]:
    """Les clés d'une notion, dans l'ordre du format."""
    return {nom: _decrire(info) for nom, info in notion.model_fields.items()}


def notions(depuis: type[Notion] = Dossier) -> frozenset[type[Notion]]:
    """Toutes les notions du format."""
    dessous = (c.notion for c in champs(depuis).values() if c.notion)
    return frozenset({depuis}).union(*(notions(n) for n in dessous))


def champ_au(chemin: Sequence[str | int]) -> Champ | None:
    """Le champ que désigne un chemin (« creances », 0, « montant ») ; None s'il n'existe pas."""
    champ: Champ | None = RACINE
    for pas in chemin:
        if champ is None:
            return None
        champ = _suivant(champ, pas)
    return champ


def _suivant(champ: Champ, pas: str | int) -> Champ | None:
    if isinstance(pas, int):
        return _element(champ) if champ.est_liste else None
    if champ.est_table:
        return _element(champ)
    return champs(champ.notion).get(pas) if champ.notion and not champ.est_liste else None


def _element(liste: Champ) -> Champ:
    """Un élément d'une liste ou d'une table libre."""
    return Champ(
        titre=liste.titre,
        exemple=liste.exemple[0] if isinstance(liste.exemple, list) else liste.exemple,
        notion=liste.notion,
        est_texte=liste.est_texte,
        mots=liste.mots,
        marques=liste.marques,
    )


def marques(notion: Notion, chemin: str = "") -> Iterator[tuple[str, Connus | Identifie, str]]:
    """Chaque valeur du dossier dont le contenu se contrôle : (chemin, contrôle, valeur)."""
    for nom in _cles_a_suivre(type(notion)):
        valeur = getattr(notion, nom)
        if valeur is None:
            continue
        suite = f"{chemin}.{nom}" if chemin else nom
        if isinstance(valeur, Notion):
            yield from marques(valeur, suite)
        elif isinstance(valeur, tuple):
            for rang, element in enumerate(valeur):
                yield from marques(element, f"{suite}.{rang}")
        else:
            for marque in champs(type(notion))[nom].marques:
                yield suite, marque, valeur


@cache
def _cles_a_suivre(notion: type[Notion]) -> tuple[str, ...]:
    return tuple(
        nom
        for nom, champ in champs(notion).items()
        if champ.marques or (champ.notion and not champ.est_table and _cles_a_suivre(champ.notion))
    )


def _decrire(info: FieldInfo) -> Champ:
    type_, metas, est_liste, est_table = _depouiller(info.annotation, tuple(info.metadata))
    est_notion = isinstance(type_, type) and issubclass(type_, Notion)
    connus = next((m.mots for m in metas if isinstance(m, Connus)), ())
    est_enumere = get_origin(type_) is Literal
    return Champ(
        titre=info.title or "",
        est_due=info.is_required(),
        exemple=next(iter(info.examples or ()), None),
        notion=type_ if est_notion else None,
        est_liste=est_liste,
        est_table=est_table,
        est_texte=type_ is str and not connus,
        mots=tuple(str(m) for m in get_args(type_)) if est_enumere else connus,
        marques=tuple(m for m in metas if isinstance(m, (Connus, Identifie))),
    )


def _depouiller(type_: Any, metas: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...], bool, bool]:
    """Le type nu d'une annotation, ce qui l'accompagne, s'il est dans une liste ou une table."""
    origine, arguments = get_origin(type_), get_args(type_)
    if origine is Annotated:
        return _depouiller(arguments[0], metas + arguments[1:])
    if origine in (Union, types.UnionType):
        restants = [a for a in arguments if a is not type(None)]
        return _depouiller(restants[0], metas)
    if origine in (tuple, dict):
        nu, metas, _, _ = _depouiller(arguments[1 if origine is dict else 0], metas)
        return nu, metas, origine is tuple, origine is dict
    return type_, metas, False, False
