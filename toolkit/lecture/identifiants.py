"""La clé des numéros officiels : SIREN, TVA, BCE, IBAN… Un numéro douteux avertit.

Refuser à tort est pire qu'accepter à tort quand on lit une saisie humaine :
rien ne bloque ici. Un acte judiciaire, ou un IBAN imprimé, bloque ailleurs.
"""

from __future__ import annotations

from collections.abc import Callable

from toolkit.lecture import cles
from toolkit.noyau.dossier import Dossier, Partie
from toolkit.noyau.dossier.champs import Connus
from toolkit.noyau.dossier.parcours import marques
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.proximite import plus_proche

_CONSEIL = "recopier le numéro depuis le registre ou le document d'origine"


def controler_les_identifiants(dossier: Dossier) -> tuple[Probleme, ...]:
    """Les numéros du dossier dont la clé est fausse, et les mots qui ressemblent à un mot connu."""
    problemes = []
    for chemin, marque, valeur in marques(dossier):
        if isinstance(marque, Connus):
            problemes += _mot_inhabituel(chemin, valeur, marque)
        elif not est_juste(marque.sorte, valeur):
            code, nom, remede = _NOMS[marque.sorte]
            problemes.append(_avertir(code, f"« {valeur} » n'est pas {nom}", remede, chemin))
    for chemin, partie in _parties(dossier):
        problemes += _incoherences(chemin, partie)
    return tuple(problemes)


def est_juste(sorte: str, valeur: str) -> bool:
    """Vrai si le numéro est bien formé ; `sorte` : « siren », « iban »… (clés du dossier)."""
    est_sur = SURS.get(sorte)
    return bool(est_sur and est_sur(valeur)) or CONTROLES[sorte](valeur)


def _avertir(code: str, message: str, remede: str, chemin: str) -> Probleme:
    return Probleme(
        code=code, message=message, remede=remede, chemin=chemin, gravite=Gravite.AVERTISSEMENT
    )


def _mot_inhabituel(chemin: str, valeur: str, marque: Connus) -> list[Probleme]:
    proche = None if valeur in marque.mots else plus_proche(valeur, marque.mots)
    if proche is None:
        return []
    message = f"« {valeur} » n'est pas un mot du format"
    return [_avertir("valeur-inhabituelle", message, f"vouliez-vous dire « {proche} » ?", chemin)]


def _parties(dossier: Dossier) -> list[tuple[str, Partie]]:
    parties = [("creancier", dossier.creancier), ("creancier_origine", dossier.creancier_origine)]
    parties += [(f"debiteurs.{rang}", d) for rang, d in enumerate(dossier.debiteurs)]
    return [(chemin, partie) for chemin, partie in parties if partie is not None]


def _incoherences(chemin: str, partie: Partie) -> list[Probleme]:
    """Deux numéros d'une même partie qui ne se répondent pas."""
    problemes = []
    siren, siret = partie.siren, partie.siret
    if siren and siret and not siret.startswith(siren) and est_juste("siret", siret):
        message = f"le SIRET {siret} ne commence pas par le SIREN {siren}"
        problemes.append(_avertir("siret-invalide", message, _CONSEIL, f"{chemin}.siret"))
    attendu = {"FR": partie.numero_siren, "BE": partie.numero_entreprise}
    if partie.tva and (numero := attendu.get(partie.tva[:2])):
        chiffres = numero.removeprefix("BE")
        if est_juste("tva", partie.tva) and not partie.tva.endswith(chiffres):
            message = f"le numéro de TVA {partie.tva} ne contient pas le numéro {chiffres}"
            problemes.append(_avertir("tva-invalide", message, _CONSEIL, f"{chemin}.tva"))
    return problemes


def _siren(numero: str) -> bool:
    from stdnum.fr import siren

    return siren.is_valid(numero)


def _siret(numero: str) -> bool:
    from stdnum.fr import siret

    return siret.is_valid(numero)


def _numero_entreprise(numero: str) -> bool:
    from stdnum.be import vat

    return vat.is_valid(numero)


def _registre_national(numero: str) -> bool:
    from stdnum.be import bis, nn

    return nn.is_valid(numero) or bis.is_valid(numero)


def _tva(numero: str) -> bool:
    from stdnum.eu import vat

    hors_union = numero[:2].isalpha() and numero[:2].lower() not in vat.MEMBER_STATES
    return hors_union or vat.is_valid(numero) or _numero_entreprise(numero)


def _iban(numero: str) -> bool:
    # stdnum refuse à tort les IBAN belges dont il ne connaît pas la banque.
    from schwifty import IBAN
    from schwifty.exceptions import SchwiftyException

    try:
        IBAN(numero, validate_bban=True)
    except SchwiftyException:
        return False
    return True


def _bic(numero: str) -> bool:
    from schwifty import BIC
    from schwifty.exceptions import SchwiftyException

    try:
        BIC(numero)
    except SchwiftyException:
        return False
    return True


def _communication(numero: str) -> bool:
    from stdnum.be import ogm_vcs

    return ogm_vcs.is_valid(numero)


def _courriel(adresse: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(adresse, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


SURS: dict[str, Callable[[str], bool]] = {
    "siren": cles.siren,
    "siret": cles.siret,
    "numero_entreprise": cles.numero_entreprise,
    "tva": cles.tva,
    "iban": cles.iban,
    "bic": cles.bic,
    "communication": cles.communication,
    "courriel": cles.courriel,
}
CONTROLES: dict[str, Callable[[str], bool]] = {
    "siren": _siren,
    "siret": _siret,
    "numero_entreprise": _numero_entreprise,
    "registre_national": _registre_national,
    "tva": _tva,
    "iban": _iban,
    "bic": _bic,
    "communication": _communication,
    "courriel": _courriel,
}
_NOMS = {
    "siren": ("siren-invalide", "un SIREN : sa clé ou sa longueur est fausse", _CONSEIL),
    "siret": ("siret-invalide", "un SIRET : sa clé ou sa longueur est fausse", _CONSEIL),
    "numero_entreprise": (
        "numero-entreprise-invalide",
        "un numéro d'entreprise : sa clé ou sa longueur est fausse",
        _CONSEIL,
    ),
    "registre_national": (
        "registre-national-invalide",
        "un numéro de registre national : sa clé ou sa longueur est fausse",
        _CONSEIL,
    ),
    "tva": ("tva-invalide", "un numéro de TVA : sa clé ou sa forme est fausse", _CONSEIL),
    "iban": (
        "iban-invalide",
        "un IBAN : sa clé ou sa longueur est fausse",
        "recopier l'IBAN depuis le relevé d'identité bancaire",
    ),
    "bic": ("bic-invalide", "un BIC", "recopier le BIC depuis le relevé d'identité bancaire"),
    "communication": (
        "communication-invalide",
        "une communication structurée : sa clé est fausse",
        "recopier la communication depuis la facture : +++123/4567/89002+++",
    ),
    "courriel": (
        "courriel-invalide",
        "une adresse électronique",
        "écrire nom@domaine.be, sans espace",
    ),
}

CODES = frozenset({code for code, _, _ in _NOMS.values()} | {"valeur-inhabituelle"})
