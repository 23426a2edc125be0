"""Le moteur : termes, régimes, avoirs et paiements en ordre de date, puis totaux.

Il ne connaît aucun droit : le régime de chaque terme et l'ordre d'imputation
viennent de la juridiction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.valeurs import (
    Conventions,
    Decompte,
    Imputation,
    Ligne,
    Poste,
    Reduction,
    Terme,
)
from toolkit.noyau.dossier import Avoir, Dossier, Paiement
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.situation import Situation


def etablir_decompte(situation: Situation, juridiction: Juridiction) -> Decompte:
    """Le décompte du dossier à la date de la situation.

    Un avoir vient en déduction du principal à sa date ; un paiement s'impute à
    sa date sur la dette que le débiteur a indiquée, sinon selon l'ordre de la
    loi. Ce qui est postérieur à la date d'arrêté est ignoré.
    """
    dossier, au = situation.dossier, situation.au
    conventions = _conventions(dossier, juridiction)
    termes, non_echues, problemes = _termes(situation, juridiction)
    comptes = [Compte(t, juridiction.regime(t, situation), conventions) for t in termes]
    for compte in comptes:
        problemes.extend(compte.regime.problemes)

    imputations: list[Imputation] = []
    excedent = ZERO
    for evenement in _en_ordre(dossier, au):
        for compte in comptes:
            compte.encourir_les_clauses(evenement.date)
        if isinstance(evenement, Avoir):
            _deduire_l_avoir(comptes, evenement)
        else:
            excedent += _imputer(comptes, evenement, situation, juridiction, imputations)
    for compte in comptes:
        compte.encourir_les_clauses(au)

    frais, reductions_de_frais = juridiction.frais(situation)
    return _totaliser(
        situation, conventions, comptes, imputations, excedent,
        frais, reductions_de_frais, non_echues, problemes,
    )  # fmt: skip


def _conventions(dossier: Dossier, juridiction: Juridiction) -> Conventions:
    choisies = dossier.calcul
    defaut = juridiction.conventions
    if choisies is None:
        return defaut
    return Conventions(
        choisies.base_jours or defaut.base_jours,
        defaut.premier_jour_compte
        if choisies.premier_jour_compte is None
        else choisies.premier_jour_compte,
        defaut.dernier_jour_compte
        if choisies.dernier_jour_compte is None
        else choisies.dernier_jour_compte,
    )


def _termes(
    situation: Situation, juridiction: Juridiction
) -> tuple[list[Terme], tuple[str, ...], list[Probleme]]:
    termes: list[Terme] = []
    non_echues: list[str] = []
    problemes: list[Probleme] = []
    for rang, creance in enumerate(situation.dossier.creances):
        if creance.echeances:
            propres = [
                Terme(creance, e.montant + (e.charges or ZERO), e.date, i)
                for i, e in enumerate(creance.echeances)
            ]
        else:
            echeance = juridiction.echeance(creance, situation)
            if echeance is None or creance.montant is None:
                problemes.append(_incomplete(rang, creance.id, echeance))
                continue
            propres = [Terme(creance, creance.montant, echeance)]
        echus = [t for t in propres if t.exigible_le < situation.au]
        termes += echus
        if len(echus) < len(propres):
            non_echues.append(creance.id)
    return termes, tuple(non_echues), problemes


def _incomplete(rang: int, creance: str, echeance: dt.date | None) -> Probleme:
    cle = "echeance" if echeance is None else "montant"
    return Probleme(
        code="creance-sans-echeance" if echeance is None else "creance-sans-montant",
        message=f"créance {creance} : {'ni échéance, ni terme convenu' if echeance is None else 'aucun montant'}",
        remede=f"écrire `{cle}` sous la créance {creance}",
        chemin=f"creances.{rang}",
    )


def _en_ordre(dossier: Dossier, au: dt.date) -> list[Avoir | Paiement]:
    """Avoirs et paiements datés jusqu'à `au` ; le même jour, l'avoir d'abord."""
    dates = [e for e in (*dossier.avoirs, *dossier.paiements) if e.date and e.date <= au]
    return sorted(dates, key=lambda e: (e.date, isinstance(e, Paiement)))


def _deduire_l_avoir(comptes: Sequence[Compte], avoir: Avoir) -> None:
    reste = avoir.montant or ZERO
    for compte in comptes:
        if compte.creance == avoir.creance and reste:
            part = min(reste, max(compte.principal(avoir.date), ZERO))
            compte.deduire(avoir.date, part)
            reste -= part


