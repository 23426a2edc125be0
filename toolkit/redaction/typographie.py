"""La typographie française : apostrophes du modèle, espaces insécables du texte composé.

Elle s'applique à la SOURCE d'un modèle, jamais à une valeur du dossier, qui ressort
lettre pour lettre ; une valeur compte seulement comme voisine (« n° {{ numero }} »).
Les insécables remplacent une espace déjà là, une pour une.
"""

from __future__ import annotations

import re

from toolkit.noyau.ecriture import INSECABLE, MOIS

# Tient la place d'une valeur inconnue dans le texte d'un modèle.
VALEUR = "\ue000"
_MOIS = "|".join(MOIS)
_UNITES = (
    "€|%|‰|jours?|semaines?|mois|ans?|années?|heures?|minutes?|h|min|euros?|centimes?|cents?"
    "|pages?|exemplaires?|fois|kg|km|m²|points?"
)
_REGLES = tuple(
    (re.compile(motif), remplacement)
    for motif, remplacement in (
        (r" (?=[;:!?»])", INSECABLE),
        (r"(?<=[«§]) ", INSECABLE),
        (r"\b([Nn]°|[Nn]os|n°s) " + rf"(?=[\w{VALEUR}])", rf"\1{INSECABLE}"),
        (rf"\b(MM?\.|Mmes?|Mlles?|Mes?|Dr|Pr) (?=[A-ZÀ-Þ{VALEUR}])", rf"\1{INSECABLE}"),
        (
            rf"\b([Aa]rt\.|[Aa]rticles?|[Aa]l\.|[Aa]linéa) (?=[LRDAC]?\*?\.? ?[\d{VALEUR}])",
            rf"\1{INSECABLE}",
        ),
        (rf"\b([LRDA]\*?\.?) (?=[\d{VALEUR}])", rf"\1{INSECABLE}"),
        (rf"\b(pp?\.|[Pp]ages?|[Pp]ièces?|[Cc]hapitre) (?=[\d{VALEUR}])", rf"\1{INSECABLE}"),
        (r"(?<=\d) (?=\d{3}(?!\d))", INSECABLE),
        (rf"(?<=[\d{VALEUR}]) (?=(?:{_UNITES})(?!\w))", INSECABLE),
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
