"""Les figures d'un acte : une valeur du contexte, dessinée pour le PDF (SVG) et le DOCX (PNG).

L'image ne porte aucun texte qu'on puisse extraire : ce qu'elle dit est dans sa description,
et ce que l'acte dit est dans ses paragraphes.
"""

from toolkit.redaction.figures.figure import VALEURS, Figure, decoder, encoder

__all__ = ["VALEURS", "Figure", "decoder", "encoder"]
