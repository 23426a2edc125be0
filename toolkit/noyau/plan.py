"""Le plan : ce qui serait produit, avec quoi, et ce qui l'empêche. Il se teste sans Word ni PDF."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from toolkit.noyau import gravites
from toolkit.noyau.acte import FicheActe
from toolkit.noyau.contexte import composer_contexte
from toolkit.noyau.decompte import Decompte, etablir_decompte
from toolkit.noyau.decompte.du_debiteur import du_par_la_cible
from toolkit.noyau.decompte.limites import decompter_pour
from toolkit.noyau.dossier import Debiteur, Dossier
from toolkit.noyau.droit import Droit
from toolkit.noyau.droit_local import completer
from toolkit.noyau.legislation import Legislation, trouver_fiche
from toolkit.noyau.mention import Attente
from toolkit.noyau.mentions import annoncer, attendre, mentions_dues
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme
from toolkit.noyau.reductions import avertir_des_reductions
from toolkit.noyau.regles import Registre
from toolkit.noyau.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPrevu:
    """Un document à écrire : sa fiche, son contexte, les mentions attendues, ce qui l'empêche."""

    fiche: FicheActe
    debiteur: str
    contexte: Mapping[str, Any]
    attentes: tuple[Attente, ...]
    problemes: tuple[Probleme, ...]
    manquantes: tuple[str, ...] = ()  # valeurs du contexte que le dossier ne donne pas

    @property
    def est_possible(self) -> bool:
        """Vrai si rien ne bloque le document."""
        return not any(p.est_bloquant for p in self.problemes)

    def avec_le_releve(self, sections: Sequence[Mapping[str, Any]]) -> DocumentPrevu:
        """Le même document, qui imprime ce qui a été relu dans les autres."""
        return replace(self, contexte={**self.contexte, "releve": list(sections)})

    def peser(self, problemes: Iterable[Probleme], dossier: Dossier) -> DocumentPrevu:
        """Le même document, avec les problèmes du dossier à la gravité qu'ils ont pour lui."""
        peses = gravites.pour_l_acte(problemes, self.fiche, dossier, self.contexte)
        propres = (p.pour_l_acte(self.fiche.nom) for p in peses)
        return replace(self, problemes=(*self.problemes, *propres))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Le calcul entier d'un dossier à une date ; `problemes` : ceux du dossier, tous actes
    confondus.
    """

    dossier: Dossier
    droit: Droit
    au: dt.date
    decompte: Decompte
    documents: tuple[DocumentPrevu, ...]
    problemes: tuple[Probleme, ...]

    def peser(self, problemes: Sequence[Probleme]) -> Plan:
        """Le plan, où chaque document porte aussi les problèmes du dossier qui le touchent."""
        documents = tuple(d.peser(problemes, self.dossier) for d in self.documents)
        return replace(self, documents=documents)

    def est_parti(self, acte: str) -> bool:
        """Vrai si un événement du jour dit que cet acte a été envoyé ou déposé."""
        return any(e.type == acte and e.date == self.au for e in self.dossier.evenements)


def calculer(
    dossier: Dossier, legislation: Legislation, au: dt.date, actes: Sequence[str] = ()
) -> Plan:
    """Le plan du dossier au jour `au` ; sans `actes`, tous ceux dont le texte est écrit.

    Lève `ErreurExigible` si un acte demandé n'existe pas dans la juridiction.
    """
    situation = arreter(dossier, legislation, au)
    decompte = situation.decompte
    demandes = [trouver_fiche(nom, legislation) for nom in actes] or _ecrits(legislation)
    documents = tuple(
        _prevoir(fiche, situation.pour(debiteur), legislation)
        for fiche in demandes
        for debiteur in _destinataires(fiche, dossier)
    )
    controles = controler(situation, legislation)
    plan = Plan(
        dossier=dossier,
        droit=situation.droit,
        au=au,
        decompte=decompte,
        documents=documents,
        problemes=(*decompte.problemes, *controles),
    )
    return plan.peser((*controles, *(p for p in decompte.problemes if p.est_bloquant)))


def arreter(dossier: Dossier, legislation: Legislation, au: dt.date) -> Situation:
    """La situation du dossier au jour `au`, décompte établi ; son droit retient ce qu'on y lit."""
    droit, annonces = completer(legislation.droit.suivi(), dossier.droit_local)
    situation = Situation(dossier, droit, au)
    decompte = etablir_decompte(situation, legislation.juridiction)
    return situation.avec(replace(decompte, problemes=(*annonces, *decompte.problemes)))


