"""Les mentions que la loi attache aux actes, lues de `droit/mentions*.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from toolkit.lecture.continuite import en_ordre, lire_bornes
from toolkit.lecture.fiche import Chemin, Fiche
from toolkit.noyau.acte import MentionLegale, VersionDeMention
from toolkit.noyau.mention import Forme, Preuve
from toolkit.noyau.probleme import CodeSortie, ErreurExigible

CLES_DE_MENTION = (
    "id", "titre", "condition", "preuve", "valeurs", "termes", "formes", "sanction", "versions",
)  # fmt: skip
CLES_DE_REDACTION = (
    "depuis", "jusqu_au", "reference", "source", "statut", "verifie_le", "relu_par", "texte",
)  # fmt: skip

RACINE = "mentions"  # le fichier est une liste, lue sous ce nom

# Ce qu'une sorte de preuve suppose que la mention déclare.
EXIGE = {Preuve.VALEURS: "valeurs", Preuve.BLOC: "termes", Preuve.ABSENCE: "termes"}

E = TypeVar("E", bound=StrEnum)


def lire_mentions(juridiction: str, racine: Path) -> Mapping[str, MentionLegale]:
    """Les mentions de la juridiction, par `id` ; `racine` est le répertoire des modèles.

    Lève `ErreurExigible` (sortie DROIT) avec toutes les fautes : `mention-fautive`,
    `droit-lacune` ou `droit-chevauchement` entre deux rédactions.
    """
    mentions: dict[str, MentionLegale] = {}
    fautes = []
    for fichier in sorted((racine / juridiction / "droit").glob("mentions*.yaml")):
        nom = fichier.relative_to(racine.parent).as_posix()
        fiche = Fiche(fichier, nom, code="mention-fautive", sortie=CodeSortie.DROIT, sous=RACINE)
        for rang, brut in enumerate(fiche.liste(fiche.donnees[RACINE], (RACINE,))):
            chemin = (RACINE, rang)
            mention = _mention(fiche, brut, chemin)
            if mention and mention.id in mentions:
                fiche.faute(
                    (*chemin, "id"), f"deux mentions se nomment « {mention.id} »", "en renommer une"
                )
            elif mention:
                mentions[mention.id] = mention
        fautes += fiche.fautes
    if fautes:
        raise ErreurExigible(*fautes)
    return mentions


def _mention(fiche: Fiche, brut: Any, chemin: Chemin) -> MentionLegale | None:
    avant = len(fiche.fautes)
    bloc = fiche.bloc(brut, chemin, CLES_DE_MENTION)
    id = fiche.texte(bloc, chemin, "id")
    titre = fiche.texte(bloc, chemin, "titre")
    condition = fiche.texte(bloc, chemin, "condition")
    preuves = list(_choisis(fiche, (bloc.get("preuve"),), (*chemin, "preuve"), Preuve))
    noms = fiche.textes(bloc, chemin, "formes")
    formes = tuple(_choisis(fiche, noms, (*chemin, "formes"), Forme))
    endroit = (*chemin, "versions")
    versions = [
        (_redaction(fiche, v, (*endroit, rang), preuves), (*endroit, rang))
        for rang, v in enumerate(fiche.liste(bloc.get("versions"), endroit))
    ]
    termes = _termes(fiche, bloc, chemin)
    exige = EXIGE.get(preuves[0]) if preuves else None
    if exige and not bloc.get(exige):
        fiche.faute(
            (*chemin, "preuve"),
            f"une preuve par {preuves[0].value} exige « {exige} »",
            f"écrire « {exige} », ou changer de preuve",
        )
    valeurs = fiche.textes(bloc, chemin, "valeurs")
    if len(fiche.fautes) > avant:
        return None
    return MentionLegale(
        id=id,
        titre=titre,
        condition=condition,
        preuve=preuves[0],
        valeurs=valeurs,
        termes=termes,
        formes=formes,
        sanction=fiche.texte(bloc, chemin, "sanction", requis=False),
        versions=en_ordre(fiche, id, versions),
    )


def _choisis(fiche: Fiche, noms: Any, chemin: Chemin, permis: type[E]) -> Iterator[E]:
    for nom in noms:
        try:
            yield permis(nom)
        except ValueError:
            connus = ", ".join(e.value for e in permis)
            fiche.faute(chemin, f"« {nom} » n'existe pas ici", f"écrire : {connus}")


def _termes(fiche: Fiche, bloc: Mapping[str, Any], chemin: Chemin) -> tuple[tuple[str, ...], ...]:
    groupes = bloc.get("termes") or []
    if not isinstance(groupes, list):
        fiche.faute(
            (*chemin, "termes"), "« termes » n'est pas une liste de groupes", "[[payer, régler]]"
        )
        return ()
    nommes = {str(rang): groupe for rang, groupe in enumerate(groupes)}
    return tuple(fiche.textes(nommes, (*chemin, "termes"), rang) for rang in nommes)


def _redaction(
    fiche: Fiche, brut: Any, chemin: Chemin, preuves: list[Preuve]
) -> VersionDeMention | None:
    avant = len(fiche.fautes)
    bloc = fiche.bloc(brut, chemin, CLES_DE_REDACTION)
    depuis, jusqu_au = lire_bornes(fiche, bloc, chemin)
    verifie_le = fiche.date(bloc, chemin, "verifie_le")
    reference = fiche.texte(bloc, chemin, "reference")
    source = fiche.texte(bloc, chemin, "source")
    statut = fiche.statut(bloc, chemin)
    texte = fiche.texte(bloc, chemin, "texte", requis=Preuve.VERBATIM in preuves)
    if len(fiche.fautes) > avant or not (depuis and verifie_le):
        return None
    return VersionDeMention(
        depuis=depuis,
        jusqu_au=jusqu_au,
        reference=reference,
        source=source,
        statut=statut,
        verifie_le=verifie_le,
        relu_par=fiche.texte(bloc, chemin, "relu_par", requis=False),
        texte=texte.strip(),
    )