def _imputer(
    comptes: Sequence[Compte],
    paiement: Paiement,
    situation: Situation,
    juridiction: Juridiction,
    imputations: list[Imputation],
) -> Decimal:
    """Impute le paiement ; rend ce qui n'a trouvé aucune dette."""
    reste = paiement.montant or ZERO
    designes = [c for c in comptes if c.creance == paiement.creance]
    autres = [c for c in comptes if c.creance != paiement.creance]
    for compte in (
        *_par_onerosite(designes, paiement.date),
        *_par_onerosite(autres, paiement.date),
    ):
        if not reste:
            break
        parts = compte.imputer(paiement.date, reste, juridiction.ordre_d_imputation(situation))
        if parts:
            impute = sum(parts.values(), ZERO)
            reste -= impute
            imputations.append(
                Imputation(
                    paiement.date,
                    compte.creance,
                    impute,
                    parts,
                    compte.principal(paiement.date),
                    compte in designes,
                )
            )
    return reste


def _par_onerosite(comptes: Iterable[Compte], jour: dt.date) -> list[Compte]:
    """Dettes échues d'abord, puis la plus onéreuse, puis la plus ancienne."""

    def rang(compte: Compte) -> tuple[bool, Decimal, dt.date]:
        periode = compte.taux_du(jour)
        taux = periode.taux if periode else ZERO
        return (compte.terme.exigible_le > jour, -taux, compte.terme.exigible_le)

    return sorted(comptes, key=rang)


def _totaliser(
    situation: Situation,
    conventions: Conventions,
    comptes: Sequence[Compte],
    imputations: list[Imputation],
    excedent: Decimal,
    frais: Sequence[Ligne],
    reductions_de_frais: Sequence[Reduction],
    non_echues: tuple[str, ...],
    problemes: list[Probleme],
) -> Decompte:
    au = situation.au
    dus = dict.fromkeys(Poste, ZERO)
    reste = dict.fromkeys(Poste, ZERO)
    par_creance: dict[str, dict[Poste, Decimal]] = {}
    for compte in comptes:
        restes = par_creance.setdefault(compte.creance, dict.fromkeys(Poste, ZERO))
        for poste, montant in compte.dus(au).items():
            dus[poste] += montant
            reste[poste] += montant - compte.payes[poste]
            restes[poste] += montant - compte.payes[poste]
    total_frais = sum((ligne.montant for ligne in frais), ZERO)
    dus[Poste.FRAIS] += total_frais
    reste[Poste.FRAIS] += total_frais
    paiements = sum((i.montant for i in imputations), ZERO) + excedent
    reductions = [*reductions_de_frais]
    for compte in comptes:
        reductions += [*compte.regime.reductions, *compte.reductions]
    return Decompte(
        arrete_au=au,
        conventions=conventions,
        dus=dus,
        reste=reste,
        paiements=paiements,
        total=sum(dus.values(), ZERO) - paiements,
        par_jour=au_cent(sum((c.interet_du_lendemain(au) for c in comptes), ZERO)),
        excedent=excedent,
        lignes=tuple(_lignes(situation, comptes, frais)),
        imputations=tuple(imputations),
        reductions=tuple(reductions),
        regimes={c.creance: c.regime.nom for c in comptes},
        reste_par_creance=par_creance,
        non_echues=non_echues,
        problemes=tuple(problemes),
    )


def _lignes(
    situation: Situation, comptes: Sequence[Compte], frais: Sequence[Ligne]
) -> Iterable[Ligne]:
    """Toutes les lignes ; leur somme est le total."""
    dossier, au = situation.dossier, situation.au
    suivies = {c.creance for c in comptes}
    for compte in comptes:
        terme = compte.terme
        yield Ligne(compte.creance, Poste.PRINCIPAL, terme.montant, du=terme.exigible_le)
    for avoir in dossier.avoirs:
        if avoir.creance in suivies and avoir.date and avoir.date <= au:
            yield Ligne(avoir.creance, "avoir", -(avoir.montant or ZERO), du=avoir.date)
    for compte in comptes:
        yield from compte.lignes_d_interet(au)
        for f in compte.forfaits:
            if f.le <= au:
                yield Ligne(
                    compte.creance,
                    f.poste,
                    f.montant,
                    du=f.le,
                    reference=f.reference,
                    regle=f.regle,
                )
    yield from frais
    for paiement in dossier.paiements:
        if paiement.date and paiement.date <= au:
            yield Ligne(
                paiement.creance or "", "paiement", -(paiement.montant or ZERO), du=paiement.date
            )
