"""Le virement à proposer au débiteur, et le texte que son code QR porte (EPC069-12, version 2.1).

Rien n'est coupé en silence dans ce qui décide du paiement : un compte, un montant ou une
communication qui ne tient pas dans le code lève `VirementImpossible`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.argent import CENT
from toolkit.noyau.ecriture import euros
from toolkit.noyau.ecriture import iban as ecrire_iban

NOM_MAX = 70  # caractères
TEXTE_MAX = 140
OCTETS_MAX = 331
MONTANT_MAX = Decimal("999999999.99")  # EUR

_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_REFERENCE = re.compile(r"RF\d{2}[A-Z0-9]{1,21}")


class VirementImpossible(ValueError):
    """Ce virement ne se met pas en code QR ; le message dit pourquoi."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Virement:
    """Un virement SEPA en euros. `reference` : ISO 11649 (« RF… ») ; `texte` : communication
    libre, où se met aussi la communication structurée belge ; jamais les deux.
    """

    titulaire: str
    iban: str
    montant: Decimal
    bic: str = ""
    reference: str = ""
    texte: str = ""

    @property
    def communication(self) -> str:
        """Ce que le débiteur verra comme communication."""
        return self.reference or self.texte

    @property
    def charge(self) -> str:
        """Le texte du code QR : onze lignes, UTF-8, les lignes vides gardant leur rang."""
        lignes = (
            "BCD", "002", "1", "SCT", self.bic, self.titulaire, self.iban,
            f"EUR{self.montant:f}", "", self.reference, self.texte,
        )  # fmt: skip
        return "\n".join(lignes).rstrip("\n")

    @property
    def description(self) -> str:
        """Ce que le code dit, pour qui ne le voit pas."""
        suite = f", communication {self.communication}" if self.communication else ""
        return (
            f"Code QR de virement : {euros(self.montant)} à {self.titulaire}, "
            f"IBAN {ecrire_iban(self.iban)}{suite}"
        )


def composer_virement(
    titulaire: str, iban: str, montant: Decimal, *, bic: str = "", communication: str = ""
) -> Virement:
    """Le virement de `montant` (EUR) à ce compte, contrôlé pour un code QR.

    Une `communication` « RF… » de clé juste devient la référence structurée ; toute autre
    reste un texte libre. Un `titulaire` trop long est coupé entre deux mots : c'est le
    compte qui est payé. Lève `VirementImpossible`.
    """
    compte = iban.replace(" ", "").upper()
    if not est_iban(compte):
        raise VirementImpossible(f"l'IBAN « {iban} » est faux")
    if bic and not _BIC.fullmatch(bic):
        raise VirementImpossible(f"le BIC « {bic} » est faux")
    if montant != montant.quantize(CENT) or not CENT <= montant <= MONTANT_MAX:
        raise VirementImpossible(f"le montant {montant} ne se vire pas : de 0,01 à 999999999,99")
    nom = _abreger(_en_une_ligne(titulaire), NOM_MAX)
    if not nom:
        raise VirementImpossible("le titulaire du compte n'a pas de nom")
    mots = _en_une_ligne(communication)
    est_reference = est_reference_rf(mots)
    if not est_reference and len(mots) > TEXTE_MAX:
        raise VirementImpossible(f"la communication passe {TEXTE_MAX} caractères")
    virement = Virement(
        titulaire=nom,
        iban=compte,
        montant=montant.quantize(CENT),
        bic=bic,
        reference=mots.replace(" ", "").upper() if est_reference else "",
        texte="" if est_reference else mots,
    )
    if len(virement.charge.encode()) > OCTETS_MAX:
        raise VirementImpossible(f"le virement passe les {OCTETS_MAX} octets d'un code de paiement")
    return virement


def est_iban(numero: str) -> bool:
    """Vrai si le numéro, sans espace, a la forme d'un IBAN et sa clé (ISO 13616, modulo 97)."""
    return bool(_IBAN.fullmatch(numero)) and _reste(numero) == 1


def est_reference_rf(texte: str) -> bool:
    """Vrai d'une référence ISO 11649 de clé juste, espaces permises."""
    compact = texte.replace(" ", "").upper()
    return bool(_REFERENCE.fullmatch(compact)) and _reste(compact) == 1


def _reste(numero: str) -> int:
    tourne = numero[4:] + numero[:4]
    return int("".join(str(int(signe, 36)) for signe in tourne)) % 97


def _en_une_ligne(texte: str) -> str:
    """Le texte sans caractère de commande, que le code prendrait pour une fin de ligne."""
    lisible = "".join(" " if unicodedata.category(c).startswith("C") else c for c in texte)
    return " ".join(lisible.split())


def _abreger(nom: str, longueur: int) -> str:
    if len(nom) <= longueur:
        return nom
    return nom[: longueur + 1].rpartition(" ")[0] or nom[:longueur]
