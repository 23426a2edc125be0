"""Une erreur de forme, dite en français : ce qui ne va pas, où, et comment l'écrire.

Le texte des erreurs de pydantic, en anglais, n'est jamais repris : seul leur
type compte. Les types que nos champs lèvent portent déjà code, motif et remède.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from toolkit.lecture.designation import Chemin, de_l_entite, designer
from toolkit.lecture.positions import Positions
from toolkit.noyau.dossier.parcours import Champ, champ_au, champs
from toolkit.noyau.dossier.saisie import nature
from toolkit.noyau.probleme import CodeSortie, Lieu, Probleme
from toolkit.noyau.proximite import plus_proche

CODES = frozenset(
    {
        "booleen-invalide",
        "caractere-interdit",
        "cle-inconnue",
        "cle-manquante",
        "date-invalide",
        "entier-invalide",
        "format-inconnu",
        "heure-invalide",
        "identifiant-invalide",
        "montant-ambigu",
        "montant-invalide",
        "pays-invalide",
        "taux-invalide",
        "type-inattendu",
        "valeur-inconnue",
    }
)

# Ce que d'autres logiciels écrivent.
_SYNONYMES = {
    "bce": "numero_entreprise",
    "cp": "code_postal",
    "date_echeance": "echeance",
    "date_facture": "date",
    "debiteur": "debiteurs",
    "email": "courriel",
    "facture": "creances",
    "factures": "creances",
    "mail": "courriel",
    "montant_ttc": "montant",
    "numero_facture": "id",
    "raison_sociale": "denomination",
    "rue": "ligne",
    "tel": "telephone",
}

_LISTES = ("tuple_type", "list_type", "set_type", "frozen_set_type", "iterable_type")
_GROUPES = (
    "model_type", "model_attributes_type", "dict_type", "mapping_type", "dataclass_type",
    "dataclass_exact_type", "arguments_type",
)  # fmt: skip
_MOTS = ("literal_error", "enum")
_CLES_DE_TROP = (
    "extra_forbidden",
    "invalid_key",
    "unexpected_keyword_argument",
    "no_such_attribute",
)


def traduire(
    erreurs: Iterable[Mapping[str, Any]], arbre: Mapping[str, Any], positions: Positions
) -> tuple[Probleme, ...]:
    """Les problèmes que disent ces erreurs de pydantic, situés et en ordre de lecture."""
    problemes = [_traduire(e, arbre, positions) for e in erreurs if not _est_un_echo(e)]
    return tuple(sorted(problemes, key=_ordre))


def _est_un_echo(erreur: Mapping[str, Any]) -> bool:
    """Une liste écrite, dite trop courte parce que ses éléments sont fautifs."""
    return erreur["type"] == "too_short" and bool(erreur.get("input"))


def _ordre(probleme: Probleme) -> tuple[int, int]:
    return (probleme.lieu.ligne, probleme.lieu.colonne) if probleme.lieu else (0, 0)


def _traduire(
    erreur: Mapping[str, Any], arbre: Mapping[str, Any], positions: Positions
) -> Probleme:
    chemin: Chemin = [pas for pas in erreur["loc"] if pas != "[key]"]
    sorte, saisie = erreur["type"], erreur.get("input")
    ecrit = saisie if isinstance(saisie, str) else ""
    contexte = erreur.get("ctx") or {}
    texte = ".".join(map(str, chemin))
    lieu = positions.lieu(texte)
    if sorte in _CLES_DE_TROP:
        code, message, remede = _cle_inconnue(chemin, arbre)
        lieu = positions.lieu_de_la_cle(texte)
    elif sorte in ("missing", "too_short"):
        code, message, remede = _cle_manquante(chemin, arbre, texte in positions.cles)
    elif sorte in CODES:
        code, motif, remede = sorte, contexte["motif"], contexte["remede"]
        message = _dire(chemin, arbre, motif)
        remede = _proposer(ecrit, contexte["permises"], remede)
    elif sorte in _MOTS and ecrit:
        code = "valeur-inconnue"
        permis = _champ(chemin).mots
        message = _dire(chemin, arbre, f"{nature(ecrit)} n'est pas un des mots attendus")
        remede = _proposer(ecrit, permis, f"écrire un de ces mots : {', '.join(permis)}")
    else:
        code, message, remede = _type_inattendu(sorte, saisie, chemin, arbre)
    return _probleme(code, message, remede, texte, lieu)


def _probleme(code: str, message: str, remede: str, chemin: str, lieu: Lieu | None) -> Probleme:
    return Probleme(
        code=code,
        message=message,
        remede=remede,
        chemin=chemin,
        lieu=lieu,
        sortie=CodeSortie.ILLISIBLE,
    )


def _dire(chemin: Chemin, arbre: Mapping[str, Any], motif: str) -> str:
    nom = designer(chemin, arbre)
    return f"{nom} : {motif}" if nom else motif


def _champ(chemin: Chemin) -> Champ:
    return champ_au(chemin) or Champ()


def _cle_inconnue(chemin: Chemin, arbre: Mapping[str, Any]) -> tuple[str, str, str]:
    cle, permises = str(chemin[-1]), _champ(chemin[:-1]).cles
    voulue = _SYNONYMES.get(cle.lower())
    ecrite = voulue if voulue in permises else cle
    remede = _proposer(ecrite, permises, f"clés permises : {', '.join(permises)}")
    return (
        "cle-inconnue",
        f"la clé « {cle} » n'est pas parmi celles {de_l_entite(chemin[:-1], arbre)}",
        remede,
    )


def _cle_manquante(
    chemin: Chemin, arbre: Mapping[str, Any], est_ecrite: bool
) -> tuple[str, str, str]:
    cle, champ = str(chemin[-1]), _champ(chemin)
    quoi = "est vide" if est_ecrite else "manque"
    message = f"la clé « {cle} » {de_l_entite(chemin[:-1], arbre)} {quoi}"
    if champ.notion:
        tiret = "un tiret, puis " if champ.est_liste else ""
        remede = f"écrire `{cle}:` et, dessous, {tiret}ses clés : {_cles(champ)}"
    elif len(champ.mots) > 1:
        remede = f"écrire `{cle}:` et un de ces mots : {', '.join(champ.mots)}"
    else:
        remede = f"écrire par exemple `{cle}: {champ.exemple}`"
    return "cle-manquante", message, remede


def _type_inattendu(
    sorte: str, saisie: Any, chemin: Chemin, arbre: Mapping[str, Any]
) -> tuple[str, str, str]:
    champ, cle = _champ(chemin), str(chemin[-1]) if chemin else ""
    if sorte in _LISTES:
        attendu = "d'une liste"
        remede = "écrire un élément par ligne, après un tiret"
        if isinstance(saisie, str):
            remede = f"écrire `{cle}: [{saisie}]`, ou un élément par ligne après un tiret"
        elif isinstance(saisie, Mapping):
            remede = "mettre un tiret devant chaque élément de la liste"
    elif sorte in _GROUPES:
        attendu = "d'un groupe de clés"
        remede = "écrire ses clés aux lignes suivantes, décalées de deux espaces"
        remede += f" : {_cles(champ)}" if champ.notion else ""
        if isinstance(saisie, Sequence) and not isinstance(saisie, str):
            remede = "retirer le tiret : un seul groupe est attendu ici"
    elif sorte in _MOTS:
        attendu = "d'un seul mot"
        remede = f"écrire un de ces mots, sans crochets : {', '.join(champ.mots)}"
    else:
        attendu = "de la valeur attendue"
        remede = f"écrire par exemple {champ.exemple}" if champ.exemple else "relire le format"
    return "type-inattendu", _dire(chemin, arbre, f"{nature(saisie)} au lieu {attendu}"), remede


def _cles(champ: Champ) -> str:
    """Les premières clés d'un groupe, celles que la forme exige d'abord."""
    assert champ.notion is not None
    rangees = sorted(champs(champ.notion).items(), key=lambda cle: not cle[1].est_due)
    suite = "…" if len(rangees) > 6 else ""
    return ", ".join(nom for nom, _ in rangees[:6]) + suite


def _proposer(saisie: str, permis: Sequence[str], sinon: str) -> str:
    proche = plus_proche(saisie, permis)
    return f"vouliez-vous dire « {proche} » ?" if proche else sinon
