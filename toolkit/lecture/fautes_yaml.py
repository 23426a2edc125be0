"""Une faute de syntaxe YAML, dite en français avec son remède.

libyaml dit où l'analyse a buté, rarement ce que l'auteur a fait : on regarde la
ligne, et le dernier élément lu, pour nommer la faute et montrer sa cause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.lecture.positions import Marque

CODES = frozenset(
    {
        "yaml-accolades",
        "yaml-caractere-reserve",
        "yaml-cle-sans-deux-points",
        "yaml-deux-points",
        "yaml-guillemets",
        "yaml-plusieurs-documents",
        "yaml-retrait",
        "yaml-tabulation",
        "yaml-virgule",
    }
)

_CLE = re.compile(r"^(?P<retrait> *(?:- +)?)(?P<cle>[^\s:#\"'{\[][^:#\"'{\[]*?) *:(?= |$)")
_CLE_COLLEE = re.compile(r" *(?:- +)?[\w-]+:[^ \t]")
_ENTRE_GUILLEMETS = "mettre tout le texte entre guillemets doubles"


@dataclass(frozen=True, slots=True)
class Faute:
    """Ce qui ne va pas, comment l'écrire, et où."""

    code: str
    message: str
    remede: str
    marque: Marque


def nommer(erreur: Any, lignes: Sequence[str], dernier: Any) -> Faute:
    """La faute qui a arrêté libyaml ; `dernier` est le dernier événement lu, s'il y en a un."""
    butee = erreur.problem_mark
    ligne, colonne = butee.line, butee.column
    texte = lignes[ligne] if ligne < len(lignes) else ""
    reste = "".join((texte[colonne:], *lignes[ligne + 1 :])).strip()
    dit = f"{erreur.context or ''} {erreur.problem or ''}"
    if "tab character" in dit or texte[colonne : colonne + 1] == "\t":
        return _tabulation(ligne, texte)
    if "quoted scalar" in dit and "unexpected" in dit:
        return guillemets_ouverts(erreur.context_mark)
    if "quoted scalar" in dit:
        return _echappement(ligne, colonne)
    if "',' or" in dit:
        return _accolades(erreur.context_mark, butee, dit, reste)
    if "mapping values" in dit:
        return _deux_points(ligne, colonne, lignes)
    if "expected ':'" in dit:
        debut = (erreur.context_mark or butee).line
        return _sans_deux_points(debut, lignes[debut])
    if "expected key" in dit or "'-' indicator" in dit or "sequence entries" in dit:
        return _apres_une_valeur(dernier, texte, ligne, colonne)
    if "document start" in dit:
        return Faute(
            "yaml-plusieurs-documents",
            "il y a du texte après la fin du document",
            "retirer la ligne « ... », ou ce qui la suit",
            Marque(ligne + 1, colonne + 1, 0),
        )
    if not reste and dernier is not None:
        return _jamais_ferme(dernier.start_mark)
    return _reserve(texte, erreur.context_mark or butee)


def _tabulation(ligne: int, texte: str) -> Faute:
    return Faute(
        "yaml-tabulation",
        "une tabulation sert de retrait",
        "remplacer la tabulation par des espaces, deux par niveau",
        Marque(ligne + 1, texte.index("\t") + 1, 1),
    )


def guillemets_ouverts(ouverture: Any) -> Faute:
    """Des guillemets ouverts à cet endroit, jamais fermés."""
    return Faute(
        "yaml-guillemets",
        "des guillemets sont ouverts et jamais fermés",
        "fermer les guillemets au bout du texte",
        Marque(ouverture.line + 1, ouverture.column + 1, 0),
    )


def _echappement(ligne: int, colonne: int) -> Faute:
    return Faute(
        "yaml-caractere-reserve",
        "entre guillemets doubles, la barre oblique inverse \\ annonce un code",
        "écrire / dans un chemin, ou mettre le texte entre apostrophes",
        Marque(ligne + 1, colonne + 1, 2),
    )


def bloc_vide(signe: str, debut: Any) -> Faute:
    """« > » ou « | » seul : le signe se perdrait, et rien ne le suit."""
    return Faute(
        "yaml-caractere-reserve",
        f"« {signe} » annonce un texte sur plusieurs lignes, et aucune ne suit",
        "écrire le texte dessous, en retrait, ou mettre le signe entre guillemets",
        Marque(debut.line + 1, debut.column + 1, 0),
    )


def _accolades(ouverture: Any, butee: Any, dit: str, reste: str) -> Faute:
    if ouverture.line != butee.line or not reste:
        return _jamais_ferme(ouverture)
    ce_groupe = "ces accolades" if "'}'" in dit else "ces crochets"
    return Faute(
        "yaml-accolades",
        f"il manque une virgule, ou la fin, dans {ce_groupe}",
        "séparer par des virgules, et mettre entre guillemets un texte qui contient « : »",
        Marque(butee.line + 1, butee.column + 1, 1),
    )


