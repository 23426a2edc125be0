"""Le papier livré et un en-tête de cabinet."""

from __future__ import annotations

import pytest

from toolkit.lieux import MODELES
from toolkit.redaction.papier import Entete, Papier


@pytest.fixture(scope="session")
def papier() -> Papier:
    """Le papier livré."""
    commun = MODELES / "commun"
    return Papier(
        (commun / "papier.docx").read_bytes(),
        (commun / "papier.css").read_text(encoding="utf-8"),
    )


@pytest.fixture
def entete() -> Entete:
    """L'en-tête d'un cabinet d'avocats."""
    return Entete(
        emetteur="Cabinet Œil & Associés",
        lignes=(
            "Me Camille Aubert, avocate au barreau de Lyon",
            "12 rue de la République – 69002 Lyon",
            "Tél. 04 72 00 00 00 – contact@oeil-associes.example",
            "Case 1234",
        ),
        mentions_legales=(
            "SELARL au capital de 10 000 € – RCS Lyon 945 807 303 – TVA FR 32 945807303",
            "Membre d'une association agréée ; le règlement par chèque est accepté",
        ),
        titre="Mise en demeure – Œil & Associés",
        courant="Œil & Associés – mise en demeure du 21 novembre 2026",
    )
