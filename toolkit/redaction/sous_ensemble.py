"""Ce qu'un acte peut contenir : éléments, imbrications, classes et attributs admis."""

from __future__ import annotations

import re

_LIGNE = ("strong", "em", "u", "br", "span")

# Élément → éléments qu'il peut contenir.
REGLES: dict[str, tuple[str, ...]] = {
    "corps": ("h1", "h2", "h3", "p", "div", "ul", "ol", "table", "figure"),
    "div": ("p", "figure"),
    "ul": ("li",),
    "ol": ("li",),
    "table": ("caption", "thead", "tbody", "tfoot"),
    "thead": ("tr",),
    "tbody": ("tr",),
    "tfoot": ("tr",),
    "tr": ("th", "td"),
    "td": (*_LIGNE, "figure"),
    "figure": ("figcaption",),
    **dict.fromkeys(("h1", "h2", "h3", "p", "li", "caption", "th", "figcaption"), _LIGNE),
    **dict.fromkeys(("strong", "em", "u"), _LIGNE),
    "span": ("strong", "em", "u"),
}
VIDES = ("br",)
DESSIN = "data-dessin"  # l'attribut où le rendu met la valeur d'une figure
BLOCS_DE_TEXTE = frozenset("h1 h2 h3 p li caption th td figcaption strong em u span".split())

# Où une instruction Jinja peut se tenir seule, entre deux blocs, lignes ou éléments de liste.
LIEUX_DE_BALISE = frozenset(("corps", "div", "ul", "ol", "thead", "tbody", "tfoot"))

AUTEURS_DE_BLANC = ("greffe", "juge", "huissier", "debiteur", "signataire")

# Élément → ses rôles, un au plus ; une mention ou un encadré prend aussi des formes.
_FORMES = ("gras", "autre-police", "corps-superieur")
_ROLES: dict[str, tuple[str, ...]] = {
    "h2": ("partie", "dispositif", "bordereau", "volet", "question"),
    "p": ("objet", "destinataire", "references", "lieu-date", "centre", "droite", "mention"),
    "div": ("encadre", "signature"),
    "ul": ("demandes", "pieces"),
    "ol": ("pieces",),
    "th": ("montant",),
    "td": ("montant",),
    "span": ("note", "piece", "blanc"),
    "figure": ("qr", "courbe"),
}
_ATTRIBUTS: dict[str, tuple[str, ...]] = {
    "table": ("data-largeurs",),
    "th": ("colspan",),
    "td": ("colspan",),
    "span": ("data-pour", "data-nom"),
    "figure": ("data-valeur",),
}
# Le nom de la valeur que dessine une figure, tel que le contexte ou une boucle le donne.
VALEUR = re.compile(r"[a-z]\w*(?:\.[a-z]\w*)*")
_LARGEURS = re.compile(r"[1-9]\d*(?:\.\d+)?(?: +[1-9]\d*(?:\.\d+)?)*")


def attribut_refuse(nom: str, classes: tuple[str, ...], attributs: dict[str, str]) -> str:
    """Pourquoi les classes ou les attributs de l'élément sont refusés ; vide s'ils sont admis."""
    motif = _classe_refusee(nom, classes)
    if motif:
        return motif
    for cle in attributs:
        if cle not in _ATTRIBUTS.get(nom, ()):
            return f"l'attribut « {cle} » n'est pas admis sur « {nom} »"
    if "colspan" in attributs and not re.fullmatch(r"[1-9]\d?", attributs["colspan"]):
        return f"colspan « {attributs['colspan']} » : écrire un nombre de colonnes"
    if "data-largeurs" in attributs and not _LARGEURS.fullmatch(attributs["data-largeurs"]):
        return (
            "data-largeurs : écrire des nombres séparés d'une espace, par exemple « 40 20 20 20 »"
        )
    if nom == "figure" and not VALEUR.fullmatch(attributs.get("data-valeur", "")):
        return "une figure dit sa valeur : data-valeur, par exemple « paiement.qr »"
    if nom == "span":
        return _span_refuse(classes, attributs)
    return ""


def _classe_refusee(nom: str, classes: tuple[str, ...]) -> str:
    roles = [classe for classe in classes if classe in _ROLES.get(nom, ())]
    restes = [classe for classe in classes if classe not in roles]
    if nom == "div" and roles == ["encadre"]:
        restes = [classe for classe in restes if classe != "mention"]
    if roles in (["mention"], ["encadre"]):
        restes = [classe for classe in restes if classe not in _FORMES]
    if restes:
        return f"la classe « {restes[0]} » n'est pas admise sur « {nom} »"
    if len(roles) > 1:
        return f"« {nom} » porte deux rôles : {' et '.join(roles)}"
    if nom in ("div", "span", "figure") and not roles:
        return f"« {nom} » doit porter une des classes {', '.join(_ROLES[nom])}"
    return ""


def _span_refuse(classes: tuple[str, ...], attributs: dict[str, str]) -> str:
    if "blanc" not in classes:
        return f"{next(iter(attributs))} ne va que sur un blanc" if attributs else ""
    if attributs.get("data-pour") not in AUTEURS_DE_BLANC:
        return f"un blanc dit qui le remplira : data-pour parmi {', '.join(AUTEURS_DE_BLANC)}"
    if not re.fullmatch(r"[a-z][a-z0-9_]*", attributs.get("data-nom", "")):
        return "un blanc a un nom : data-nom en minuscules, chiffres et « _ »"
    return ""
