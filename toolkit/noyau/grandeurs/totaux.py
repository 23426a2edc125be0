"""Les grandeurs du décompte entier : imputations, réductions, soldes, totaux, dates du dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.noyau.chronologie import dater_les_mouvements
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.grandeurs.chemins import faits_de, paiement_de
from toolkit.noyau.grandeurs.valeur import Grandeur
from toolkit.noyau.provenance import versions_de_la_reference
from toolkit.noyau.releve_decompte import nommer_le_poste
from toolkit.noyau.situation import Situation


def des_imputations(situation: Situation, decompte: Decompte) -> Iterator[Grandeur]:
    """Chaque somme imputée, ses parts et le principal qui en reste."""
    for i in decompte.imputations:
        titre = f"{i.origine} du {date_longue(i.le)} imputé sur {i.creance}"
        choix = "dette indiquée par le débiteur" if i.est_indiquee else "ordre de la loi"
        parts = ", puis ".join(f"{nommer_le_poste(p)} {euros(m)}" for p, m in i.parts.items())
        calcul = (f"{euros(i.montant)} : {parts} ({choix})",)
        reference = next((x.reference for x in decompte.lignes if x.regle == "imputation"), "")
        communs = {
            "regle": "imputation",
            "reference": reference,
            "calcul": calcul,
            "faits": paiement_de(i, situation),
            "droit": tuple(versions_de_la_reference(reference, situation.droit)),
        }
        yield Grandeur(sorte="montant", valeur=i.montant, titre=titre, **communs)
        for poste, part in i.parts.items():
            nom = f"part du {titre} : {nommer_le_poste(poste)}"
            yield Grandeur(sorte="montant", valeur=part, titre=nom, **communs)
        reste = f"principal de {i.creance} restant après le {titre}"
        yield Grandeur(sorte="montant", valeur=i.reste_principal, titre=reste, **communs)


def des_reductions(situation: Situation, decompte: Decompte) -> Iterator[Grandeur]:
    """Ce qui était demandé, ce qui en est retenu."""
    for r in decompte.reductions:
        sur = f" sur {r.creance}" if r.creance else ""
        calcul = (f"demandé {euros(r.demande)}, retenu {euros(r.retenu)} : {r.motif}",)
        for mot, valeur in (("demandé", r.demande), ("retenu", r.retenu)):
            yield Grandeur(
                sorte="montant",
                valeur=valeur,
                titre=f"{nommer_le_poste(r.poste)}{sur} : {mot}",
                calcul=calcul,
                regle="reduction",
                reference=r.reference,
                droit=tuple(versions_de_la_reference(r.reference, situation.droit)),
            )


def des_mouvements(situation: Situation, decompte: Decompte) -> Iterator[Grandeur]:
    """Le solde après chaque événement, et l'intérêt couru depuis le précédent."""
    for m in dater_les_mouvements(decompte):
        faits = faits_de(m.ligne, situation) if m.ligne else ()
        quoi = nommer_le_poste(m.ligne.nature) if m.ligne else "arrêté du décompte"
        avant = m.solde - m.interets - m.montant
        calcul = (
            f"solde précédent {euros(avant)}, plus intérêt couru {euros(m.interets)}, "
            f"plus {quoi} {euros(m.montant)} = {euros(m.solde)}",
        )
        le = date_longue(m.le)
        for nom, valeur in ((f"solde au {le}", m.solde), (f"intérêt couru au {le}", m.interets)):
            yield Grandeur(sorte="montant", valeur=valeur, titre=nom, calcul=calcul, faits=faits)


def des_totaux(situation: Situation, decompte: Decompte) -> Iterator[Grandeur]:
    """Les postes, le total, l'intérêt d'un jour, la date d'arrêté."""
    au = date_longue(decompte.arrete_au)
    dus = " + ".join(f"{nommer_le_poste(p)} {euros(m)}" for p, m in decompte.dus.items() if m)
    total = f"{dus} − payé {euros(decompte.paiements)} = {euros(decompte.total)}"
    yield Grandeur(sorte="montant", valeur=decompte.total, titre=f"total au {au}", calcul=(total,))
    payes = f"total des sommes reçues au {au}"
    faits = tuple(
        f for x in decompte.lignes if x.nature == "paiement" for f in faits_de(x, situation)
    )
    yield Grandeur(sorte="montant", valeur=decompte.paiements, titre=payes, faits=faits)
    for poste in Poste:
        montants = [x.montant for x in decompte.lignes if x.nature == poste]
        nom = nommer_le_poste(poste)
        somme = f"somme de {len(montants)} ligne(s), avoirs déduits : {euros(decompte.dus[poste])}"
        paye = decompte.dus[poste] - decompte.reste[poste]
        reste = f"{euros(decompte.dus[poste])} − imputé {euros(paye)}"
        yield Grandeur(
            sorte="montant", valeur=decompte.dus[poste], titre=f"{nom} : dû", calcul=(somme,)
        )
        yield Grandeur(
            sorte="montant",
            valeur=decompte.reste[poste],
            titre=f"{nom} : reste dû",
            calcul=(reste,),
        )
    jour = "somme, créance par créance, de base × taux du lendemain ÷ jours de l'année, au cent"
    yield Grandeur(
        sorte="montant", valeur=decompte.par_jour, titre="intérêt par jour de plus", calcul=(jour,)
    )
    yield Grandeur(
        sorte="date", valeur=decompte.arrete_au, titre="jour de l'arrêté", calcul=("option --au",)
    )


def des_dates_du_dossier(situation: Situation, decompte: Decompte) -> Iterator[Grandeur]:
    """Les dates que le dossier écrit : créances, événements, contrats, titres."""
    dossier = situation.dossier
    for i, creance in enumerate(dossier.creances):
        for cle in ("date", "echeance", "recue_le"):
            jour = getattr(creance, cle)
            if jour:
                yield _au_dossier(jour, f"créance {creance.id} : {cle}", f"creances.{i}.{cle}")
    for i, evenement in enumerate(dossier.evenements):
        for cle in ("date", "presente_le", "recu_le"):
            jour = getattr(evenement, cle, None)
            if isinstance(jour, dt.date):
                nom = f"{evenement.type.replace('_', ' ')} : {cle}"
                yield _au_dossier(jour, nom, f"evenements.{i}.{cle}")
    for nom, elements in (("contrats", dossier.contrats), ("titres", dossier.titres)):
        for i, element in enumerate(elements):
            if element.date:
                yield _au_dossier(element.date, f"{nom} : {element.id}", f"{nom}.{i}.date")


def _au_dossier(jour: dt.date, titre: str, chemin: str) -> Grandeur:
    return Grandeur(sorte="date", valeur=jour, titre=titre, faits=(chemin,))
