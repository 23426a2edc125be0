"""Les montants et les dates qu'un texte imprime, reconnus et comparés comme des valeurs.

Une valeur attendue figure dans le document si un montant ou une date de ce
texte lui est égal ; jamais parce que ses chiffres se trouvent dans un nombre
plus long (« 1 485,00 » n'est pas dans « 11 485,00 »). Le signe ne compte pas :
un paiement s'imprime « – 1 000,00 € » ou « 1 000,00 € ».
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.ecriture import MOIS, date_longue, euros
from toolkit.noyau.mention import Valeur
from toolkit.preuve.caracteres import nettoyer
from toolkit.preuve.fil import Etendue, Fil

# Milliers séparés par une espace ou un point, décimales après une virgule ou un point.
_NOMBRE = (
    r"(?P<entier>\d{1,3}(?P<milliers>[ .'’])\d{3}(?:(?P=milliers)\d{3})*|\d+)"
    r"(?:(?:,|(?<!\.\d{3})\.)(?P<decimales>\d{1,2})(?!\d)|(?P<tiret>,[-–—]{1,2}))?"
)
_DEVISE = r"(?:€|EUR\b|euros?\b)"
_MONTANT = re.compile(
    rf"(?<![\w.,/])(?<!\w[-–−])(?P<avant>{_DEVISE} ?)?(?P<signe>[-−–+] ?)?(?<![\w.,/]){_NOMBRE}"
    rf"(?![\d]|[.,/]\d)(?P<apres> ?{_DEVISE})?(?! ?[%‰]| points?\b)",
    re.IGNORECASE,
)
_SANS_ACCENT = str.maketrans("éûàè", "euae")
_RANG_DU_MOIS = {
    nom: rang for rang, mois in enumerate(MOIS, 1) for nom in (mois, mois.translate(_SANS_ACCENT))
}
_EN_LETTRES = re.compile(
    rf"(?<![\w])(\d{{1,2}})(?:er|e)?\s+({'|'.join(_RANG_DU_MOIS)})\s+(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_EN_CHIFFRES = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w]|[/.-]\w)")
_NORMALISEE = re.compile(r"(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w]|[/.-]\w)")


@dataclass(frozen=True, slots=True)
class Imprimee:
    """Une valeur lue, et où ; `est_un_montant` : une devise, ou sa seule place, le dit."""

    valeur: Decimal | dt.date
    etendue: Etendue
    est_un_montant: bool = False


def montants(fil: Fil) -> Iterator[Imprimee]:
    """Les nombres qui peuvent être des montants : suivis d'une devise, ou à deux décimales."""
    for valeur, debut, fin, a_une_devise in _montants(fil.texte):
        etendue = Etendue(fil, debut, fin)
        seul = fil.lignes[fil.ligne_a(debut)].texte.strip("-−–+ ") == etendue.texte
        yield Imprimee(valeur, etendue, a_une_devise or seul)


def dates(fil: Fil) -> Iterator[Imprimee]:
    """Les dates : « 1er avril 2026 », « 01/04/2026 », « 1.4.2026 », « 2026-04-01 »."""
    for jour, debut, fin in _dates(fil.texte):
        yield Imprimee(jour, Etendue(fil, debut, fin))


def typer(attendue: Valeur) -> Valeur:
    """Un texte qui n'est qu'un montant avec sa devise, ou qu'une date, vaut cette valeur."""
    if not isinstance(attendue, str):
        return attendue
    texte = nettoyer(attendue).strip()
    for valeur, debut, fin, a_une_devise in _montants(texte):
        if a_une_devise and (debut, fin) == (0, len(texte)):
            return valeur
    for jour, debut, fin in _dates(texte):
        if (debut, fin) == (0, len(texte)):
            return jour
    return attendue


def _montants(texte: str) -> Iterator[tuple[Decimal, int, int, bool]]:
    for trouve in _MONTANT.finditer(texte):
        decimales = trouve["decimales"] or ""
        a_une_devise = bool(trouve["avant"] or trouve["apres"] or trouve["tiret"])
        if not a_une_devise and f",{decimales}" not in trouve[0][-3:]:
            continue
        entier = re.sub(r"\D", "", trouve["entier"])
        valeur = Decimal(f"{entier}.{decimales:0<2}")
        debut = trouve.start("avant") if trouve["avant"] else trouve.start("entier")
        yield valeur, debut, trouve.end(), a_une_devise


def _dates(texte: str) -> Iterator[tuple[dt.date, int, int]]:
    lues = [(t[3], str(_RANG_DU_MOIS[t[2].lower()]), t[1], t) for t in _EN_LETTRES.finditer(texte)]
    lues += [
        (t[4] if len(t[4]) == 4 else f"20{t[4]}", t[3], t[1], t)
        for t in _EN_CHIFFRES.finditer(texte)
    ]
    lues += [(t[1], t[2], t[3], t) for t in _NORMALISEE.finditer(texte)]
    for an, mois, jour, trouve in lues:
        try:
            yield dt.date(int(an), int(mois), int(jour)), *trouve.span()
        except ValueError:
            continue  # « 31/02/2026 » n'est pas une date


def montants_du_contexte(contexte: object) -> frozenset[Decimal]:
    """Les montants (EUR) qu'un acte peut imprimer : ceux de son contexte, à toute profondeur.

    Un montant écrit dans un texte en est un (« SARL au capital de 20 000 € ») ;
    une sorte particulière de `Decimal`, comme un taux, n'en est pas un.
    """
    if type(contexte) is Decimal:
        return frozenset((contexte,))
    if isinstance(contexte, str):
        return frozenset(m for m, _, _, devise in _montants(nettoyer(contexte)) if devise)
    if isinstance(contexte, Mapping):
        contexte = tuple(contexte.values())
    if isinstance(contexte, (list, tuple, set, frozenset)):
        return frozenset().union(*(montants_du_contexte(element) for element in contexte))
    return frozenset()


def montrer(valeur: Valeur) -> str:
    """La valeur comme elle s'imprime, pour la nommer : « 14 850,00 € », « 1er avril 2026 »."""
    if isinstance(valeur, Decimal):
        return euros(valeur)
    return valeur if isinstance(valeur, str) else date_longue(valeur)
