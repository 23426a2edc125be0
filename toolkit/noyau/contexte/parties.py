"""Comment une partie se nomme, s'adresse et s'identifie dans un acte."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from toolkit.noyau.dossier import Debiteur, Intervenant, Partie
from toolkit.noyau.ecriture import INSECABLE, en_minuscule, nombre, par_groupes
from toolkit.noyau.emetteur import intervenant
from toolkit.noyau.pays import nom_du_pays
from toolkit.noyau.situation import Situation

# Le premier mot du nom, ou la forme, d'une personne morale qui n'est pas une société → son article.
GENRES = {
    "association": "l'",
    "asbl": "l'",
    "centre": "le ",
    "commune": "la ",
    "copropriété": "la ",
    "département": "le ",
    "fondation": "la ",
    "mutuelle": "la ",
    "office": "l'",
    "province": "la ",
    "région": "la ",
    "syndicat": "le ",
    "ville": "la ",
}

APPELS = {"M.": "Monsieur", "Mme": "Madame", "Me": "Maître"}


def vue_de_partie(partie: Partie, jour: dt.date, *, avec_pays: bool = False) -> Mapping[str, Any]:
    """Ce qu'un modèle imprime d'une partie ; `avec_pays` : son adresse finit par son pays."""
    representant = partie.representant
    adresse = lignes_d_adresse(partie, jour, avec_pays=avec_pays)
    return {
        "id": partie.id or "",
        "nom": partie.nom_complet,
        "designation": designation(partie),
        "forme": forme(partie),
        "immatriculation": immatriculation(partie),
        "immatriculations": _immatriculations_dues(partie),
        "adresse": adresse or (None,),
        "adresse_en_ligne": ", ".join(adresse),
        "ville": adresse_ville(partie, jour),
        "courriel": partie.courriel or "",
        "telephone": partie.telephone or "",
        "tva": partie.tva or "",
        "appel": appel(partie),
        "attention": _attention(partie),
        "attentions": list(filter(None, [_attention(partie)])),
        "signataire": representant.nom_complet if representant else partie.nom_complet,
        "fonction": (representant.fonction or "") if representant else "",
        "est_consommateur": partie.qualite == "consommateur",
        "est_personne_morale": partie.est_personne_morale,
        "envoi": nom_postal(partie),
        "cles": _cles(partie),
    }


def _immatriculations_dues(partie: Partie) -> list[str | None]:
    """Le numéro qu'une mention exige : aucun d'un particulier, un (même absent) des autres."""
    if immatriculation(partie):
        return [immatriculation(partie)]
    est_tenue = partie.est_personne_morale or partie.qualite == "professionnel"
    return [None] if est_tenue else []


def _cles(partie: Partie) -> Mapping[str, str]:
    """La clé du dossier à remplir quand une de ces valeurs manque."""
    adresse = partie.adresse
    est_belge = adresse is not None and adresse.pays == "BE"
    return {
        "nom": "denomination" if partie.est_personne_morale else "nom",
        "immatriculations": "numero_entreprise" if est_belge else "siren",
        "signataire": "representant" if partie.est_personne_morale else "nom",
        "ville": "adresse.ville",
    }


def designation(partie: Partie) -> str:
    """« la société Hôtel du Parc » ; « le syndicat des copropriétaires du Port » ; « Mme Anne
    Lambert » ; à défaut de genre connu, le nom seul.
    """
    if not partie.est_personne_morale:
        return partie.appellation
    nom = partie.nom_complet
    article = GENRES.get(nom.partition(" ")[0].lower())
    if article:
        return article + en_minuscule(nom)
    if not partie.forme or partie.qualite == "personne_publique":
        return nom
    genre = partie.forme.lower()
    return f"{GENRES[genre]}{genre} {nom}" if genre in GENRES else f"la société {nom}"


def nom_postal(partie: Partie) -> str:
    """Première ligne de l'adresse : « Hôtel du Parc SAS », « Madame Anne Lambert »."""
    if partie.est_personne_morale:
        forme = "" if partie.qualite == "personne_publique" else partie.forme
        return " ".join(filter(None, (partie.nom_complet, forme)))
    return " ".join(filter(None, (APPELS.get(partie.civilite or "", ""), partie.nom_complet)))


