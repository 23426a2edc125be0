"""Quelles mentions un acte doit porter, et ce que la relecture devra y trouver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from toolkit.noyau.acte import FicheActe, MentionLegale, VersionDeMention
from toolkit.noyau.contexte.valeurs import Absence, valeurs_de
from toolkit.noyau.mention import Attente, Preuve
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.regles import Issue, Registre
from toolkit.noyau.situation import Situation


class MentionDue(NamedTuple):
    """Une mention que l'acte doit porter, dans sa rédaction du jour."""

    mention: MentionLegale
    version: VersionDeMention


class Manques(NamedTuple):
    """Ce que le dossier ne donne pas : les noms dans le contexte, et les problèmes à dire."""

    noms: tuple[str, ...]
    problemes: list[Probleme]


def mentions_dues(
    fiche: FicheActe,
    situation: Situation,
    mentions: Mapping[str, MentionLegale],
    registre: Registre,
) -> tuple[tuple[MentionDue, ...], list[Probleme]]:
    """Les mentions de l'acte dont la condition répond oui ; une condition inconnue est un
    problème.
    """
    dues: list[MentionDue] = []
    problemes: list[Probleme] = []
    for nom in fiche.mentions:
        mention = mentions[nom]
        reponse = registre.repond(mention.condition, situation)
        version = mention.au(situation.au)
        if reponse.issue is Issue.INCONNU:
            problemes.append(registre.conditions[mention.condition].probleme(reponse))
        elif reponse and version:
            dues.append(MentionDue(mention, version))
    return tuple(dues), problemes


def annoncer(fiche: FicheActe, dues: Iterable[MentionDue]) -> Mapping[str, Any]:
    """Ce que le modèle lit des mentions : `dit.med_delai` (due ou non), `mentions.…` (texte de la
    loi) et `alineas.…` (le même, alinéa par alinéa).
    """
    textes = {due.mention.id: due.version.texte for due in dues}
    return {
        "dit": {nom.replace("-", "_"): nom in textes for nom in fiche.mentions},
        "mentions": {nom.replace("-", "_"): texte for nom, texte in textes.items()},
        "alineas": {nom.replace("-", "_"): texte.splitlines() for nom, texte in textes.items()},
    }


def attendre(
    dues: Iterable[MentionDue], contexte: Mapping[str, Any]
) -> tuple[tuple[Attente, ...], Manques]:
    """Ce que la relecture cherchera ; et, en problèmes, ce que le dossier ne donne pas pour
    l'écrire.

    Une mention prouvée par ses valeurs n'attend rien quand il n'y en a aucune à
    montrer (pas de pièce jointe) : la relecture ne la cherche pas. Un passage
    proscrit est toléré dans les textes que la loi ordonne.
    """
    attentes: list[Attente] = []
    noms: list[str] = []
    problemes: list[Probleme] = []
    dues = tuple(dues)
    ordonnes = tuple(a for due in dues for a in due.version.texte.splitlines() if a.strip())
    for mention, version in dues:
        valeurs, absences = valeurs_de(contexte, mention.valeurs)
        if mention.preuve is Preuve.ABSENCE:
            valeurs, absences = (*valeurs, *ordonnes), ()
        noms += [absence.nom for absence in absences]
        problemes += [_manque(mention, version.reference, absence) for absence in absences]
        if mention.preuve is Preuve.VALEURS and not valeurs:
            continue
        attentes.append(
            Attente(
                id=mention.id,
                titre=mention.titre,
                article=version.reference,
                preuve=mention.preuve,
                texte=version.texte,
                valeurs=valeurs,
                termes=mention.termes,
                formes=mention.formes,
                sanction=mention.sanction,
                statut=version.statut,
            )
        )
    return tuple(attentes), Manques(tuple(dict.fromkeys(noms)), problemes)


def _manque(mention: MentionLegale, reference: str, absence: Absence) -> Probleme:
    return Probleme(
        code="mention-incomplete",
        message=f"mention « {mention.titre} » : il manque {absence.chemin}",
        remede=f"écrire `{absence.chemin}` au dossier",
        reference=reference,
        chemin=absence.chemin,
    )
