"""Les fautes d'un modèle ou d'un papier, en français, situées : à corriger par leur auteur."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable

from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Lieu, Probleme


def modele_fautif(message: str, remede: str, lieu: Lieu | None = None) -> ErreurExigible:
    """L'erreur d'un modèle d'acte mal écrit (code modele-fautif)."""
    return _faute("modele-fautif", message, remede, lieu)


def element_refuse(message: str, lieu: Lieu | None) -> ErreurExigible:
    """L'erreur d'un modèle qui sort du sous-ensemble HTML des actes (modele-element-refuse)."""
    remede = "n'employer que les éléments, classes et attributs admis dans un acte"
    return _faute("modele-element-refuse", message, remede, lieu)


def papier_fautif(message: str, remede: str) -> ErreurExigible:
    """L'erreur du papier du cabinet, papier.docx ou papier.css (code papier-fautif)."""
    return _faute("papier-fautif", message, remede, None)


def _extrait_de_word(cause: Exception) -> str:
    """Le paragraphe du modèle Word où docxtpl a vu la faute, entre guillemets."""
    voisins = list(getattr(cause, "docx_context", ()))
    rang = min(cause.lineno - 1, 3) if voisins else 0
    return f", vers « {voisins[rang].strip()} »" if rang < len(voisins) else ""


def _faute(code: str, message: str, remede: str, lieu: Lieu | None) -> ErreurExigible:
    return ErreurExigible(
        Probleme(code=code, message=message, remede=remede, lieu=lieu, sortie=CodeSortie.MODELE)
    )


def expliquer(cause: Exception, situer: Callable[[int], Lieu | None]) -> ErreurExigible:
    """L'erreur de Jinja ou d'un filtre, en français ; `situer` rend le lieu d'une ligne rendue."""
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.sandbox import SecurityError

    from toolkit.redaction.filtres import FiltreImpossible

    if isinstance(cause, TemplateSyntaxError):
        filtre = re.match(r"No (?:filter|test) named '(\w+)'", cause.message or "")
        return modele_fautif(
            f"le filtre « {filtre[1]} » n'existe pas"
            if filtre
            else f"balise Jinja mal écrite ou non refermée{_extrait_de_word(cause)}",
            "vérifier les balises de ce passage : {{ valeur }}, {% if … %}…{% endif %}",
            situer(cause.lineno),
        )
    cadres = traceback.extract_tb(cause.__traceback__)
    ligne = next((c.lineno for c in reversed(cadres) if c.filename == "<template>"), None)
    lieu = situer(ligne) if ligne else None
    if isinstance(cause, UndefinedError):
        return modele_fautif(
            str(cause), "corriger le nom, ou garder le passage sous {% if … is defined %}", lieu
        )
    if isinstance(cause, SecurityError):
        return modele_fautif(
            "le modèle lit un attribut interdit",
            "n'employer que les valeurs de l'acte, sans nom commençant par _",
            lieu,
        )
    if isinstance(cause, FiltreImpossible):
        return modele_fautif(str(cause), "choisir le filtre qui convient à la valeur", lieu)
    return modele_fautif(
        f"une valeur du modèle ne peut pas s'imprimer ({type(cause).__name__})",
        "vérifier la valeur et les filtres de ce passage",
        lieu,
    )