def appel(partie: Partie) -> str:
    """La formule d'appel : « Madame », « Monsieur », sinon « Madame, Monsieur »."""
    personne = partie.representant if partie.est_personne_morale else partie
    civilite = personne.civilite if personne else None
    return APPELS.get(civilite or "", "Madame, Monsieur")


def _attention(partie: Partie) -> str:
    representant = partie.representant
    if not (partie.est_personne_morale and representant):
        return ""
    qui = representant.appellation.replace("M. ", f"M.{INSECABLE}")
    return ", ".join(filter(None, (f"À l'attention de {qui}", representant.fonction)))


def forme(partie: Partie | Intervenant) -> str:
    """« SARL au capital de 20 000 € »."""
    if not partie.forme:
        return ""
    if partie.capital is None:
        return partie.forme
    decimales = 0 if partie.capital == partie.capital.to_integral_value() else 2
    return f"{partie.forme} au capital de {nombre(partie.capital, decimales)}{INSECABLE}€"


def immatriculation(partie: Partie) -> str:
    """« 945 807 303 RCS Lyon » ; « n° d'entreprise 0402.228.415, RPM Bruxelles » ; vide si non
    inscrite.
    """
    if partie.numero_entreprise:
        texte = numero_d_entreprise(partie.numero_entreprise)
        return f"{texte}, RPM {partie.rpm}" if partie.rpm else texte
    siren = partie.numero_siren
    if not siren:
        return ""
    return numero_siren(siren, partie.rcs)


def numero_siren(siren: str, rcs: str | None) -> str:
    """« 945 807 303 RCS Lyon » ; sans ville d'immatriculation, « SIREN 945 807 303 »."""
    chiffres = par_groupes(siren, 3, 3)
    return f"{chiffres} RCS {rcs}" if rcs else f"SIREN {chiffres}"


def numero_d_entreprise(numero: str) -> str:
    """« n° d'entreprise 0402.228.415 »."""
    return f"n°{INSECABLE}d'entreprise {numero[:4]}.{numero[4:7]}.{numero[7:]}"


def lignes_d_adresse(
    partie: Partie | Intervenant, jour: dt.date, *, avec_pays: bool = False
) -> tuple[str, ...]:
    """Voie, complément, code postal et ville ; le pays s'il le faut, ou s'il n'est ni la France
    ni la Belgique.
    """
    adresse = partie.adresse_courante(jour) if isinstance(partie, Partie) else partie.adresse
    if adresse is None:
        return ()
    ville = " ".join(filter(None, (adresse.code_postal, adresse.ville)))
    est_ailleurs = adresse.pays not in (None, "FR", "BE")
    pays = nom_du_pays(adresse.pays or "") if avec_pays or est_ailleurs else ""
    return tuple(filter(None, (adresse.ligne, adresse.complement, ville, pays)))


def s_ecrit_hors_du_pays(situation: Situation) -> bool:
    """Vrai si le créancier, le débiteur visé et qui leur écrit ne sont pas du même pays."""
    dossier, jour = situation.dossier, situation.au
    adresses = [p.adresse_courante(jour) for p in (dossier.creancier, situation.cible)]
    agent = intervenant(dossier, situation.emetteur)
    adresses += [agent.adresse] if agent else []
    return len({a.pays for a in adresses if a and a.pays}) > 1


def adresse_ville(partie: Partie, jour: dt.date) -> str:
    """La commune d'où la partie écrit."""
    adresse = partie.adresse_courante(jour)
    return (adresse.ville if adresse else None) or ""


def vue_du_debiteur(
    debiteur: Debiteur, jour: dt.date, *, avec_pays: bool = False
) -> Mapping[str, Any]:
    """Une partie, avec son rang dans la dette."""
    return {**vue_de_partie(debiteur, jour, avec_pays=avec_pays), "role": debiteur.role}
