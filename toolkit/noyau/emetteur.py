"""Qui signe un acte : le créancier, son mandataire, ou l'officier chargé d'agir."""

from __future__ import annotations

from typing import NamedTuple

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.dossier import Dossier, Intervenant
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.probleme import Probleme

CREANCIER = "creancier"

# Le mandataire qu'aucun statut ne règle : la loi ordonne le contenu de ses lettres.
TIERS = ("societe_de_recouvrement", "mandataire")

LIBELLES = {
    CREANCIER: "le créancier",
    "avocat": "un avocat",
    "commissaire_de_justice": "un commissaire de justice",
    "huissier": "un huissier de justice",
    "societe_de_recouvrement": "une société de recouvrement",
    "mandataire": "un mandataire",
}


class Signataire(NamedTuple):
    """Le rôle de qui signe l'acte ; et ce qui empêche qu'il le signe, s'il y a lieu."""

    role: str
    probleme: Probleme | None = None


def choisir_l_emetteur(fiche: FicheActe, dossier: Dossier) -> Signataire:
    """Celui que le dossier choisit ; sinon le mandataire s'il peut émettre l'acte, puis le
    créancier, puis l'huissier.

    Personne qui le puisse : un problème (`emetteur-non-admis`), et le rôle le plus proche.
    """
    fourni = dossier.actes.get(fiche.nom)
    presents = [CREANCIER, *(i.type for i in _intervenants(dossier))]
    if fourni and fourni.emetteur:
        role = fourni.emetteur
        if role in fiche.emetteurs and role in presents:
            return Signataire(role)
        return Signataire(role, _non_admis(fiche, f"actes.{fiche.nom}.emetteur", role))
    mandataire = dossier.mandataire.type if dossier.mandataire else ""
    huissier = dossier.huissier.type if dossier.huissier else ""
    for role in (mandataire, CREANCIER, huissier):
        if role in fiche.emetteurs:
            return Signataire(role)
    role = mandataire or CREANCIER
    chemin = "mandataire.type" if mandataire else "mandataire"
    return Signataire(role, _non_admis(fiche, chemin, role))


def signataire_suppose(acte: str, dossier: Dossier) -> str:
    """Le rôle de qui signera l'acte, avant que sa fiche soit lue."""
    choisi = dossier.actes.get(acte)
    if choisi and choisi.emetteur:
        return choisi.emetteur
    return dossier.mandataire.type if dossier.mandataire else CREANCIER


def intervenant(dossier: Dossier, role: str) -> Intervenant | None:
    """L'intervenant qui tient ce rôle ; None pour le créancier."""
    return next((i for i in _intervenants(dossier) if i.type == role), None)


def _intervenants(dossier: Dossier) -> list[Intervenant]:
    return [i for i in (dossier.mandataire, dossier.huissier) if i]


def _non_admis(fiche: FicheActe, chemin: str, role: str) -> Probleme:
    qui = enumeration([LIBELLES[e] for e in fiche.emetteurs], "ou")
    if role in fiche.emetteurs:
        message = f"le dossier ne nomme pas {LIBELLES[role]}, choisi pour signer cet acte"
        remede = "l'écrire sous `mandataire` ou `huissier`, ou choisir un autre émetteur"
    else:
        message = f"cet acte est signé par {qui}, non par {LIBELLES[role]}"
        remede = (
            f"choisir sous `actes.{fiche.nom}.emetteur` : {enumeration(fiche.emetteurs, 'ou')} ; "
            "un autre que le créancier se nomme sous `mandataire` ou `huissier`"
        )
    return Probleme(
        code="emetteur-non-admis",
        message=f"{fiche.nom} : {message}",
        remede=remede,
        chemin=chemin,
    )
