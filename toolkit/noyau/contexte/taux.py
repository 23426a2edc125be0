"""Un taux (pour cent par an) : un nombre qui ne s'imprime pas comme un montant."""

from __future__ import annotations

from decimal import Decimal


class Taux(Decimal):
    """Pour cent par an ; la preuve le cherche sous la forme « 12,40 % »."""
