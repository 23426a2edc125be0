"""Les conditions qui tiennent au débiteur : peut-on agir contre lui, où, et par qui le toucher."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.juridictions.fr_FR.arrets import (
    PROCEDURES_COLLECTIVES,
    SURENDETTEMENT,
    procedure_lue,
)
from toolkit.juridictions.fr_FR.litige.matiere import reclamees
from toolkit.juridictions.fr_FR.litige.territoire import demeure, demeure_en_france
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.concours import est_posterieure
from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.obligations import obliges
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation


def vises(s: Situation) -> list[Debiteur]:
    """Les débiteurs d'une créance réclamée au moins, garants compris."""
    ids = {o.debiteur for c in reclamees(s) for o in obliges(c, s)}
    return [d for d in s.dossier.debiteurs if d.id in ids] or list(s.dossier.debiteurs)


def chemin_de(debiteur: Debiteur, s: Situation, cle: str) -> str:
    """« debiteurs.0.situation »."""
    return f"debiteurs.{s.dossier.debiteurs.index(debiteur)}.{cle}"


def aucun(
    s: Situation, est_empeche: Callable[[Debiteur], bool], raison: str, cle: str = "situation"
) -> Reponse:
    """OUI si nul n'est empêché ; non s'ils le sont tous ; sinon inconnu : l'acte viserait aussi
    quelqu'un qu'il ne peut viser, et les autres restent à poursuivre.
    """
    empeches = [d for d in vises(s) if est_empeche(d)]
    if not empeches:
        return OUI
    premier = empeches[0]
    chemin = chemin_de(premier, s, cle)
    dit = raison.format(nom=premier.nom_complet)
    if len(empeches) == len(vises(s)):
        return non(dit, chemin)
    return inconnu(f"{dit} ; les autres débiteurs restent à poursuivre, sans lui", chemin)


@REGISTRE.condition(
    "debiteur-in-bonis",
    reference="C. com. L622-24, L622-28",
    remede="déclarer la créance au mandataire judiciaire : acte `declaration_de_creance` ;"
    " contre un codébiteur ou une caution in bonis, ôter ce débiteur de `creances[].debiteurs`",
    sanction=Sanction.IRRECEVABILITE,
)
def debiteur_in_bonis(s: Situation) -> Reponse:
    """Aucune procédure collective n'arrête les poursuites pour les créances réclamées."""
    raison = "{nom} est en procédure collective : une créance antérieure se déclare"
    return aucun(s, lambda d: _est_soumis(d, s), raison)


def _est_soumis(debiteur: Debiteur, s: Situation) -> bool:
    if debiteur.situation not in PROCEDURES_COLLECTIVES:
        return procedure_lue(debiteur, s) is not None
    ouverture = debiteur.situation_depuis
    if ouverture is None:
        return True
    dues = [c for c in reclamees(s) if debiteur.id in {o.debiteur for o in obliges(c, s)}]
    return ouverture <= s.au and not all(est_posterieure(c, ouverture) for c in dues)


@REGISTRE.condition(
    "defendeurs-vivants",
    reference="CPC 117",
    remede="rechercher les héritiers ou le notaire, et les écrire comme débiteurs",
    sanction=Sanction.NULLITE_DE_FOND,
)
def defendeurs_vivants(s: Situation) -> Reponse:
    """On n'assigne pas un mort ; la dette passe aux héritiers."""
    return aucun(s, lambda d: d.situation == "decede", "{nom} est décédé")


@REGISTRE.condition(
    "sans-surendettement",
    reference="C. conso L722-2, L722-5",
    remede="adresser la créance à la commission de surendettement ; l'exécution est suspendue",
)
def sans_surendettement(s: Situation) -> Reponse:
    """Après recevabilité, le débiteur ne peut plus payer ni être contraint."""
    raison = "{nom} est en surendettement : paiement interdit, exécution suspendue"
    return aucun(s, lambda d: d.situation in SURENDETTEMENT, raison)


@REGISTRE.condition(
    "surendettement-a-signaler",
    reference="C. conso L722-2",
    remede="déclarer la créance à la commission ; garder le titre pour la fin du plan",
    gravite=Gravite.AVERTISSEMENT,
)
def surendettement_a_signaler(s: Situation) -> Reponse:
    """Le titre s'obtient malgré le surendettement, mais ne s'exécute pas."""
    raison = "{nom} est en surendettement : un titre s'obtient, mais son exécution est suspendue"
    return aucun(s, lambda d: d.situation in SURENDETTEMENT, raison)


@REGISTRE.condition(
    "debiteur-en-france",
    reference="CPC 1406",
    remede="prendre l'injonction de payer européenne (acte `injonction_europeenne`) ou assigner",
    sanction=Sanction.INCOMPETENCE,
)
def debiteur_en_france(s: Situation) -> Reponse:
    """Un débiteur au moins demeure en France, ou y garde un bureau ou un appartement."""
    connus = [d for d in vises(s) if demeure(d, s)]
    if not connus:
        return inconnu("l'adresse du débiteur n'est pas connue", s.chemin_de_la_cible("adresse"))
    if any(demeure_en_france(d, s) for d in connus):
        return OUI
    return non(
        f"{connus[0].nom_complet} demeure hors de France, sans bureau ni appartement en France",
        chemin_de(connus[0], s, "adresse"),
    )


@REGISTRE.condition(
    "protecteur-nomme",
    reference="Cass. 2e civ. 31 janv. 2013, n° 12-10.224",
    remede="écrire `protection` sous ce débiteur : la mesure, et qui l'exerce",
    sanction=Sanction.NON_AVENU,
)
def protecteur_nomme(s: Situation) -> Reponse:
    """L'acte destiné à un majeur protégé se signifie aussi à qui le protège."""
    for debiteur in vises(s):
        protection = debiteur.protection
        est_protege = debiteur.situation == "protege" or protection
        if est_protege and not (protection and protection.par and protection.par.nom):
            return non(
                f"{debiteur.nom_complet} est protégé, et le dossier ne dit pas par qui",
                chemin_de(debiteur, s, "protection"),
            )
    return OUI
