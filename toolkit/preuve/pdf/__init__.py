"""Relire un PDF : ses caractères et ses traits (pdfium), puis ses lignes et ses passages."""
