"""Lire une valeur écrite à la main : texte, nombre, numéro. Rien n'est deviné.

Chaque fonction rend la valeur ou lève `SaisieFautive`, qui porte le code stable
du problème, ce qui ne va pas et comment l'écrire. Dates et heures : `quand` ;
mots attendus : `mots`.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from toolkit.noyau.argent import MontantIllisible, lire_montant

OUI = frozenset({"oui", "true", "vrai"})
NON = frozenset({"non", "false", "faux"})

_ESPACES = "\u00a0\u202f\u2009 "
_AMBIGU = re.compile(r"\d[.,]\d{3}(?!\d)")
_TAUX = re.compile(rf"([-+\u2212]?\d{{1,6}}(?:[.,]\d{{1,6}})?)[{_ESPACES}]*%?")
_ENTIER = re.compile(r"\d{1,9}")
# Caractères de commande, et ceux qui renversent le sens de lecture : un nom s'imprimerait
# autrement qu'il ne se lit.
_INTERDITS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_SEPARATEURS = re.compile(rf"[{_ESPACES}.\-/]")


class SaisieFautive(ValueError):
    """La valeur écrite ne se lit pas ; `remede` dit comment l'écrire.

    `permises` : les valeurs attendues, s'il y en a une liste.
    """

    def __init__(self, code: str, motif: str, remede: str, permises: tuple[str, ...] = ()) -> None:
        super().__init__(motif)
        self.code = code
        self.motif = motif
        self.remede = remede
        self.permises = permises


def en_texte(saisie: object) -> str:
    """Le texte saisi, sans les espaces du bord ; un nombre entier d'un dict est du texte."""
    if isinstance(saisie, int) and not isinstance(saisie, bool):
        return str(saisie)
    if not isinstance(saisie, str):
        raise SaisieFautive(
            "type-inattendu",
            f"{nature(saisie)} au lieu d'une valeur",
            "écrire une seule valeur, sur la ligne de la clé, sans crochets ni tiret",
        )
    if _INTERDITS.search(saisie):
        raise SaisieFautive(
            "caractere-interdit",
            "le texte contient un caractère de commande, invisible",
            "retaper le texte à la main au lieu de le coller",
        )
    return saisie.strip()


def nature(saisie: object) -> str:
    """Ce qui a été écrit, nommé en français."""
    if saisie is None:
        return "rien"
    if isinstance(saisie, str):
        return f"« {saisie} »" if len(saisie) <= 80 else f"« {saisie[:79]}… »"
    if isinstance(saisie, bool):
        return "un booléen"
    if isinstance(saisie, (list, tuple)):
        return "une liste"
    if isinstance(saisie, Mapping):
        return "un groupe de clés"
    if isinstance(saisie, (int, float, Decimal)):
        return "un nombre"
    return "une autre valeur"


def lire_identifiant(saisie: object) -> str:
    """Un identifiant : un texte d'une seule ligne."""
    texte = en_texte(saisie)
    if "\n" in texte:
        raise SaisieFautive(
            "identifiant-invalide",
            "un identifiant ne peut pas tenir sur plusieurs lignes",
            "écrire un nom court, sur la ligne de la clé",
        )
    return texte


def lire_numero(saisie: object) -> str:
    """Un numéro officiel sans ses espaces, points, tirets et barres, en capitales."""
    return _SEPARATEURS.sub("", en_texte(saisie)).upper()


def lire_euros(saisie: object) -> Decimal:
    """Un montant en euros, deux décimales au plus ; voir `toolkit.noyau.argent.lire_montant`."""
    try:
        return lire_montant(_nombre_en_texte(saisie))
    except MontantIllisible as faute:
        code = "montant-ambigu" if _AMBIGU.search(str(saisie)) else "montant-invalide"
        raise SaisieFautive(code, str(faute), faute.remede) from None


def lire_taux(saisie: object) -> Decimal:
    """Un taux ou une marge, en pour cent, ou un coefficient : « 10.00 », « 10,00 », « 12,4 % »."""
    texte = _nombre_en_texte(saisie)
    trouve = _TAUX.fullmatch(texte)
    if not trouve:
        raise SaisieFautive(
            "taux-invalide", f"« {texte} » n'est pas un taux", "écrire le nombre seul : 10.00"
        )
    return Decimal(trouve[1].replace(",", ".").replace("\u2212", "-"))


def _nombre_en_texte(saisie: object) -> str:
    if isinstance(saisie, (float, Decimal)):
        exact = Decimal(str(saisie))
        est_ecrivable = exact.is_finite() and abs(exact.adjusted()) < 30
        return f"{exact.normalize():f}" if est_ecrivable else str(saisie)
    return en_texte(saisie)


def lire_entier(saisie: object) -> int:
    """Un nombre entier, nul ou positif."""
    texte = en_texte(saisie)
    if not _ENTIER.fullmatch(texte):
        raise SaisieFautive(
            "entier-invalide",
            f"« {texte} » n'est pas un nombre entier",
            "écrire le nombre en chiffres, sans unité : 8",
        )
    return int(texte)


def lire_booleen(saisie: object) -> bool:
    """`oui`, `non`, `true`, `false`."""
    if isinstance(saisie, bool):
        return saisie
    texte = en_texte(saisie)
    if texte.lower() in OUI:
        return True
    if texte.lower() in NON:
        return False
    raise SaisieFautive(
        "booleen-invalide", f"« {texte} » n'est ni oui ni non", "écrire oui ou non", ("oui", "non")
    )
