"""Les numéros courants dont la clé est juste, reconnus sans charger de bibliothèque.

Charger `stdnum` et `schwifty` coûte 50 ms, un septième de ce que `valider` peut
durer. Rien n'est refusé ici : ce qui n'est pas reconnu est jugé par elles, et un
test vérifie que tout ce qui est reconnu, elles l'admettent aussi.
"""

from __future__ import annotations

import re

_COURRIEL = re.compile(r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}")
_BIC = re.compile(r"[A-Z]{4}(?:BE|DE|FR|LU|NL)[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_COMMUNICATION = re.compile(r"\+\+\+(\d{3})/(\d{4})/(\d{3})(\d{2})\+\+\+")
_RESERVES = ("test", "invalid", "local", "localhost", "onion", "arpa")


def siren(numero: str) -> bool:
    """Neuf chiffres, clé de Luhn."""
    return _est_fait_de(numero, 9) and _luhn(numero)


def siret(numero: str) -> bool:
    """Quatorze chiffres, deux clés de Luhn."""
    return _est_fait_de(numero, 14) and _luhn(numero) and _luhn(numero[:9])


def numero_entreprise(numero: str) -> bool:
    """Dix chiffres, les deux derniers complétant à 97 le reste des huit premiers."""
    if not _est_fait_de(numero, 10) or numero[0] not in "01":
        return False
    return 97 - int(numero[:8]) % 97 == int(numero[8:])


def tva(numero: str) -> bool:
    """La TVA d'un SIREN, ou d'un numéro d'entreprise belge."""
    pays, chiffres = numero[:2], numero[2:]
    if pays == "BE":
        return numero_entreprise(chiffres)
    if pays != "FR" or not _est_fait_de(chiffres, 11):
        return False
    return siren(chiffres[2:]) and int(chiffres[2:] + "12") % 97 == int(chiffres[:2])


def iban(numero: str) -> bool:
    """Un IBAN français ou belge, clé internationale et clé nationale."""
    pays, compte = numero[:2], numero[4:]
    taille, lettres = {"FR": (23, "1527"), "BE": (12, "1114")}.get(pays, (0, ""))
    if not taille or not _est_fait_de(numero[2:4], 2) or not _est_fait_de(compte, taille):
        return False
    if int(compte + lettres + numero[2:4]) % 97 != 1:
        return False
    if pays == "FR":
        return int(compte) % 97 == 0
    return (int(compte[:10]) % 97 or 97) == int(compte[10:])


def bic(numero: str) -> bool:
    """Huit ou onze signes, d'un pays voisin."""
    return bool(_BIC.fullmatch(numero))


def communication(texte: str) -> bool:
    """Une communication structurée belge, telle qu'imprimée."""
    trouve = _COMMUNICATION.fullmatch(texte)
    if trouve is None:
        return False
    return (int("".join(trouve.groups()[:3])) % 97 or 97) == int(trouve[4])


def courriel(adresse: str) -> bool:
    """Une adresse ordinaire, sans signe rare ni domaine réservé."""
    if not _COURRIEL.fullmatch(adresse) or len(adresse) > 60:
        return False
    return adresse.rpartition(".")[2] not in _RESERVES


def _est_fait_de(texte: str, taille: int) -> bool:
    return len(texte) == taille and texte.isascii() and texte.isdigit()


def _luhn(chiffres: str) -> bool:
    doubles = (sum(divmod(2 * int(c), 10)) for c in chiffres[-2::-2])
    return (sum(map(int, chiffres[-1::-2])) + sum(doubles)) % 10 == 0