def _jamais_ferme(ouverture: Any) -> Faute:
    return Faute(
        "yaml-accolades",
        "une accolade ou un crochet est ouvert et jamais fermé",
        "ajouter } ou ] au bout, ou mettre le texte entre guillemets",
        Marque(ouverture.line + 1, ouverture.column + 1, 0),
    )


def virgule(avant: str, perdu: str, marque: Marque) -> Faute:
    """La virgule d'un texte ou d'un nombre, prise entre accolades pour une séparation."""
    protege = f'mettre "{avant},{perdu}" entre guillemets' if avant else "écrire `clé: valeur`"
    est_un_nombre = avant[-1:].isdigit() and perdu.isdigit()
    return Faute(
        "yaml-virgule",
        f"entre accolades, la virgule sépare les clés : « {perdu} » n'est pas lu",
        f"écrire {avant}.{perdu}, ou {protege}" if est_un_nombre else protege,
        marque,
    )


def _deux_points(ligne: int, colonne: int, lignes: Sequence[str]) -> Faute:
    texte = lignes[ligne]
    trouve = _CLE.match(texte)
    if trouve is None or trouve.end() > colonne:
        if ligne and _CLE_COLLEE.match(lignes[ligne - 1]):
            return _sans_deux_points(ligne - 1, lignes[ligne - 1])
        return _retrait(ligne, texte)
    debut = trouve.end() + (len(texte) - trouve.end() - len(texte[trouve.end() :].lstrip()))
    valeur = texte[debut:].rstrip()
    protege = valeur.replace("\\", "\\\\").replace('"', '\\"')
    return Faute(
        "yaml-deux-points",
        "le texte contient un deux-points suivi d'une espace",
        f'mettre le texte entre guillemets : {trouve["cle"]}: "{protege}"',
        Marque(ligne + 1, debut + 1, len(valeur)),
    )


def _sans_deux_points(ligne: int, texte: str) -> Faute:
    if "\u00a0" in texte or "\u202f" in texte:
        remede = "remplacer l'espace insécable par une espace ordinaire"
    elif _CLE_COLLEE.match(texte):
        remede = "mettre une espace après le deux-points"
    else:
        remede = "écrire `clé: valeur`, ou mettre entre guillemets un texte sur plusieurs lignes"
    return Faute(
        "yaml-cle-sans-deux-points",
        "cette ligne n'est pas une clé suivie de deux-points et d'une espace",
        remede,
        Marque(ligne + 1, len(texte) - len(texte.lstrip()) + 1, 0),
    )


def _apres_une_valeur(dernier: Any, texte: str, ligne: int, colonne: int) -> Faute:
    style = getattr(dernier, "style", None)
    if style in ("'", '"'):
        if dernier.start_mark.line != dernier.end_mark.line:
            return guillemets_ouverts(dernier.start_mark)
        if dernier.end_mark.line == ligne:
            remede = "supprimer ce qui suit, ou " + _ENTRE_GUILLEMETS
            if style == "'":
                remede = "écrire l'apostrophe deux fois (l''oeil), ou " + _ENTRE_GUILLEMETS
            return Faute(
                "yaml-guillemets",
                "du texte suit les guillemets fermants",
                remede,
                Marque(ligne + 1, colonne + 1, 0),
            )
    if (
        dernier is not None
        and dernier.end_mark.line == ligne
        and texte[colonne - 2 : colonne].strip(" ").endswith(("]", "}"))
    ):
        return Faute(
            "yaml-accolades",
            "du texte suit l'accolade ou le crochet fermant",
            _ENTRE_GUILLEMETS,
            Marque(ligne + 1, colonne + 1, 0),
        )
    if texte[colonne : colonne + 1] == "-" and texte[:colonne].strip():
        return Faute(
            "yaml-caractere-reserve",
            "le tiret ouvre une liste, il ne peut pas suivre une clé sur sa ligne",
            "écrire la liste à la ligne suivante, ou mettre le texte entre guillemets",
            Marque(ligne + 1, colonne + 1, 0),
        )
    return _retrait(ligne, texte)


def _retrait(ligne: int, texte: str) -> Faute:
    marge = len(texte) - len(texte.lstrip())
    return Faute(
        "yaml-retrait",
        "cette ligne n'est pas alignée avec les clés de son groupe",
        "l'aligner sur les autres clés du groupe, ou mettre entre guillemets le texte de la ligne"
        " précédente s'il continue ici",
        Marque(ligne + 1, marge + 1, 0),
    )


def _reserve(texte: str, debut: Any) -> Faute:
    signe = texte[debut.column : debut.column + 1]
    return Faute(
        "yaml-caractere-reserve",
        f"un texte ne peut pas commencer par « {signe} » sans guillemets",
        _ENTRE_GUILLEMETS,
        Marque(debut.line + 1, debut.column + 1, 0),
    )
