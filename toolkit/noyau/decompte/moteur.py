"""Le moteur : termes, régimes, avoirs et paiements en ordre de date, puis totaux.

Il ne connaît aucun droit : le régime de chaque terme, ce qu'une décision
remplace et l'ordre d'imputation viennent de la juridiction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.annulations import trouver_les_annulations
from toolkit.noyau.decompte.clauses import attacher_les_clauses, attacher_les_forfaits
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.decisions import signaler_les_decisions, trouver_les_decisions
from toolkit.noyau.decompte.depenses import attacher_les_frais
from toolkit.noyau.decompte.faits import apres_les_decisions, lister_les_faits
from toolkit.noyau.decompte.imputation import Caisse, Versement
from toolkit.noyau.decompte.ouverture import ouvrir_les_comptes
from toolkit.noyau.decompte.parts import partager_entre_debiteurs
from toolkit.noyau.decompte.regime import Regime, Terme
from toolkit.noyau.decompte.termes import lister_les_termes
from toolkit.noyau.decompte.totaux import Journal, Totaux, composer_les_lignes
from toolkit.noyau.decompte.valeurs import Conventions, Decompte
from toolkit.noyau.dossier import Avoir, Demandes, Dossier
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.situation import Situation

GENERAL = Regime(nom="frais")


def etablir_decompte(
    situation: Situation, juridiction: Juridiction, demandes: Demandes | None = None
) -> Decompte:
    """Le décompte du dossier à la date de la situation.

    Un avoir vient en déduction du principal à sa date ; une créance que ses
    avoirs annulent en entier ne produit rien. Un paiement s'impute à sa date sur
    la dette que le débiteur a indiquée, sinon selon l'ordre de la loi. Ce qui est
    postérieur à la date d'arrêté est ignoré. `demandes` : celles de la procédure,
    à défaut celles du dossier.
    """
    dossier, au = situation.dossier, situation.au
    conventions = choisir_les_conventions(dossier, juridiction.conventions)
    demandes = demandes or dossier.demandes
    situation = replace(situation, conventions=conventions, demandes=demandes)
    termes = lister_les_termes(situation, juridiction)
    decisions = trouver_les_decisions(situation, juridiction, termes.tous)
    jugees = {t.id for d in decisions for t in d.remplaces}
    annulees = trouver_les_annulations(dossier, au, sauf=jugees)
    comptes = ouvrir_les_comptes(termes.tous, decisions, situation, juridiction, annulees)
    attacher_les_forfaits(comptes)
    attacher_les_clauses(comptes)
    echus = [c for c in comptes if c.est_echu]
    general = Compte(Terme(None, ZERO, dt.date.min), GENERAL, conventions)
    frais, reductions_de_frais = juridiction.frais(situation, _forfaits_par_creance(echus))
    sans_cause = attacher_les_frais(frais, comptes, general, decisions, annulees)

    references = juridiction.references(situation)
    caisse = Caisse(comptes, general, juridiction.ordre_d_imputation(situation))
    faits, problemes_des_faits = apres_les_decisions(lister_les_faits(dossier, au), decisions)
    journal = Journal()
    a_departager = signaler_les_decisions(decisions, situation, juridiction)
    problemes = [*termes.problemes, *a_departager, *problemes_des_faits]
    for fait in faits:
        if isinstance(fait, Avoir):
            if not _deduire(fait, caisse, journal):
                problemes.append(_sans_creance(fait, dossier))
        else:
            compte_echu, trop = caisse.imputer(fait)
            journal.versements.append((fait, compte_echu + trop))
            journal.excedent += trop

    totaux = Totaux()
    for compte in echus:
        totaux.ajouter(compte, au)
    totaux.ajouter_le_general(general, au)
    lignes = tuple(composer_les_lignes(echus, general, journal, references, au))
    recu = journal.recu
    return Decompte(
        arrete_au=au,
        conventions=conventions,
        dus=totaux.dus,
        reste=totaux.reste,
        paiements=recu,
        total=sum(totaux.dus.values(), ZERO) - recu,
        par_jour=au_cent(sum((c.interet_du_lendemain(au) for c in echus), ZERO)),
        excedent=journal.excedent,
        lignes=lignes,
        imputations=tuple(caisse.imputations),
        reductions=(
            *reductions_de_frais,
            *sans_cause,
            *(r for compte in echus for r in compte.reductions_au(au)),
        ),
        regimes={c.terme.id: c.regime.nom for c in echus},
        reste_par_creance=totaux.par_creance,
        par_debiteur=partager_entre_debiteurs([*echus, general], situation, references, au),
        non_echues=tuple(dict.fromkeys(c.terme.id for c in comptes if not c.est_echu)),
        titres=tuple(d.titre.id for d in decisions),
        jugees={d.titre.id: tuple(c.id for c in d.terme.jugees) for d in decisions},
        problemes=tuple(
            dict.fromkeys([*problemes, *(p for c in echus for p in c.regime.problemes)])
        ),
    )


def choisir_les_conventions(dossier: Dossier, defaut: Conventions) -> Conventions:
    """Les conventions que le dossier choisit ; celles de la juridiction pour le reste."""
    choisies = dossier.calcul
    if choisies is None:
        return defaut
    premier, dernier = choisies.premier_jour_compte, choisies.dernier_jour_compte
    return Conventions(
        choisies.base_jours or defaut.base_jours,
        defaut.premier_jour_compte if premier is None else premier,
        defaut.dernier_jour_compte if dernier is None else dernier,
    )


def _forfaits_par_creance(comptes: Iterable[Compte]) -> dict[str, Decimal]:
    """Ce que la loi accorde déjà pour le recouvrement de chaque créance."""
    forfaits: dict[str, Decimal] = {}
    for compte in comptes:
        cle = compte.terme.id
        for forfait in compte.regime.forfaits:
            if not (forfait.une_par_creance and cle in forfaits):
                forfaits[cle] = forfaits.get(cle, ZERO) + forfait.montant
    return forfaits


def _deduire(avoir: Avoir, caisse: Caisse, journal: Journal) -> bool:
    """Déduit l'avoir de sa créance ; ce qui dépasse libère un paiement, qui se compte ailleurs.

    Faux s'il ne dit pas quelle créance il diminue, le dossier en ayant plusieurs.
    """
    vises = caisse.comptes_de(avoir.creance or caisse.seule_creance)
    if not vises:
        return False
    vises = [c for c in vises if c.est_echu] or vises
    reste = avoir.montant
    for compte in vises[:-1]:
        part = min(reste, compte.principal)
        compte.deduire(avoir.date, part)
        reste -= part
    libere = vises[-1].deduire(avoir.date, reste)
    est_echue = vises[0].est_echu
    if est_echue:
        journal.avoirs.append((avoir, vises[0].terme.id))
    if libere:
        versement = Versement(avoir.date, libere, origine="avoir")
        echu, trop = caisse.imputer(versement)
        journal.excedent += trop
        if est_echue:
            journal.reports.append((avoir, libere - echu - trop))
        else:
            journal.versements.append((versement, echu + trop))
    return True


def _sans_creance(avoir: Avoir, dossier: Dossier) -> Probleme:
    return Probleme(
        code="avoir-sans-creance",
        message=f"avoir {avoir.id} : il ne dit pas quelle créance il diminue, il n'est pas déduit",
        remede=f"écrire `creance` sous l'avoir {avoir.id}",
        chemin=f"avoirs.{dossier.avoirs.index(avoir)}",
    )
