"""Le schéma JSON du dossier, pour la complétion et les contrôles de l'éditeur."""

from typing import Any

from toolkit.noyau.dossier.base import Notion
from toolkit.noyau.dossier.dossier import Dossier
from toolkit.noyau.dossier.parcours import champs, notions

_TITRE = "Dossier d'Exigible, format 1"


def schema_du_dossier() -> dict[str, Any]:
    """Le schéma (draft 2020-12) engendré des modèles.

    Une clé facultative peut rester vide : `null` y est admis partout où sa
    valeur n'est pas exigée.
    """
    schema = Dossier.model_json_schema()
    definitions = schema.pop("$defs")
    for notion in notions():
        _simplifier(definitions.get(notion.__name__, schema), notion)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": _TITRE,
        "$defs": definitions,
    }


def _simplifier(objet: dict[str, Any], notion: type[Notion]) -> None:
    objet.pop("title", None)  # le nom de la classe ; l'éditeur montre le titre de la clé
    objet["description"] = objet["description"].partition("\n\n")[0]
    dues = objet.get("required", ())
    for nom, propriete in objet["properties"].items():
        propriete["title"] = champs(notion)[nom].titre  # pydantic ôte le titre égal à la classe
        objet["properties"][nom] = propriete if nom in dues else _facultative(propriete)


def _facultative(propriete: dict[str, Any]) -> dict[str, Any]:
    """La propriété, `null` permis, sans le défaut nul que l'éditeur écrirait."""
    if propriete.get("default", ...) in (None, []):
        del propriete["default"]
    choix = [c for c in propriete.pop("anyOf", ()) if c != {"type": "null"}]
    if len(choix) == 1 and "$ref" not in choix[0]:
        propriete = {**choix[0], **propriete}
        choix = propriete.pop("anyOf", [])
    if "enum" in propriete:
        propriete.pop("type", None)
        return {**propriete, "enum": [*propriete["enum"], None]}
    if "type" in propriete and not choix:
        types = propriete["type"]
        return {**propriete, "type": [*([types] if isinstance(types, str) else types), "null"]}
    if "$ref" in propriete:
        choix = [{"$ref": propriete.pop("$ref")}]
    return {"anyOf": [*choix, {"type": "null"}], **propriete}
