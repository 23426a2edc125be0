"""D'un dossier arrêté à l'état de l'affaire."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.noyau.controles.designer import evenement as nommer
from toolkit.noyau.decompte.du_debiteur import du_par_la_cible
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.delais.moteur import calculer_delais
from toolkit.noyau.delais.valeurs import ATTENDRE, CREANCIER, Delai, Etat
from toolkit.noyau.ecriture import euros
from toolkit.noyau.etat.valeurs import DateAVenir, EtatDeLAffaire, EtatDuDebiteur, Fait
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.scenario.marche import suivre
from toolkit.noyau.scenario.valeurs import EtatDEtape, Marche
from toolkit.noyau.situation import Situation


def composer_l_etat(
    situation: Situation, lois: Legislation, problemes: Iterable[Probleme]
) -> EtatDeLAffaire:
    """L'état de l'affaire ; `problemes` : ceux du dossier, déjà situés."""
    dossier, decompte = situation.dossier, situation.decompte
    marches = suivre(situation, lois)
    delais = calculer_delais(situation, lois.juridiction.temps)
    return EtatDeLAffaire(
        reference=dossier.reference,
        juridiction=dossier.juridiction,
        creancier=dossier.creancier.nom_complet,
        au=situation.au,
        total=decompte.total,
        principal=decompte.reste[Poste.PRINCIPAL],
        par_jour=decompte.par_jour,
        debiteurs=tuple(_du_debiteur(situation, marche) for marche in marches),
        faits=tuple(sorted(_faits(situation), key=lambda f: f.le)),
        dates=_dates(delais, marches),
        bloquants=tuple(p for p in problemes if p.est_bloquant),
    )


def _du_debiteur(situation: Situation, marche: Marche) -> EtatDuDebiteur:
    debiteur = next(d for d in situation.dossier.debiteurs if d.id == marche.debiteur)
    du = du_par_la_cible(situation.decompte, situation.pour(debiteur))
    return EtatDuDebiteur(id=debiteur.id, nom=debiteur.nom_complet, total=du.total, marche=marche)


def _faits(situation: Situation) -> Iterator[Fait]:
    for e in situation.dossier.evenements:
        if e.date and e.date <= situation.au:
            libelle = nommer(e).partition(" du ")[0]
            canal = f" ({e.canal.replace('_', ' ')})" if e.canal else ""
            yield Fait(e.date, f"{libelle}{canal}")
    for p in situation.dossier.paiements:
        if p.date and p.date <= situation.au and p.montant:
            yield Fait(p.date, f"paiement reçu : {euros(p.montant)}")


def _dates(delais: Sequence[Delai], marches: Sequence[Marche]) -> tuple[DateAVenir, ...]:
    """Les délais à la charge du créancier qui restent à tenir, et les étapes qui viennent."""
    dates = [
        DateAVenir(
            d.echeance_conseillee or d.echeance,
            d.libelle,
            d.article,
            bool(d.sanction) and d.sens != ATTENDRE,
            d.etat is Etat.DEPASSE,
        )
        for d in delais
        if d.charge == CREANCIER and _compte_encore(d)
    ]
    dates += [
        DateAVenir(e.le, f"étape prévue : {e.acte}", "", False)
        for m in marches
        for e in m.etapes
        if e.etat is EtatDEtape.A_VENIR and e.le
    ]
    return tuple(sorted(dict.fromkeys(dates), key=lambda d: (not d.est_depassee, d.le)))


def _compte_encore(delai: Delai) -> bool:
    """Vrai d'un délai à tenir ; d'un délai manqué, seulement si rien n'y a répondu depuis."""
    if delai.etat is Etat.A_VENIR:
        return True
    return delai.etat is Etat.DEPASSE and delai.accompli_le is None and delai.sens != ATTENDRE
