"""La typographie française : apostrophes du modèle, espaces insécables du texte composé.

Les apostrophes se corrigent dans la SOURCE d'un modèle, jamais dans une valeur du
dossier. Les insécables remplacent une espace déjà là, une pour une : rien n'est
ajouté ni ôté, et le texte garde sa longueur.
"""

from __future__ import annotations

import re

from toolkit.noyau.ecriture import INSECABLE, MOIS

# Une balise Jinja masquée (voir `source.py`) tient la place d'une valeur inconnue.
_V = "\ue000-\uf8ff"
_MOIS = "|".join(MOIS)
_UNITES = (
    "€|%|‰|jours?|semaines?|mois|ans?|années?|heures?|minutes?|h|min|euros?|centimes?|cents?"
    "|pages?|exemplaires?|fois|kg|km|m²|points?"
)
_REGLES = tuple(
    (re.compile(motif), remplacement)
    for motif, remplacement in (
        (r" (?=[;:!?»%€])", INSECABLE),
        (r"(?<=[«§]) ", INSECABLE),
        (r"\b([Nn]°|[Nn]os|n°s) " + rf"(?=[\w{_V}])", rf"\1{INSECABLE}"),
        (rf"\b(MM?\.|Mmes?|Mlles?|Mes?|Dr|Pr) (?=[A-ZÀ-Þ{_V}])", rf"\1{INSECABLE}"),
        (rf"\b([Aa]rt\.|[Aa]rticles?|[Aa]l\.|[Aa]linéa) (?=[LRDAC]?\*?\.? ?[\d{_V}])", rf"\1{INSECABLE}"),
        (rf"\b([LRDA]\*?\.?) (?=[\d{_V}])", rf"\1{INSECABLE}"),
        (rf"\b(pp?\.|[Pp]ages?|[Pp]ièces?|[Cc]hapitre|[Tt]itre|[Ll]ivre) (?=[\d{_V}])", rf"\1{INSECABLE}"),
        (r"(?<=\d) (?=\d{3}(?!\d))", INSECABLE),
        (rf"(?<=[\d{_V}]) (?=(?:{_UNITES})(?!\w))", INSECABLE),
        (rf"\b(\d{{1,2}}(?:er)?) (?=(?:{_MOIS})\b)", rf"\1{INSECABLE}"),
        (rf"\b({_MOIS}) (?=\d{{4}}\b)", rf"\1{INSECABLE}"),
    )
)  # fmt: skip

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'")


def apostropher(texte: str) -> str:
    """Courbe les apostrophes d'un texte d'auteur (modèle, mention) : « l'acte » → « l’acte »."""
    return _APOSTROPHE.sub("\u2019", texte)


def rendre_insecable(texte: str) -> str:
    """Change en insécables les espaces que la typographie française lie.

    Avant ; : ! ? » % €, après « et §, dans « n° 12 », « M. Martin », « article L. 441-10 »,
    « 14 850 », « 75 jours », « 1er mai 2026 », « pièce 3 ». La longueur est conservée.
    """
    for motif, remplacement in _REGLES:
        texte = motif.sub(remplacement, texte)
    return texte
