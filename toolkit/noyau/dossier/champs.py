"""Les types des champs du dossier : ce que pydantic valide, ce que l'éditeur affiche.

Un champ se lit par une fonction de `saisie` ; sa faute devient une erreur
pydantic dont le type est le code du problème. Le schéma JSON admet ce que YAML
lit sans guillemets (nombre, date) : il ne souligne pas une saisie que nous lisons.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic_core import PydanticCustomError, core_schema

from toolkit.noyau.dossier import mots, quand, saisie
from toolkit.noyau.dossier.saisie import SaisieFautive


@dataclass(frozen=True, slots=True)
class Connus:
    """Les mots connus d'une énumération ouverte : un autre se lit, avec un avertissement."""

    mots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identifie:
    """Le champ porte un numéro dont la clé se contrôle (`toolkit.lecture.identifiants`)."""

    sorte: str


class _LuPar:
    """Valide un champ par une fonction de lecture, et dit son schéma JSON.

    Rend un schéma tout fait : `PlainValidator` inspecterait la fonction à chaque
    champ, ce qui compte dans le temps de démarrage.
    """

    def __init__(self, lire: Callable[[object], Any], json: dict[str, Any]) -> None:
        def valider(valeur: object) -> Any:
            try:
                return lire(valeur)
            except SaisieFautive as faute:
                raise PydanticCustomError(faute.code, "{motif}", vars(faute)) from None

        self._schema = core_schema.no_info_plain_validator_function(valider)
        self._json = json

    def __get_pydantic_core_schema__(self, source: Any, suite: Any) -> core_schema.CoreSchema:
        return {**self._schema}  # pydantic y ajoute ses notes

    def __get_pydantic_json_schema__(self, schema: Any, suite: Any) -> dict[str, Any]:
        return dict(self._json)


_TEXTE = {"type": ["string", "number", "boolean"]}
_NOMBRE = {"type": ["string", "number"], "pattern": r"^\s*[-+−]?\d"}

Texte = Annotated[str, _LuPar(saisie.en_texte, _TEXTE)]
Identifiant = Annotated[str, _LuPar(saisie.lire_identifiant, _TEXTE)]
Euros = Annotated[Decimal, _LuPar(saisie.lire_euros, _NOMBRE)]
Taux = Annotated[Decimal, _LuPar(saisie.lire_taux, _NOMBRE)]
Jour = Annotated[
    dt.date,
    _LuPar(quand.lire_jour, {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
Heure = Annotated[
    dt.time,
    _LuPar(quand.lire_heure, {"type": ["string", "number"], "pattern": r"^\d{1,2}\s*[:hH]"}),
]
Booleen = Annotated[
    bool,
    _LuPar(
        saisie.lire_booleen, {"enum": [True, False, "oui", "non", "vrai", "faux", "true", "false"]}
    ),
]
Entier = Annotated[int, _LuPar(saisie.lire_entier, {"type": ["integer", "string"], "minimum": 0})]
Pays = Annotated[str, _LuPar(mots.lire_pays, {"type": "string", "pattern": "^[A-Za-z]{2}$"})]
OrdreJuridique = Annotated[
    str,
    _LuPar(
        mots.lire_ordre_juridique,
        {
            "anyOf": [
                {"enum": ["fr_FR", "fr_BE"]},
                {"type": "string", "pattern": mots.ORDRE_JURIDIQUE.pattern},
            ]
        },
    ),
]
Format = Annotated[Literal[1], _LuPar(mots.lire_format, {"enum": [1, "1"]})]
BaseJours = Annotated[
    Literal["365", "exact"],
    _LuPar(mots.lire_base_jours, {"enum": [365, "365", "exact"]}),
]
DepartInteret = Annotated[
    Literal["echeance", "mise_en_demeure"] | dt.date,
    _LuPar(
        quand.lire_depart_d_interet,
        {
            "anyOf": [
                {"enum": ["echeance", "mise_en_demeure"]},
                {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
            ]
        },
    ),
]


def numero(sorte: str) -> Any:
    """Le type d'un numéro officiel : du texte compact, dont `lecture` contrôle la clé."""
    return Annotated[str, _LuPar(saisie.lire_numero, _TEXTE), Identifie(sorte)]


def ouvert(*connus: str) -> Any:
    """Le type d'une énumération ouverte : les mots connus, ou un autre, en minuscules."""
    schema = {"anyOf": [{"enum": list(connus)}, {"type": "string", "pattern": mots.MOT.pattern}]}

    def lire(valeur: object) -> str:
        return mots.lire_mot(valeur, connus)

    return Annotated[str, _LuPar(lire, schema), Connus(connus)]


Siren = numero("siren")
Siret = numero("siret")
NumeroEntreprise = numero("numero_entreprise")
RegistreNational = numero("registre_national")
Tva = numero("tva")
Iban = numero("iban")
Bic = numero("bic")
Communication = Annotated[str, _LuPar(saisie.en_texte, _TEXTE), Identifie("communication")]
Courriel = Annotated[str, _LuPar(saisie.en_texte, _TEXTE), Identifie("courriel")]
