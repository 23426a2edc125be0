"""Les conditions belges des fiches : à qui l'on parle, et quand."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.fiches import inscrire_les_fiches

inscrire_les_fiches(REGISTRE)
