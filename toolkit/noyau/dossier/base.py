"""Le socle des modèles du dossier : gelés, clés inconnues refusées, vide = absent."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Notion(BaseModel):
    """Une notion du dossier.

    Une clé écrite sans valeur (`objet:`) vaut une clé absente. Aucun validateur
    croisé : une règle entre champs est un contrôle, avec son article.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _ecarter_les_cles_vides(cls, saisie: Any) -> Any:
        if isinstance(saisie, Mapping):
            return {cle: valeur for cle, valeur in saisie.items() if not _est_vide(valeur)}
        return saisie


def _est_vide(valeur: object) -> bool:
    return valeur is None or (isinstance(valeur, str) and not valeur.strip())


def cle(titre: str, description: str, *exemples: object, defaut: Any = None) -> Any:
    """Une clé du format : ce que l'éditeur en montre, et sa valeur quand elle est absente."""
    return Field(defaut, title=titre, description=description, examples=list(exemples) or None)


def cle_due(titre: str, description: str, *exemples: object, au_moins: int | None = None) -> Any:
    """Une clé que la forme exige ; `au_moins` : le nombre d'éléments d'une liste."""
    exemples_ = list(exemples) or None
    return Field(title=titre, description=description, examples=exemples_, min_length=au_moins)


def groupe(notion: type[Notion], titre: str, description: str) -> Any:
    """Une clé dont l'absence vaut un groupe vide : rien n'y est écrit."""
    return Field(default_factory=notion, title=titre, description=description)


def cle_de_piece(prouve: str) -> Any:
    """L'`id` de la pièce qui prouve ce qui est dit."""
    return cle("Pièce", f"id de la pièce qui prouve {prouve}", "contrat")


def cle_de_pieces(prouvent: str) -> Any:
    """Les `id` des pièces qui prouvent ce qui est dit."""
    return cle("Pièces", f"id des pièces qui prouvent {prouvent}", ["facture-031"], defaut=())


def cle_d_article(ou: str = "de la pièce") -> Any:
    """L'article d'un écrit des parties."""
    return cle("Article", f"numéro de la clause {ou}", "7")
