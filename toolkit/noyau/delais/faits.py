"""Les faits d'un dossier d'où les délais partent : titres, significations, saisies, audiences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from toolkit.noyau.delais.valeurs import Depart
from toolkit.noyau.dossier import Evenement, Juge, Procedure, Titre
from toolkit.noyau.situation import Situation

Choix = Callable[[Evenement], bool]


def nom(evenement: Evenement) -> str:
    """« mise en demeure »."""
    return evenement.type.replace("_", " ")


def sujet(evenement: Evenement) -> str:
    """Ce qui désigne l'événement : son `id`, à défaut son type et sa date."""
    return evenement.id or f"{evenement.type}-{evenement.date}"


def chemin(evenement: Evenement, s: Situation) -> str:
    """Sa place au dossier : « evenements.3 »."""
    return f"evenements.{s.dossier.evenements.index(evenement)}"


def depuis(evenement: Evenement, s: Situation, quoi: str = "", **autres) -> Depart:
    """Le départ que fait cet événement."""
    donnees = {
        "quoi": quoi or nom(evenement),
        "date": evenement.date,
        "sujet": sujet(evenement),
        "chemin": chemin(evenement, s),
        "debiteurs": destinataires(evenement, s),
    }
    return Depart(**(donnees | autres))


def destinataires(evenement: Evenement, s: Situation) -> tuple[str, ...]:
    """Les débiteurs que l'événement touche ; tous par défaut, aucun s'il vise un autre."""
    if evenement.destinataire in (None, "debiteur", "debiteurs"):
        return tuple(d.id for d in s.dossier.debiteurs)
    if evenement.destinataire in {d.id for d in s.dossier.debiteurs}:
        return (evenement.destinataire,)
    return ()


def faits(s: Situation, *types: str, procedure: str | None = None) -> list[Evenement]:
    """Les événements de ces types, dans cette procédure si elle est dite ; en ordre de date."""
    return [e for e in s.evenements(*types) if procedure is None or e.procedure == procedure]


def premier(evenements: Iterable[Evenement]) -> dt.date | None:
    """Le jour du premier ; None s'il n'y en a pas."""
    return next((e.date for e in evenements), None)


def titres(s: Situation, *types: str) -> list[Titre]:
    """Les titres de ces types rendus au jour du calcul, en ordre de date."""
    rendus = [t for t in s.dossier.titres if t.type in types and t.date and t.date <= s.au]
    return sorted(rendus, key=lambda t: t.date)


def chemin_du_titre(titre: Titre, s: Situation) -> str:
    """Sa place au dossier : « titres.0 »."""
    return f"titres.{s.dossier.titres.index(titre)}"


def du_titre(titre: Titre, s: Situation, quoi: str, **autres) -> Depart:
    """Le départ que fait la date d'un titre."""
    donnees = {
        "quoi": quoi,
        "date": titre.date,
        "sujet": titre.id,
        "chemin": chemin_du_titre(titre, s),
        "juge": titre.juge or juge_de(titre.procedure, s),
        "debiteurs": tuple(d.id for d in s.dossier.debiteurs),
    }
    return Depart(**(donnees | autres))


def est_refait(titre: Titre, s: Situation) -> bool:
    """Vrai si un titre plus récent, de même sorte et de même procédure, a pris sa place."""
    return any(
        t.type == titre.type and t.procedure == titre.procedure and t.date > titre.date
        for t in titres(s, titre.type)
    )


def significations(titre: Titre, s: Situation) -> list[Evenement]:
    """Les significations de ce titre aux débiteurs, en ordre de date.

    Celle qui ne nomme pas son titre lui est rapportée s'il est le seul de sa procédure.
    """
    return [
        e
        for e in s.evenements("signification")
        if e.date >= titre.date
        and destinataires(e, s)
        and (e.titre == titre.id or (e.titre is None and _est_le_seul(titre, e, s)))
    ]


def _est_le_seul(titre: Titre, signification: Evenement, s: Situation) -> bool:
    if signification.evenement or signification.procedure is None:
        return False
    voisins = [t for t in s.dossier.titres if t.procedure == signification.procedure]
    return voisins == [titre]


def signifie_a_tous(titre: Titre, s: Situation) -> dt.date | None:
    """Le jour où le dernier débiteur a reçu signification ; None s'il en manque un."""
    jours: dict[str, dt.date] = {}
    for acte in significations(titre, s):
        for debiteur in destinataires(acte, s):
            jours.setdefault(debiteur, acte.date)
    tenus = [d.id for d in s.dossier.debiteurs]
    return max(jours.values()) if all(d in jours for d in tenus) else None


def saisies(s: Situation, procedure: str) -> list[Evenement]:
    """Les saisies de cette procédure ; sans procédure dite, celle que le dossier prévoit."""
    return [
        e for e in s.evenements("saisie") if (e.procedure or _saisie_par_defaut(s)) == procedure
    ]


def _saisie_par_defaut(s: Situation) -> str:
    """Ordonnance de saisie ou saisie conservatoire prévue : elle est conservatoire."""
    if s.dossier.procedures.saisie_conservatoire or titres(s, "ordonnance_saisie"):
        return "saisie_conservatoire"
    return "execution" if s.dossier.procedures.execution else "saisie_conservatoire"


def procedure(s: Situation, nom: str) -> Procedure | None:
    """Ce qui est prévu pour cette procédure."""
    return s.dossier.procedure(nom)


def juge_de(nom: str | None, s: Situation) -> Juge | None:
    """Le juge prévu pour cette procédure, à défaut celui d'un titre qui en est issu."""
    prevue = procedure(s, nom) if nom else None
    if prevue and prevue.juge:
        return prevue.juge
    issus = [t.juge for t in s.dossier.titres if nom and t.procedure == nom and t.juge]
    return issus[-1] if issus else None


def audiences(s: Situation, *noms: str) -> Iterator[tuple[str, Depart]]:
    """(procédure, audience) : celle qui est prévue, à défaut la première tenue."""
    for nom_ in noms:
        prevue = procedure(s, nom_)
        jour = prevue.audience.date if prevue and prevue.audience else None
        tenues = faits(s, "audience", procedure=nom_)
        if tenues:
            yield nom_, depuis(tenues[0], s, "audience", juge=juge_de(nom_, s))
        elif jour:
            yield (
                nom_,
                Depart(
                    quoi="audience",
                    date=jour,
                    sujet=f"{nom_}-audience",
                    est_prevu=jour > s.au,
                    chemin=f"procedures.{nom_}.audience",
                    juge=juge_de(nom_, s),
                    debiteurs=tuple(d.id for d in s.dossier.debiteurs),
                ),
            )


def jour_prevu(s: Situation, nom: str, etape: str) -> dt.date | None:
    """Le jour prévu d'une étape (`signification`, `placement`, `mise_au_role`)."""
    prevue = procedure(s, nom)
    acte = getattr(prevue, etape) if prevue else None
    return acte.date if acte else None


def etape_prevue(s: Situation, nom: str, etape: str, quoi: str) -> list[Depart]:
    """Le départ que fait une étape prévue ; vide si rien n'est prévu."""
    jour = jour_prevu(s, nom, etape)
    if jour is None:
        return []
    return [
        Depart(
            quoi=f"{quoi} (prévue)",
            date=jour,
            sujet=f"{nom}-{etape}",
            est_prevu=True,
            chemin=f"procedures.{nom}.{etape}",
            juge=juge_de(nom, s),
            debiteurs=tuple(d.id for d in s.dossier.debiteurs),
        )
    ]
