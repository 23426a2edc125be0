"""Le mot qui tient une place due tant que le rédacteur n'a pas écrit la sienne."""

from __future__ import annotations

A_COMPLETER = "A-COMPLETER"
