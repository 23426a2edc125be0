"""Le modèle d'acte et ses valeurs : Jinja, strict, clos et échappé.

Un seul environnement par juridiction, commun au HTML et aux modèles Word : une
variable absente arrête, un attribut interne est refusé, toute valeur est échappée.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from toolkit.redaction.accolades import cacher, montrer
from toolkit.redaction.fautes import expliquer, modele_fautif
from toolkit.redaction.filtres import FiltreImpossible, filtres
from toolkit.redaction.source import Chargeur, Source, masquer, preparer
from toolkit.redaction.sous_ensemble import DESSIN

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

# Ce que XML 1.0 ne peut pas porter, même échappé, et les non-caractères d'Unicode.
_INTERDITS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_FINS_DE_LIGNE = re.compile(r"[\t\n\r]+")
_FIGURE = re.compile(r"<figure\b[^<>]*>")
_ATTRIBUT = re.compile(r"""\b(class|data-valeur)\s*=\s*["']?([\w.]+)""")


def rendre_html(
    source: str,
    contexte: Mapping[str, Any],
    *,
    juridiction: str,
    chargeur: Chargeur,
    nom: str = "acte.html",
) -> str:
    """Le HTML du corps de l'acte, prêt pour `html.analyser`.

    `chargeur` rend le texte d'un fichier inclus d'après son nom ; `nom` est celui du
    modèle dans les messages. Lève `ErreurExigible` (modele-fautif,
    modele-element-refuse), située dans le fichier du modèle.
    """
    prepare = preparer(source, chargeur, nom)
    modele = compiler(prepare, juridiction)
    try:
        return montrer(modele.render(contexte))
    except Exception as cause:
        raise expliquer(cause, prepare.lieu) from cause


@lru_cache(maxsize=128)
def compiler(source: Source, juridiction: str) -> Template:
    """Le modèle compilé et vérifié : syntaxe, absence de calcul, éléments admis.

    Un modèle qui passe ici se rend dans les deux formats et s'exporte en modèle Word.
    """
    from jinja2 import TemplateSyntaxError

    from toolkit.redaction.html import analyser_modele

    masque = masquer(source)
    propre = environnement(juridiction)
    try:
        arbre = propre.parse(_FIGURE.sub(_demander_le_dessin, source.texte))
        _refuser_les_calculs(arbre, source)
        analyser_modele(masque)
        return propre.from_string(arbre)
    except TemplateSyntaxError as cause:
        raise expliquer(cause, source.lieu) from cause


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
            return f"la valeur « {self._undefined_name} » n'existe pas dans ce que reçoit le modèle"

    propre = ImmutableSandboxedEnvironment(autoescape=True, undefined=Absente, finalize=echapper)
    propre.filters.update(filtres(juridiction))
    return propre


def echapper(valeur: Any) -> Any:
    """La valeur échappée pour HTML et XML, lettre pour lettre, accolades cachées.

    Les caractères de commande, que ni HTML ni XML ne portent, sont ôtés ; tabulations et
    fins de ligne deviennent une espace. Un montant, une date ou une absence ne
    s'impriment que par un filtre : leur forme brute n'est pas du français.
    """
    from jinja2 import Undefined
    from markupsafe import escape

    if isinstance(valeur, Undefined) or hasattr(valeur, "__html__"):
        return valeur
    if isinstance(valeur, int) and not isinstance(valeur, bool):
        return valeur
    if not isinstance(valeur, str):
        raise FiltreImpossible(f"la valeur « {valeur} » ne s'imprime que par un filtre")
    return escape(cacher(_FINS_DE_LIGNE.sub(" ", _INTERDITS.sub("", valeur))))


def _demander_le_dessin(balise: re.Match[str]) -> str:
    """La balise `figure` et ce qui rendra la valeur qu'elle dessine."""
    lus = dict(_ATTRIBUT.findall(balise[0]))
    if len(lus) < 2:
        return balise[0]  # l'analyse du modèle dira ce qui lui manque
    dessin = demande_de_dessin(lus["data-valeur"], lus["class"])
    return f'{balise[0][:-1]} {DESSIN}="{{{{ {dessin} }}}}">'


def demande_de_dessin(valeur: str, sorte: str) -> str:
    """L'expression Jinja qui dessine cette valeur."""
    return f"{valeur} | figure('{sorte}')"


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
