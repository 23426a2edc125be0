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

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

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


def _lu_par(lire: Callable[[object], Any]) -> PlainValidator:
    def valider(valeur: object) -> Any:
        try:
            return lire(valeur)
        except SaisieFautive as faute:
            contexte = {"motif": faute.motif, "remede": faute.remede, "permises": faute.permises}
            raise PydanticCustomError(faute.code, "{motif}", contexte) from None

    return PlainValidator(valider)


_TEXTE = WithJsonSchema({"type": ["string", "number", "boolean"]})
_NOMBRE = WithJsonSchema({"type": ["string", "number"], "pattern": r"^\s*[-+−]?\d"})

Texte = Annotated[str, _lu_par(saisie.en_texte), _TEXTE]
Identifiant = Annotated[str, _lu_par(saisie.lire_identifiant), _TEXTE]
Euros = Annotated[Decimal, _lu_par(saisie.lire_euros), _NOMBRE]
Taux = Annotated[Decimal, _lu_par(saisie.lire_taux), _NOMBRE]
Jour = Annotated[
    dt.date,
    _lu_par(quand.lire_jour),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
Heure = Annotated[
    dt.time,
    _lu_par(quand.lire_heure),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"^\d{1,2}\s*[:hH]"}),
]
Booleen = Annotated[
    bool,
    _lu_par(saisie.lire_booleen),
    WithJsonSchema({"enum": [True, False, "oui", "non", "vrai", "faux", "true", "false"]}),
]
Entier = Annotated[
    int, _lu_par(saisie.lire_entier), WithJsonSchema({"type": ["integer", "string"], "minimum": 0})
]
Pays = Annotated[
    str, _lu_par(mots.lire_pays), WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{2}$"})
]
OrdreJuridique = Annotated[
    str,
    _lu_par(mots.lire_ordre_juridique),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["fr_FR", "fr_BE"]},
                {"type": "string", "pattern": mots.ORDRE_JURIDIQUE.pattern},
            ]
        }
    ),
]
Format = Annotated[Literal[1], _lu_par(mots.lire_format), WithJsonSchema({"enum": [1, "1"]})]
BaseJours = Annotated[
    Literal["365", "exact"],
    _lu_par(mots.lire_base_jours),
    WithJsonSchema({"enum": [365, "365", "exact"]}),
]
DepartInteret = Annotated[
    Literal["echeance", "mise_en_demeure"] | dt.date,
    _lu_par(quand.lire_depart_d_interet),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["echeance", "mise_en_demeure"]},
                {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
            ]
        }
    ),
]


def numero(sorte: str) -> Any:
    """Le type d'un numéro officiel : du texte compact, dont `lecture` contrôle la clé."""
    return Annotated[str, _lu_par(saisie.lire_numero), Identifie(sorte), _TEXTE]


def ouvert(*connus: str) -> Any:
    """Le type d'une énumération ouverte : les mots connus, ou un autre, en minuscules."""
    schema = {"anyOf": [{"enum": list(connus)}, {"type": "string", "pattern": mots.MOT.pattern}]}

    def lire(valeur: object) -> str:
        return mots.lire_mot(valeur, connus)

    return Annotated[str, _lu_par(lire), Connus(connus), WithJsonSchema(schema)]


Siren = numero("siren")
Siret = numero("siret")
NumeroEntreprise = numero("numero_entreprise")
RegistreNational = numero("registre_national")
Tva = numero("tva")
Iban = numero("iban")
Bic = numero("bic")
Communication = Annotated[str, _lu_par(saisie.en_texte), Identifie("communication"), _TEXTE]
Courriel = Annotated[str, _lu_par(saisie.en_texte), Identifie("courriel"), _TEXTE]
