"""D'où vient un délai : le fait du dossier, la règle et sa version, la source, le calcul."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.noyau.delais.donnees import ETATS
from toolkit.noyau.delais.moteur import calculer_delais, delais_de_la_regle
from toolkit.noyau.delais.prescrites import PRESCRIPTION
from toolkit.noyau.delais.valeurs import Delai, ReglesDeTemps
from toolkit.noyau.droit import DroitAbsent, RegleDeDelai
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.grandeurs.valeur import Grandeur, SourceDeDroit
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.provenance import ValeurLue
from toolkit.noyau.proximite import identifiant_proche
from toolkit.noyau.question import lire_une_date
from toolkit.noyau.situation import Situation

_PROCHES = 3


@dataclass(frozen=True, slots=True)
class Question:
    """Une date, ou l'id d'un délai (« ip-signification »)."""

    saisie: str
    jour: dt.date | None

    def dates(self, delai: Delai) -> Iterator[tuple[str, dt.date]]:
        """Les dates du délai que la question vise, et ce qu'elles y sont."""
        if self.jour is None:
            if delai.id == self.saisie:
                yield "", delai.echeance
            return
        vues = {
            "": delai.echeance,
            "terme avant report : ": delai.echeance_brute,
            "date de prudence : ": delai.echeance_conseillee,
            "départ : ": delai.depart.date,
            "accompli : ": delai.accompli_le,
            "prévu : ": delai.prevu_le,
        }
        deja: set[dt.date] = set()
        for mot, jour in vues.items():
            if jour == self.jour and jour not in deja:
                deja.add(jour)
                yield mot, jour


def lire_la_question(saisie: str) -> Question:
    """« 2026-08-14 », « 14/08/2026 », ou un id."""
    return Question(saisie.strip(), lire_une_date(saisie))


def expliquer(
    question: Question, situation: Situation, regles: ReglesDeTemps
) -> tuple[Grandeur, ...]:
    """Tout ce que les délais rendent sous cet id ou cette date, chacun avec son origine."""
    return tuple(
        _origine(f"{mot}{delai.libelle} [{delai.id}]", jour, delai, situation, regles)
        for delai in calculer_delais(situation, regles)
        for mot, jour in question.dates(delai)
    )


def _origine(
    titre: str, jour: dt.date, delai: Delai, s: Situation, regles: ReglesDeTemps
) -> Grandeur:
    depart = delai.depart
    faits = (depart.chemin, *delai.causes, *_faits(delai, s))
    sanction = (f"sanction : {delai.sanction}",) if delai.sanction else ()
    return Grandeur(
        sorte="date",
        valeur=jour,
        titre=titre,
        calcul=(
            f"départ : {depart.quoi}, {date_longue(depart.date)}",
            *delai.etapes,
            f"à la charge : {delai.charge} ; {ETATS[delai.etat]}",
            *sanction,
        ),
        regle=delai.id,
        reference=delai.article,
        faits=tuple(dict.fromkeys(chemin for chemin in faits if chemin)),
        droit=tuple(_droit(delai, s, regles)),
    )


def _faits(delai: Delai, s: Situation) -> Iterator[str]:
    """Ce qui, au dossier, accomplit le délai."""
    for rang, evenement in enumerate(s.dossier.evenements):
        if delai.accompli_le and evenement.date == delai.accompli_le:
            yield f"evenements.{rang}"


def _droit(delai: Delai, s: Situation, regles: ReglesDeTemps) -> Iterator[SourceDeDroit]:
    """La version de la règle, puis les autres valeurs que son calcul a lues."""
    suivie = replace(s, droit=s.droit.suivi())
    if delai.serie:
        tuple(regles.prescrire(suivie, None))
    else:
        regle = _version(delai, s)
        if regle is None:
            return
        yield regle
        delais_de_la_regle(regle, suivie, regles)
    for (code, _), version in (suivie.droit.lectures or {}).items():
        if delai.serie in ("", code):
            yield ValeurLue(s.droit.series[code], version)


def _version(delai: Delai, s: Situation) -> RegleDeDelai | None:
    try:
        return s.droit.delai(delai.id, delai.fait_le)
    except DroitAbsent:
        return None


def absent(question: Question, situation: Situation, regles: ReglesDeTemps) -> Probleme:
    """Pourquoi rien ne répond : un délai que le dossier n'ouvre pas, ou un nom inconnu."""
    connus = {r.id: r for r in situation.droit.delais}
    regle = connus.get(question.saisie)
    if question.saisie == PRESCRIPTION:
        return _sans_prescription()
    if question.jour is None and regle:
        return _ferme(regle, regles)
    if question.jour is None:
        proche = identifiant_proche(question.saisie, sorted(connus))
        remede = f"vouliez-vous dire `{proche}` ?" if proche else "`exigible delais` les liste"
        message = f"aucun délai ne se nomme « {question.saisie} »"
    else:
        calcules = calculer_delais(situation, regles)
        voisins = sorted(calcules, key=lambda d: abs(d.echeance - question.jour))[:_PROCHES]
        dates = " ; ".join(f"{date_longue(d.echeance)} ({d.id})" for d in voisins)
        remede = f"vérifier la date --au ; au plus près : {dates or 'rien'}"
        message = f"aucun délai n'a la date du {date_longue(question.jour)}"
    return Probleme(code="delai-inconnu", message=message, remede=remede)


def _sans_prescription() -> Probleme:
    return Probleme(
        code="delai-non-ouvert",
        message="aucune prescription ne court : rien n'est échu, ou tout est éteint",
        remede="vérifier les échéances des créances et la date --au",
        gravite=Gravite.INFORMATION,
    )


def _ferme(regle: RegleDeDelai, regles: ReglesDeTemps) -> Probleme:
    raison = regles.sans_emploi.get(regle.id, "rien au dossier ne l'ouvre, ou la loi l'écarte")
    return Probleme(
        code="delai-non-ouvert",
        message=f"{regle.libelle} ({regle.id}) : {raison}",
        remede=f"il part de « {regle.depart.replace('_', ' ')} » : écrire ce fait au dossier, daté",
        gravite=Gravite.INFORMATION,
        reference=regle.reference,
    )
