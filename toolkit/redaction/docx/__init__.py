"""Le DOCX d'un acte : notre WordprocessingML versé par docxtpl dans le papier du cabinet."""

from __future__ import annotations

from toolkit.redaction.docx.export import exporter_modele, rendre_modele
from toolkit.redaction.docx.redaction import rediger_docx

__all__ = ["exporter_modele", "rediger_docx", "rendre_modele"]
