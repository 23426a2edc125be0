"""Les filtres offerts aux modèles d'acte : comment une valeur s'imprime."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import partial, wraps
from typing import Any

from toolkit.noyau import ecriture, elision
from toolkit.noyau.contexte import Manque
from toolkit.redaction.figures import VALEURS, Figure, encoder
from toolkit.redaction.lettres import montant_en_lettres
from toolkit.redaction.typographie import apostropher

# Forme des nombres en lettres, par juridiction : une juridiction inconnue est refusée,
# jamais servie en silence par la forme d'une autre.
EST_BELGE = {"fr_FR": False, "fr_BE": True}


class FiltreImpossible(ValueError):
    """Le modèle applique un filtre à une valeur qui n'est pas de sa sorte."""


def filtres(juridiction: str) -> dict[str, Callable[..., str]]:
    """Les filtres de la juridiction, par nom ; `lettres` suit sa forme des nombres."""
    propres = {
        "euros": _euros,
        "lettres": partial(_lettres, juridiction),
        "date": _date,
        "date_courte": _date_courte,
        "pourcent": _pourcent,
        "nombre": _nombre,
        "iban": _iban,
        "jours": _jours,
        "enumerer": _enumerer,
        "a": _a,
        "de": _de,
    }
    filtres = {nom: _laisser_les_manques(filtre) for nom, filtre in propres.items()}
    return {**filtres, "figure": _figure}


def _laisser_les_manques(filtre: Callable[..., str]) -> Callable[..., str]:
    """Le filtre, qui laisse telle quelle la marque d'une valeur absente d'un projet."""

    @wraps(filtre.func if isinstance(filtre, partial) else filtre)
    def appliquer(valeur: Any, *options: Any) -> str:
        return valeur if isinstance(valeur, Manque) else filtre(valeur, *options)

    return appliquer


def _exiger(filtre: str, valeur: Any, sorte: type | tuple[type, ...], attendu: str) -> Any:
    absente = getattr(valeur, "_fail_with_undefined_error", None)
    if absente is not None:
        absente()
    if isinstance(valeur, bool) or not isinstance(valeur, sorte):
        raise FiltreImpossible(f"le filtre « {filtre} » attend {attendu}, pas « {valeur} »")
    return valeur


def _euros(montant: Decimal) -> str:
    return ecriture.euros(_exiger("euros", montant, Decimal, "un montant"))


def _lettres(juridiction: str, montant: Decimal) -> str:
    if juridiction not in EST_BELGE:
        raise FiltreImpossible(
            f"la forme des nombres en lettres n'est pas connue pour « {juridiction} »"
        )
    valeur = _exiger("lettres", montant, Decimal, "un montant")
    return apostropher(montant_en_lettres(valeur, est_belge=EST_BELGE[juridiction]))


def _date(jour: dt.date) -> str:
    return ecriture.date_longue(_exiger("date", jour, dt.date, "une date"))


def _date_courte(jour: dt.date) -> str:
    return ecriture.date_courte(_exiger("date_courte", jour, dt.date, "une date"))


def _pourcent(taux: Decimal) -> str:
    return ecriture.pourcentage(_exiger("pourcent", taux, Decimal, "un taux en pour cent"))


def _nombre(valeur: Decimal | int, decimales: int | None = None) -> str:
    _exiger("nombre", valeur, (Decimal, int), "un nombre")
    if decimales is None:
        decimales = 0 if isinstance(valeur, int) else 2
    return ecriture.nombre(valeur, decimales)


def _iban(numero: str) -> str:
    return ecriture.iban(_exiger("iban", numero, str, "un IBAN"))


def _jours(nombre: int) -> str:
    _exiger("jours", nombre, int, "un nombre de jours entier")
    return f"{ecriture.nombre(nombre, 0)}{ecriture.INSECABLE}jour{'s' if abs(nombre) > 1 else ''}"


def _de(nom: str) -> str:
    precede = elision.de(_exiger("de", nom, str, "un nom"))
    # Le nom sort lettre pour lettre ; seule l'apostrophe de l'élision est de nous.
    return f"d\u2019{precede[2:]}" if precede.startswith("d'") else precede


def _a(nom: str) -> str:
    return elision.a(_exiger("a", nom, str, "un nom"))


def _figure(valeur: Any, sorte: str) -> str:
    return encoder(exiger_la_figure(valeur, sorte))


def exiger_la_figure(valeur: Any, sorte: str) -> Figure:
    """La figure de cette valeur. Lève `FiltreImpossible` si elle ne se dessine pas ainsi."""
    attendu = "un virement" if sorte == "qr" else "une courbe"
    _exiger("figure", valeur, VALEURS[sorte], attendu)
    return Figure(sorte, valeur)


def _enumerer(elements: Iterable[Any], conjonction: str = "et") -> str:
    _exiger("enumerer", elements, Iterable, "une liste")
    return ecriture.enumeration([str(element) for element in elements], conjonction)
