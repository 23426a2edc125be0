"""L'ordre que WordprocessingML impose ; Word dit abîmé un document qui l'enfreint."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

MM = 56.6929  # vingtièmes de point (« twips ») par millimètre

PARAGRAPHE = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl"
).split()
CARACTERE = (
    "rStyle rFonts b bCs i iCs caps smallCaps color spacing position sz szCs u shd vertAlign lang"
).split()

Valeur = bool | int | str | dict[str, str | int]


def proprietes(ordre: list[str], /, **valeurs: Valeur) -> str:
    """Les propriétés données, en XML, dans l'ordre du schéma.

    Un booléen est une bascule (`b=True`), un texte ou un nombre un `w:val`, un
    dictionnaire les attributs ; un texte qui commence par « < » est déjà du XML.
    """
    inconnues = valeurs.keys() - set(ordre)
    if inconnues:
        raise KeyError(f"propriétés hors de l'ordre connu : {sorted(inconnues)}")
    return "".join(_propriete(nom, valeurs[nom]) for nom in ordre if nom in valeurs)


def _propriete(nom: str, valeur: Valeur) -> str:
    if isinstance(valeur, bool):
        return f"<w:{nom}/>" if valeur else f'<w:{nom} w:val="0"/>'
    if isinstance(valeur, str) and valeur.startswith("<"):
        return valeur
    if isinstance(valeur, dict):
        attributs = "".join(f" w:{cle}={quoteattr(str(v))}" for cle, v in valeur.items())
        return f"<w:{nom}{attributs}/>"
    return f"<w:{nom} w:val={quoteattr(str(valeur))}/>"
