"""Le plan de paiement et la transaction : ce qui y manque, s'y contredit ou expose à un refus."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Echeancier
from toolkit.noyau.ecriture import date_longue, enumeration
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

CONSOMMATEURS = ("consommateur", "particulier")


@controle("echeancier-incomplet", Gravite.AVERTISSEMENT)
def echeancier_incomplet(s: Situation) -> Iterator[Fait]:
    """Un plan dont les versements ne se calculent pas n'attend rien de personne."""
    from toolkit.noyau.echeancier.manques import manques  # les contrôles en donnent la forme

    return manques(s)


@controle("echeancier-sans-accord", Gravite.AVERTISSEMENT)
def echeancier_sans_accord(s: Situation) -> Iterator[Fait]:
    """Un accord sans date n'arrête aucun intérêt, n'interrompt aucune prescription."""
    plan = s.dossier.echeancier
    if plan and plan.etat in ("accorde", "rompu") and plan.accorde_le is None:
        yield Fait(
            "le dossier dit le plan accordé, sans dire quand : il est tenu pour proposé",
            "écrire `accorde_le`, d'après l'accord signé",
            "echeancier.accorde_le",
        )


@controle("echeancier-interets-non-dits", Gravite.AVERTISSEMENT)
def echeancier_interets_non_dits(s: Situation) -> Iterator[Fait]:
    """Un plan accordé qui tait les intérêts les arrête : le créancier doit l'avoir voulu."""
    plan = s.dossier.echeancier
    if plan and plan.etat in ("accorde", "rompu") and plan.avec_interets is None:
        yield Fait(
            "le plan accordé ne dit pas si les intérêts courent : ils sont comptés arrêtés",
            "écrire `avec_interets: vrai` ou `faux`, d'après l'accord signé",
            "echeancier.avec_interets",
        )


@controle("echeancier-deux-bases", Gravite.AVERTISSEMENT)
def echeancier_deux_bases(s: Situation) -> Iterator[Fait]:
    """Des versements écrits un à un n'ont ni nombre, ni montant commun, ni périodicité."""
    plan = s.dossier.echeancier
    if plan is None or not plan.echeances:
        return
    autres = [
        c for c in ("versements", "montant", "premiere_echeance", "periodicite") if _dit(plan, c)
    ]
    if autres:
        yield Fait(
            "les versements sont écrits un à un : "
            f"{enumeration([f'`{c}`' for c in autres])} ne compte pas",
            "ne garder qu'une des deux écritures",
            f"echeancier.{autres[0]}",
        )


@controle("decheance-sans-delai", Gravite.AVERTISSEMENT)
def decheance_sans_delai(s: Situation) -> Iterator[Fait]:
    """Contre un consommateur, une déchéance sans préavis raisonnable risque d'être écartée."""
    plan = s.dossier.echeancier
    if plan is None or not any(d.qualite in CONSOMMATEURS for d in s.dossier.debiteurs):
        return
    usage = int(s.droit.usages["plan_de_paiement"]["decheance_jours"])
    clause = plan.decheance
    if clause.sans_mise_en_demeure:
        yield Fait(
            "la déchéance du terme est acquise contre un consommateur sans mise en demeure",
            f"laisser un délai raisonnable : {usage} jours d'usage",
            "echeancier.decheance.sans_mise_en_demeure",
        )
    elif clause.delai_jours is not None and clause.delai_jours < usage:
        yield Fait(
            f"la déchéance du terme ne laisse que {clause.delai_jours} jours à un consommateur",
            f"laisser un délai raisonnable : {usage} jours d'usage",
            "echeancier.decheance.delai_jours",
        )


@controle("plan-a-refaire", Gravite.AVERTISSEMENT)
def plan_a_refaire(s: Situation) -> Iterator[Fait]:
    """Ce qui diminue la dette après l'accord, hors paiement, rend ses versements trop forts."""
    plan = s.dossier.echeancier
    if plan is None or plan.etat != "accorde" or plan.accorde_le is None:
        return
    diminutions = [
        (a.date, f"l'avoir {a.id}", f"avoirs.{rang}") for rang, a in enumerate(s.dossier.avoirs)
    ] + [
        (e.date, "la compensation", f"evenements.{rang}")
        for rang, e in enumerate(s.dossier.evenements)
        if e.type == "compensation"
    ]
    for jour, quoi, chemin in diminutions:
        if jour and plan.accorde_le < jour <= s.au:
            yield Fait(
                f"{quoi} du {date_longue(jour)} suit l'accord : ses versements dépassent la dette",
                "convenir d'un nouveau plan, ou réduire les derniers versements",
                chemin,
            )


@controle("plan-rompu-sans-date", Gravite.AVERTISSEMENT)
def plan_rompu_sans_date(s: Situation) -> Iterator[Fait]:
    """La défaillance est un événement daté : les intérêts reprennent ce jour-là."""
    plan = s.dossier.echeancier
    if plan and plan.etat == "rompu" and not s.evenements("defaillance"):
        yield Fait(
            "le plan est dit rompu, sans événement `defaillance` : les intérêts restent arrêtés",
            "écrire l'événement `defaillance` à sa date ; acte `constat_de_defaillance`",
            "echeancier.etat",
        )


def _dit(plan: Echeancier, cle: str) -> bool:
    return getattr(plan, cle) is not None
