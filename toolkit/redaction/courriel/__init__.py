"""Le brouillon de courriel d'un acte : le texte de la lettre, la lettre et ses pièces jointes."""

from toolkit.redaction.courriel.message import Envoi, PieceJointe, nommer_la_piece, rediger_courriel

__all__ = ["Envoi", "PieceJointe", "nommer_la_piece", "rediger_courriel"]
