"""La figure : une valeur typée, sa taille imprimée, ses deux images, sa description."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from toolkit.noyau.courbe import Courbe
from toolkit.noyau.virement import Virement
from toolkit.redaction.figures import courbe, qr
from toolkit.redaction.figures.dessin import en_png, en_svg


@dataclass(frozen=True, slots=True)
class Figure:
    """Une image à imprimer ; `sorte` est la classe de l'élément `figure` qui la porte."""

    sorte: str
    valeur: Virement | Courbe

    @property
    def description(self) -> str:
        """Le texte de remplacement."""
        return self.valeur.description

    @property
    def largeur(self) -> float:
        """En millimètres."""
        return qr.COTE if self.sorte == "qr" else courbe.LARGEUR

    @property
    def hauteur(self) -> float:
        """En millimètres."""
        return qr.COTE if self.sorte == "qr" else courbe.HAUTEUR

    def svg(self) -> str:
        """Le dessin vectoriel, à sa taille, pour le PDF."""
        return _DESSINS[self.sorte][0](self.valeur)

    def png(self) -> bytes:
        """Le dessin en points, opaque, pour le DOCX."""
        return _DESSINS[self.sorte][1](self.valeur)


# Sorte de figure → ce qu'elle dessine.
VALEURS: dict[str, type] = {"qr": Virement, "courbe": Courbe}

_DESSINS: dict[str, tuple[Callable[[Any], str], Callable[[Any], bytes]]] = {
    "qr": (qr.svg, qr.png),
    "courbe": (
        lambda valeur: en_svg(courbe.dessiner(valeur)),
        lambda valeur: en_png(courbe.dessiner(valeur)),
    ),
}


def encoder(figure: Figure) -> str:
    """La figure en un texte d'une ligne, que porte l'élément `figure` rendu."""
    valeur = figure.valeur
    contenu = asdict(valeur) if isinstance(valeur, Virement) else valeur.points
    return json.dumps({figure.sorte: contenu}, default=str, ensure_ascii=False)


def decoder(texte: str) -> Figure:
    """La figure qu'`encoder` a écrite."""
    ((sorte, contenu),) = json.loads(texte).items()
    if sorte == "qr":
        return Figure(sorte, Virement(**{**contenu, "montant": Decimal(contenu["montant"])}))
    points = ((dt.date.fromisoformat(jour), Decimal(solde)) for jour, solde in contenu)
    return Figure(sorte, Courbe(tuple(points)))
