"""Les délais de la citation, de la conciliation, du jugement et de ses recours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

from toolkit.juridictions.fr_BE.ressort import est_sans_appel, est_sans_opposition
from toolkit.noyau.delais.faits import (
    audiences,
    depuis,
    du_titre,
    etape_prevue,
    faits,
    jour_prevu,
    juge_de,
    premier,
    significations,
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, JUGE, Depart, Emploi, QuandFait
from toolkit.noyau.dossier import Titre
from toolkit.noyau.situation import Situation

FOND, REFERE = "citation", "citation_refere"


def citations(s: Situation, procedure: str) -> Iterator[Depart]:
    """La citation signifiée ; à défaut, celle qui est prévue."""
    juge = juge_de(procedure, s)
    faites = [e for e in s.evenements("citation") if (e.procedure or FOND) == procedure]
    if faites:
        yield depuis(faites[-1], s, "signification de la citation", juge=juge)
    else:
        yield from etape_prevue(s, procedure, "signification", "signification de la citation")


def audience_fixee(procedure: str) -> QuandFait:
    """Le jour de l'audience pour laquelle on cite, si la citation est faite."""

    def quand(s: Situation, depart: Depart) -> dt.date | None:
        return None if depart.est_prevu else _jour_d_audience(s, procedure)

    return quand


def audience_prevue(procedure: str) -> QuandFait:
    """Le jour de l'audience prévue."""
    return lambda s, depart: _jour_d_audience(s, procedure)


def _jour_d_audience(s: Situation, procedure: str) -> dt.date | None:
    return next((a.date for _, a in audiences(s, procedure)), None)


def audiences_d_introduction(s: Situation, *procedures: str) -> Iterator[Depart]:
    """L'audience d'introduction, tenue ou prévue."""
    for _, audience in audiences(s, *(procedures or (FOND, REFERE))):
        yield audience


def mise_au_role(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'inscription au rôle."""
    inscrites = s.evenements("mise_au_role")
    procedure = _procedure(depart)
    ici = (e for e in inscrites if e.procedure in (None, procedure))
    return premier(e for e in ici if e.date <= depart.date)


def mise_au_role_prevue(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour prévu de l'inscription au rôle."""
    return jour_prevu(s, _procedure(depart), "mise_au_role")


def _procedure(depart: Depart) -> str:
    return REFERE if depart.sujet.startswith(REFERE) else FOND


def requetes_contradictoires(s: Situation) -> Iterator[Depart]:
    """Le dépôt de la requête contradictoire."""
    for requete in faits(s, "requete", procedure="requete_contradictoire"):
        yield depuis(requete, s, "dépôt de la requête")


def extrait_assez_recent(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour du dépôt, si un extrait du débiteur n'est pas plus ancien que la loi ne le permet."""
    debiteurs = {d.id for d in s.dossier.debiteurs}
    duree = s.droit.delai("extrait-registre", depart.date).duree
    recents = [
        p
        for p in s.dossier.pieces
        if p.nature == "extrait_registre"
        and p.partie in debiteurs
        and p.date
        and p.date >= depart.date - dt.timedelta(days=duree)
    ]
    return depart.date - dt.timedelta(days=duree) if recents else None


def demandes_de_conciliation(s: Situation) -> Iterator[Depart]:
    """La demande de conciliation au juge."""
    for demande in s.evenements("conciliation"):
        if not demande.resultat:
            yield depuis(demande, s, "demande de conciliation")


def concilie(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'issue de la conciliation."""
    issues = [e for e in s.evenements("conciliation") if e.resultat]
    return premier(e for e in issues if e.date >= depart.date)


def jugements(s: Situation) -> Iterator[Depart]:
    """Chaque jugement rendu."""
    for titre in titres(s, "jugement"):
        yield du_titre(titre, s, "prononcé du jugement")


def jugements_signifies(
    ferme: Callable[[Titre, Situation], bool], *caracteres: str | None
) -> Callable[[Situation], Iterator[Depart]]:
    """Les significations d'un jugement de ce caractère, sauf si ce recours est sûrement fermé.

    Un défaut dont le ressort n'est pas connu ouvre l'un des deux recours.
    """

    def departs(s: Situation) -> Iterator[Depart]:
        for titre in titres(s, "jugement"):
            if titre.caractere not in caracteres or ferme(titre, s):
                continue
            est_sur = est_sans_appel(titre, s) or est_sans_opposition(titre, s)
            en_doute = titre.caractere == "par_defaut" and not est_sur
            notes = (DERNIER_RESSORT,) if en_doute else ()
            for acte in significations(titre, s):
                yield depuis(acte, s, "signification du jugement", juge=titre.juge, notes=notes)

    return departs


DERNIER_RESSORT = (
    "jugement par défaut : opposition s'il est rendu en dernier ressort, appel sinon (CJ 617, 1047)"
)


def recours(*voies: str) -> QuandFait:
    """Le jour du premier recours par l'une de ces voies."""

    def quand(s: Situation, depart: Depart) -> dt.date | None:
        formes = [
            e
            for e in s.evenements("recours", "opposition")
            if e.date >= depart.date and (e.voie or e.type) in (*voies, "recours")
        ]
        return premier(formes)

    return quand


EMPLOIS = {
    "citation-delai": Emploi(
        departs=partial(citations, procedure=FOND),
        accompli=audience_fixee(FOND),
        prevu=audience_prevue(FOND),
    ),
    "refere-delai": Emploi(
        departs=partial(citations, procedure=REFERE),
        accompli=audience_fixee(REFERE),
        prevu=audience_prevue(REFERE),
    ),
    "mise-au-role": Emploi(
        departs=audiences_d_introduction, accompli=mise_au_role, prevu=mise_au_role_prevue
    ),
    "extrait-registre": Emploi(departs=requetes_contradictoires, accompli=extrait_assez_recent),
    "pieces-demandeur": Emploi(departs=audiences_d_introduction, est_observable=False),
    "conciliation-convocation": Emploi(
        departs=demandes_de_conciliation, accompli=concilie, charge=JUGE
    ),
    "suspension-prescription-conciliation": Emploi(departs=demandes_de_conciliation),
    "notification-jugement": Emploi(departs=jugements, charge=JUGE, est_observable=False),
    "appel": Emploi(
        departs=jugements_signifies(
            est_sans_appel, None, "contradictoire", "repute_contradictoire", "par_defaut"
        ),
        accompli=recours("appel"),
        charge=DEBITEUR,
    ),
    "opposition": Emploi(
        departs=jugements_signifies(est_sans_opposition, "par_defaut"),
        accompli=recours("opposition"),
        charge=DEBITEUR,
    ),
}