def controler(situation: Situation, legislation: Legislation) -> tuple[Probleme, ...]:
    """Ce que les règles de la juridiction trouvent au dossier, points acceptés levés."""
    acceptes = {a.code for a in situation.dossier.acceptations}
    trouves = legislation.juridiction.registre.controler(situation)
    ramenes = avertir_des_reductions(situation)
    return tuple(_lever(p, acceptes) for p in (*trouves, *ramenes))


def problemes_du_dossier(
    dossier: Dossier, legislation: Legislation, au: dt.date
) -> tuple[Probleme, ...]:
    """Ce que le décompte et les règles trouvent au dossier, sans préparer aucun acte."""
    situation = arreter(dossier, legislation, au)
    return (*situation.decompte.problemes, *controler(situation, legislation))


def _ecrits(legislation: Legislation) -> list[FicheActe]:
    return [f for f in legislation.fiches.values() if f.est_redige]


def _destinataires(fiche: FicheActe, dossier: Dossier) -> Sequence[Debiteur]:
    return dossier.debiteurs if fiche.un_par == "debiteur" else dossier.debiteurs[:1]


def _prevoir(fiche: FicheActe, situation: Situation, legislation: Legislation) -> DocumentPrevu:
    registre = legislation.juridiction.registre
    decompte = decompter_pour(fiche.nom, fiche.voie, situation, legislation.juridiction)
    if fiche.un_par == "debiteur":
        decompte = du_par_la_cible(decompte, situation)
    situation = situation.avec(decompte)
    problemes = [*_texte_absent(fiche), *_conditions(fiche, situation, registre)]
    contexte: Mapping[str, Any] = {}
    attentes: tuple[Attente, ...] = ()
    manquantes: tuple[str, ...] = ()
    if fiche.est_redige:
        dues, inconnues = mentions_dues(fiche, situation, legislation.mentions, registre)
        contexte = {
            **composer_contexte(fiche, situation, decompte),
            **legislation.juridiction.complements(situation),
            **annoncer(fiche, dues),
        }
        attentes, manques = attendre(dues, contexte)
        problemes += [*inconnues, *manques.problemes]
        manquantes = manques.noms
    acceptes = {a.code for a in situation.dossier.acceptations}
    return DocumentPrevu(
        fiche=fiche,
        debiteur=situation.cible.id,
        contexte=contexte,
        attentes=attentes,
        manquantes=manquantes,
        problemes=tuple(_lever(p, acceptes).pour_l_acte(fiche.nom) for p in problemes),
    )


def _texte_absent(fiche: FicheActe) -> list[Probleme]:
    if fiche.est_redige:
        return []
    return [
        Probleme(
            code="acte-non-redige",
            message=f"le texte de l'acte « {fiche.nom} » n'est pas encore écrit",
            remede="fournir celui du cabinet sous `actes`, ou attendre la version qui le produit",
            sortie=CodeSortie.MODELE,
        )
    ]


def _conditions(fiche: FicheActe, situation: Situation, registre: Registre) -> list[Probleme]:
    problemes = []
    for nom in fiche.conditions:
        reponse = registre.repond(nom, situation)
        if not reponse:
            problemes.append(registre.conditions[nom].probleme(reponse))
    return problemes


def _lever(probleme: Probleme, acceptes: set[str]) -> Probleme:
    """Un point d'appréciation accepté par écrit au dossier n'est plus qu'une information."""
    if probleme.gravite is Gravite.APPRECIATION and probleme.code in acceptes:
        return replace(probleme, gravite=Gravite.INFORMATION)
    return probleme
