"""Écrire dans un classeur : des valeurs typées, des formules voulues, une feuille qui s'imprime."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from toolkit.redaction.docx.archive import figer, lire_parties

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

EUROS, TAUX, JOUR = '#,##0.00" €"', '0.00" %"', "dd/mm/yyyy"


class Formule(str):
    """Une formule du classeur ; tout autre texte s'écrit tel quel, même s'il commence par « = »."""

    __slots__ = ()


def ouvrir(classeur: Workbook, nom: str, colonnes: Mapping[str, int]) -> Worksheet:
    """Ajoute une feuille : son en-tête figé et répété à l'impression, ses largeurs."""
    from openpyxl.utils import get_column_letter

    feuille = classeur.create_sheet(nom)
    ecrire(feuille, 1, tuple(colonnes), {}, est_gras=True)
    for rang, largeur in enumerate(colonnes.values(), 1):
        feuille.column_dimensions[get_column_letter(rang)].width = largeur
    feuille.freeze_panes = "A2"
    feuille.print_title_rows = "1:1"
    feuille.page_setup.orientation = "landscape"
    feuille.page_setup.fitToHeight = 0
    feuille.sheet_properties.pageSetUpPr.fitToPage = True
    return feuille


def ecrire(
    feuille: Worksheet,
    rang: int,
    valeurs: Iterable[Any],
    formats: Mapping[str, str],
    *,
    est_gras: bool = False,
) -> None:
    """Écrit une ligne ; `formats` : par lettre de colonne, celui des nombres et des dates."""
    from openpyxl.styles import Font

    for colonne, valeur in enumerate(valeurs, 1):
        if valeur is None or valeur == "":
            continue
        case = feuille.cell(rang, colonne, valeur)
        if isinstance(valeur, Formule):
            case.value, case.data_type = str(valeur), "f"
        elif isinstance(valeur, str):
            case.data_type = "s"  # « =1+1 » dans un dossier reste un texte
        if not isinstance(valeur, str) or isinstance(valeur, Formule):
            case.number_format = formats.get(case.column_letter, "General")
        if est_gras:
            case.font = Font(bold=True)


def dater(octets: bytes, jour: dt.date) -> bytes:
    """Le classeur daté de l'arrêté : l'heure de l'écriture en changerait les octets."""
    parties = lire_parties(octets)
    coeur = parties["docProps/core.xml"].decode()
    parties["docProps/core.xml"] = re.sub(
        r"(<dcterms:modified[^>]*>)[^<]*", rf"\g<1>{jour.isoformat()}T00:00:00Z", coeur
    ).encode()
    return figer(parties)
