"""Le modèle d'acte et ses valeurs : Jinja, strict, clos et échappé.

Un seul environnement par juridiction, commun au HTML et aux modèles Word : une
variable absente arrête, un attribut interne est refusé, toute valeur est échappée.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from toolkit.redaction.filtres import FiltreImpossible, filtres
from toolkit.redaction.source import Chargeur, Source, masquer, modele_fautif, preparer

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

# Ce que XML 1.0 ne peut pas porter, ni tel quel ni échappé.
_INTERDITS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BLANCS = re.compile(r"[\t\n\r]+")


def rendre_html(
    source: str,
    contexte: Mapping[str, Any],
    *,
    juridiction: str,
    chargeur: Chargeur,
    nom: str = "acte.html",
) -> str:
    """Le HTML du corps de l'acte, prêt pour `html.analyser`.

    `chargeur` rend le texte d'un fichier inclus ; `nom` est celui du modèle dans les
    messages. Lève `ErreurExigible` (modele-fautif, modele-element-refuse) situé.
    """
    prepare = preparer(source, chargeur, nom)
    modele = _compiler(prepare, juridiction)
    try:
        return modele.render(contexte)
    except Exception as cause:
        raise expliquer(cause, prepare) from cause


@cache
def environnement(juridiction: str) -> ImmutableSandboxedEnvironment:
    """L'environnement Jinja des modèles de la juridiction."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Absente(StrictUndefined):
        """La valeur absente : toute lecture arrête, avec un message français."""

        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            if isinstance(self._undefined_obj, type(self._undefined_obj)) and (
                self._undefined_name is None
            ):
                return "une valeur du modèle n'existe pas"
            return f"la valeur « {self._undefined_name} » n'existe pas dans ce que reçoit le modèle"

    propre = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=Absente, finalize=echapper, trim_blocks=False
    )
    propre.filters.update(filtres(juridiction))
    return propre


def echapper(valeur: Any) -> Any:
    """La valeur échappée pour HTML et XML, lettre pour lettre.

    Les caractères que XML ne sait pas porter sont ôtés ; tabulations et fins de ligne
    deviennent une espace ; « {_ » et « _} » passent par une référence de caractère,
    sans quoi docxtpl les changerait en accolades de balise.
    """
    from markupsafe import Markup, escape

    if hasattr(valeur, "__html__") or not isinstance(valeur, str):
        return valeur
    propre = _BLANCS.sub(" ", _INTERDITS.sub("", valeur))
    return Markup(str(escape(propre)).replace("{_", "{&#95;").replace("_}", "&#95;}"))


@lru_cache(maxsize=128)
def _compiler(source: Source, juridiction: str) -> Template:
    from jinja2 import TemplateSyntaxError

    from toolkit.redaction.html import analyser_modele

    propre = environnement(juridiction)
    try:
        arbre = propre.parse(source.texte)
    except TemplateSyntaxError as cause:
        raise expliquer(cause, source) from cause
    _refuser_les_calculs(arbre, source)
    analyser_modele(masquer(source))
    return propre.from_string(arbre)


def _refuser_les_calculs(arbre: Any, source: Source) -> None:
    """Un modèle ne calcule pas, ne définit rien et n'importe rien."""
    from jinja2 import nodes

    interdits = (
        nodes.Assign, nodes.AssignBlock, nodes.Macro, nodes.CallBlock, nodes.Import,
        nodes.FromImport, nodes.Extends, nodes.Block, nodes.Include, nodes.FilterBlock,
        nodes.With, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod,
        nodes.Pow, nodes.Call,
    )  # fmt: skip
    for noeud in arbre.find_all(interdits):
        raise modele_fautif(
            "un modèle d'acte n'admet que for, if, une inclusion seule sur sa ligne et des filtres",
            "préparer la valeur hors du modèle, et l'écrire {{ valeur | filtre }}",
            source.lieu(noeud.lineno),
        )


def expliquer(cause: Exception, source: Source | None) -> Exception:
    """L'erreur de Jinja ou d'un filtre, en français et située dans le modèle."""
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.sandbox import SecurityError

    if isinstance(cause, TemplateSyntaxError):
        ligne = cause.lineno
        message = "balise Jinja mal écrite ou non refermée"
        remede = "vérifier les balises de cette ligne : {{ valeur }}, {% if %}…{% endif %}"
    else:
        cadres = traceback.extract_tb(cause.__traceback__)
        ligne = next((c.lineno for c in reversed(cadres) if c.filename == "<template>"), None)
        if isinstance(cause, UndefinedError):
            message = str(cause)
            remede = "corriger le nom, ou garder le passage sous {% if … is defined %}"
        elif isinstance(cause, SecurityError):
            message = "le modèle lit un attribut interdit"
            remede = "n'employer que les valeurs de l'acte, sans nom commençant par _"
        elif isinstance(cause, FiltreImpossible):
            message = str(cause)
            remede = "choisir le filtre qui convient à la valeur"
        else:
            message = f"une valeur du modèle ne peut pas s'imprimer ({type(cause).__name__})"
            remede = "vérifier la valeur et les filtres de cette ligne"
    lieu = source.lieu(ligne) if source is not None and ligne else None
    return modele_fautif(message, remede, lieu)
