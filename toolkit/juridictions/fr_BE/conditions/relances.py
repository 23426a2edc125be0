"""Les conditions belges des rappels : le premier, gratuit ; le reste, après son délai."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_BE import livre_xix
from toolkit.juridictions.fr_BE.echeance import echeance
from toolkit.juridictions.fr_BE.recouvreurs import RECOUVREURS
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin, destinataires
from toolkit.noyau.dossier import Creance, Evenement
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, non, si
from toolkit.noyau.situation import Situation

SECTEURS = ("energie", "eau", "telecom")


@REGISTRE.condition(
    "premier-rappel-a-faire",
    reference="CDE XIX.2 § 1er",
    remede="poursuivre avec l'acte `rappel_2`, ou `mise_en_demeure`",
)
def premier_rappel_a_faire(s: Situation) -> Reponse:
    """Une créance échue au moins n'a pas encore eu son premier rappel."""
    faits = [(c, _premier_rappel(c, s)) for c in _echues(s)]
    if not faits or any(rappel is None for _, rappel in faits):
        return OUI
    dernier = max((rappel for _, rappel in faits if rappel), key=lambda e: e.date)
    return non(
        f"le premier rappel a été envoyé le {date_longue(dernier.date)} : un second de ce nom "
        "laisserait croire que son délai recommence",
        chemin(dernier, s),
    )


@REGISTRE.condition(
    "premier-rappel-expire",
    reference="CDE XIX.2 § 1er, XIX.8",
    remede="envoyer l'acte `premier_rappel`, puis attendre la fin de son délai",
)
def premier_rappel_expire(s: Situation) -> Reponse:
    """Le consommateur a reçu un premier rappel gratuit, et son délai a expiré : la loi l'exige
    d'une dette assortie d'une clause, et de toute dette que l'on recouvre pour autrui.
    """
    for creance in _echues(s):
        if not _exige_un_rappel(creance, s):
            continue
        rappel = livre_xix.premier_rappel(creance, s)
        if rappel is None:
            rang = s.dossier.creances.index(creance)
            return non(
                f"créance {creance.id} : aucun premier rappel au dossier", f"creances.{rang}"
            )
        fin = livre_xix.fin_du_delai(rappel, s)
        if s.au <= fin:
            return non(
                f"créance {creance.id} : le premier rappel court jusqu'au {date_longue(fin)}",
                chemin(rappel, s),
            )
    return OUI


@REGISTRE.condition(
    "secteur-sans-regle-propre",
    reference="CDE XIX ; règles régionales de l'énergie et de l'eau, loi des télécommunications",
    remede="faire valider la lettre par un juriste du secteur, puis l'écrire sous `acceptations` "
    "(code secteur-sans-regle-propre, par, le, motif)",
    gravite=Gravite.APPRECIATION,
)
def secteur_sans_regle_propre(s: Situation) -> Reponse:
    """Énergie, eau et télécom ont leurs propres rappels et plafonds, qui se cumulent avec le
    livre XIX.
    """
    for rang, creance in enumerate(s.dossier.creances):
        if creance.secteur in SECTEURS and livre_xix.s_applique(creance, s):
            return non(
                f"créance {creance.id} : « {creance.secteur} » a ses propres règles de rappel",
                f"creances.{rang}.secteur",
            )
    return OUI


@REGISTRE.condition("dette-de-consommateur-avec-clause", reference="CDE XIX.2")
def dette_avec_clause(s: Situation) -> Reponse:
    """Le livre XIX régit une créance, et le contrat stipule un intérêt ou une indemnité."""
    return si(any(_a_clause_de_consommateur(c, s) for c in s.dossier.creances))


@REGISTRE.condition("premier-rappel-envoye", reference="CDE XIX.2")
def premier_rappel_envoye(s: Situation) -> Reponse:
    """Une dette de consommateur a eu son premier rappel."""
    regies = (c for c in _echues(s) if livre_xix.s_applique(c, s))
    return si(any(livre_xix.premier_rappel(c, s) for c in regies))


def _echues(s: Situation) -> Iterator[Creance]:
    return (c for c in s.dossier.creances if c.id in s.regimes)


def _premier_rappel(creance: Creance, s: Situation) -> Evenement | None:
    """Le premier rappel de ce qui est échu de la créance, fait au débiteur visé."""
    rappel = livre_xix.premier_rappel(creance, s, echeance(creance, s))
    return rappel if rappel and s.cible.id in destinataires(rappel, s) else None


def _exige_un_rappel(creance: Creance, s: Situation) -> bool:
    if not livre_xix.s_applique(creance, s):
        return False
    return s.emetteur in RECOUVREURS or _a_clause_de_consommateur(creance, s)


def _a_clause_de_consommateur(creance: Creance, s: Situation) -> bool:
    contrat = s.contrat(creance)
    stipule = contrat and (contrat.conventions.interet or contrat.conventions.clause_penale)
    return bool(stipule) and livre_xix.s_applique(creance, s)
