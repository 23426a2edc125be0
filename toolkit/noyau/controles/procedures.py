"""Ce qui est prévu : des jours possibles, dans l'ordre, et des demandes dans la dette."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Demandes, Procedure
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

SAMEDI = 5

# Le juge des référés peut permettre d'assigner même un jour férié ou chômé.
REFERES = ("refere_provision", "citation_refere")

EXPLOITS = frozenset(
    {"assignation", "citation", "denonciation", "saisie", "signification", "sommation_de_payer"}
)

ETAPES = {
    "signification": "signification prévue",
    "mise_au_role": "mise au rôle prévue",
    "placement": "placement prévu",
    "audience": "audience prévue",
}


def prevues(s: Situation) -> Iterator[tuple[str, Procedure]]:
    """Chaque procédure prévue, avec son nom."""
    for nom, procedure in vars(s.dossier.procedures).items():
        if procedure is not None:
            yield nom, procedure


@controle("audience-jour-chome", Gravite.BLOQUANT)
def audience_jour_chome(s: Situation) -> Iterator[Fait]:
    """Le juge ne siège ni le dimanche ni un jour férié, sauf en référé ; rarement le samedi."""
    for nom, procedure in prevues(s):
        jour = procedure.audience.date if procedure.audience else None
        if jour is None or s.droit.est_ouvrable(jour):
            continue
        est_samedi = jour.weekday() == SAMEDI and not s.droit.est_ferie(jour)
        yield Fait(
            f"l'audience du {date_longue(jour)} tombe {jour_chome(jour)}",
            "vérifier la date donnée par le greffe",
            f"procedures.{nom}.audience.date",
            Gravite.AVERTISSEMENT if est_samedi or nom in REFERES else None,
        )


@controle("audience-avant-signification", Gravite.BLOQUANT)
def audience_avant_signification(s: Situation) -> Iterator[Fait]:
    """On n'est pas appelé à une audience déjà tenue."""
    for nom, procedure in prevues(s):
        audience = procedure.audience.date if procedure.audience else None
        acte = procedure.signification.date if procedure.signification else None
        if audience and acte and audience <= acte:
            yield Fait(
                f"l'audience du {date_longue(audience)} n'est pas postérieure à la signification"
                f" prévue le {date_longue(acte)}",
                "avancer la signification, ou demander une autre date au greffe",
                f"procedures.{nom}.audience.date",
            )


@controle("prevu-depasse", Gravite.AVERTISSEMENT)
def prevu_depasse(s: Situation) -> Iterator[Fait]:
    """Ce qui est fait est un événement ; ce qui ne l'est pas se prévoit à un autre jour."""
    for nom, procedure in prevues(s):
        for cle, titre in ETAPES.items():
            prevu = getattr(procedure, cle)
            if prevu and prevu.date and prevu.date < s.au:
                yield Fait(
                    f"{titre} le {date_longue(prevu.date)}, avant le jour du calcul"
                    f" ({date_longue(s.au)})",
                    "si c'est fait, l'écrire sous `evenements` ; sinon, écrire la nouvelle date",
                    f"procedures.{nom}.{cle}.date",
                )


@controle("demande-superieure-a-la-dette", Gravite.BLOQUANT)
def demande_superieure_a_la_dette(s: Situation) -> Iterator[Fait]:
    """`demandes.principal` ne sert qu'à demander moins que ce qui est dû."""
    if s.decompte is None or s.decompte.non_echues or any(t.montants for t in s.dossier.titres):
        return
    du = s.reste("principal")
    for chemin, demandes in _demandes(s):
        if demandes.principal is not None and demandes.principal > du:
            yield Fait(
                f"le principal demandé ({euros(demandes.principal)}) dépasse celui qui reste dû"
                f" ({euros(du)})",
                "ôter `principal` pour demander tout ce qui est dû, ou écrire la somme réduite",
                f"{chemin}.principal",
            )


def exploits_un_jour_interdit(
    s: Situation, est_interdit: Callable[[dt.date], bool]
) -> Iterator[Fait]:
    """Les exploits faits (avertissement) ou prévus (à apprécier) un jour où la loi les défend."""
    for rang, fait in enumerate(s.dossier.evenements):
        est_exploit = fait.type in EXPLOITS and fait.canal in (None, "huissier")
        if est_exploit and fait.date and est_interdit(fait.date):
            yield Fait(
                f"{fait.type.replace('_', ' ')} du {date_longue(fait.date)},"
                f" {jour_chome(fait.date)}",
                "vérifier la date sur l'exploit, et la permission du juge s'il y en a une",
                f"evenements.{rang}.date",
                Gravite.AVERTISSEMENT,
            )
    for nom, procedure in prevues(s):
        jour = procedure.signification.date if procedure.signification else None
        if jour and est_interdit(jour):
            yield Fait(
                f"signification prévue le {date_longue(jour)}, {jour_chome(jour)}",
                "choisir un jour ouvrable, ou obtenir la permission du juge et l'accepter sous"
                " `acceptations`",
                f"procedures.{nom}.signification.date",
            )


def jour_chome(jour: dt.date) -> str:
    """« un dimanche », « un samedi » ou « un jour férié »."""
    return {SAMEDI: "un samedi", SAMEDI + 1: "un dimanche"}.get(jour.weekday(), "un jour férié")


def _demandes(s: Situation) -> Iterator[tuple[str, Demandes]]:
    yield "demandes", s.dossier.demandes
    for nom, procedure in prevues(s):
        if procedure.demandes:
            yield f"procedures.{nom}.demandes", procedure.demandes
