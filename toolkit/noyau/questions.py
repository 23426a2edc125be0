"""Ce qu'il reste à demander au rédacteur : une question par clé absente du dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.noyau.a_completer import A_COMPLETER
from toolkit.noyau.probleme import Probleme

_SCALAIRES = {"string", "number", "integer", "boolean"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Une clé à remplir : son nom, ce qu'on y met, un exemple, ou les mots permis.

    `raison` et `reference` : pourquoi l'acte la demande.
    """

    chemin: str
    titre: str
    description: str
    exemple: str
    choix: tuple[str, ...]
    raison: str
    reference: str


def questionner(
    problemes: Iterable[Probleme], dossier: Mapping[str, Any], schema: Mapping[str, Any]
) -> tuple[Question, ...]:
    """Les questions dont les réponses lèvent ces problèmes, dans l'ordre, chacune une fois.

    `dossier` : l'arbre tel qu'écrit ; `schema` : celui du format. Un problème qui ne
    tient pas à une clé absente ne fait pas de question.
    """
    posees: dict[str, Question] = {}
    for probleme in problemes:
        for chemin, champ in _absents(probleme, dossier, schema):
            posees.setdefault(chemin, _question(chemin, champ, probleme))
    return tuple(posees.values())


def se_demande(probleme: Probleme, dossier: Mapping[str, Any], schema: Mapping[str, Any]) -> bool:
    """Vrai si une réponse du rédacteur peut lever le problème."""
    return bool(_absents(probleme, dossier, schema))


def _absents(
    probleme: Probleme, dossier: Mapping[str, Any], schema: Mapping[str, Any]
) -> list[tuple[str, Mapping[str, Any]]]:
    return [
        (chemin, champ)
        for chemin, champ in _champs(probleme.chemin, schema)
        if est_absent(dossier, chemin.split("."))
    ]


def est_absent(noeud: Any, maillons: Sequence[str]) -> bool:
    """Vrai si rien n'est écrit au bout de ces maillons, ou seulement une place à compléter."""
    for maillon in maillons:
        if isinstance(noeud, list):
            if not maillon.isdecimal() or int(maillon) >= len(noeud):
                return False
            noeud = noeud[int(maillon)]
        elif isinstance(noeud, Mapping):
            noeud = noeud.get(maillon)
        else:
            return noeud in (None, "")
    return noeud in (None, "", A_COMPLETER)


def _champs(chemin: str, schema: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """La clé si elle est simple ; si c'est un bloc (une adresse), chacune de ses clés simples.

    L'élément d'une liste ne se demande pas clé à clé : la plupart ne le concernent pas.
    """
    champ = _chercher(chemin, schema) if chemin else None
    if champ is None:
        return []
    if _est_simple(champ):
        return [(chemin, champ)]
    if chemin.rpartition(".")[2].isdecimal():
        return []
    cles = _resoudre(champ, schema).get("properties", {})
    return [(f"{chemin}.{cle}", sous) for cle, sous in cles.items() if _est_simple(sous)]


def _chercher(chemin: str, schema: Mapping[str, Any]) -> Mapping[str, Any] | None:
    champ: Mapping[str, Any] | None = schema
    for maillon in chemin.split("."):
        bloc = _resoudre(champ, schema)
        if maillon.isdecimal():
            champ = bloc.get("items")
        else:
            champ = bloc.get("properties", {}).get(maillon)
        if champ is None:
            return None
    return champ


def _resoudre(champ: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Le bloc que le champ désigne, par renvoi ou parmi plusieurs formes."""
    for forme in (champ, *champ.get("anyOf", ())):
        if "$ref" in forme:
            return schema["$defs"][forme["$ref"].rpartition("/")[2]]
    return champ


def _est_simple(champ: Mapping[str, Any]) -> bool:
    types = champ.get("type", [])
    admis = {types} if isinstance(types, str) else set(types)
    return bool(admis & _SCALAIRES) or "enum" in champ


def _question(chemin: str, champ: Mapping[str, Any], probleme: Probleme) -> Question:
    exemples = champ.get("examples", [])
    return Question(
        chemin=chemin,
        titre=champ.get("title", chemin),
        description=champ.get("description", ""),
        exemple=str(exemples[0]) if exemples else "",
        choix=tuple(str(mot) for mot in champ.get("enum", ()) if mot is not None),
        raison=probleme.message,
        reference=probleme.reference,
    )
