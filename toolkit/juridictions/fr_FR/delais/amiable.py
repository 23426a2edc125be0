"""Les délais de la phase amiable française."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.delais.faits import depuis, faits
from toolkit.noyau.delais.valeurs import CREANCIER, MANDATAIRE, TIERS, Depart, Emploi
from toolkit.noyau.situation import Situation

CANAUX_POSTAUX = ("recommande", "recommande_ar")
TIERS_CHARGES = ("societe_de_recouvrement", "mandataire")


def mises_en_demeure(s: Situation) -> Iterator[Depart]:
    """Chaque mise en demeure qui laisse un nombre de jours, comptés de sa remise."""
    for lettre in s.evenements("mise_en_demeure"):
        if lettre.delai_jours is not None:
            remise = lettre.recu_le or lettre.presente_le
            yield depuis(
                lettre, s, date=remise or lettre.date, fait=lettre.date, duree=lettre.delai_jours
            )


def mises_en_demeure_de_copropriete(s: Situation) -> Iterator[Depart]:
    """Celles qui réclament des charges de copropriété, à compter de leur première présentation."""
    charges = [c for c in s.dossier.creances if c.nature == "charges_de_copropriete"]
    for lettre in s.evenements("mise_en_demeure"):
        if lettre.presente_le and any(s.vise(lettre, c) for c in charges):
            quoi = "première présentation de la mise en demeure"
            yield depuis(lettre, s, quoi, date=lettre.presente_le)


def plis_en_instance(s: Situation) -> Iterator[Depart]:
    """Les recommandés présentés et non remis."""
    for lettre in s.evenements("mise_en_demeure", "relance", "rappel", "envoi"):
        if lettre.canal in CANAUX_POSTAUX and lettre.presente_le and not lettre.recu_le:
            yield depuis(lettre, s, "présentation du pli", date=lettre.presente_le)


def avis_de_lre(s: Situation) -> Iterator[Depart]:
    """Les recommandés électroniques annoncés et non acceptés."""
    for lettre in s.evenements("mise_en_demeure", "relance", "rappel", "envoi"):
        if lettre.canal == "lre" and lettre.presente_le and not lettre.recu_le:
            yield depuis(lettre, s, "avis du recommandé électronique", date=lettre.presente_le)


def envois_de_lre(s: Situation) -> Iterator[Depart]:
    """Les recommandés électroniques envoyés."""
    for lettre in s.evenements("mise_en_demeure", "relance", "rappel", "envoi"):
        if lettre.canal == "lre":
            yield depuis(lettre, s, "envoi du recommandé électronique")


def saisines_du_conciliateur(s: Situation) -> Iterator[Depart]:
    """La saisine du conciliateur, tant qu'il n'a pas constaté l'issue."""
    saisines = faits(s, "conciliation")
    if saisines and not any(e.resultat for e in saisines):
        yield depuis(saisines[0], s, "saisine du conciliateur")


def paiements_au_tiers(s: Situation) -> Iterator[Depart]:
    """Les paiements reçus par la société de recouvrement, qu'elle reverse (CPCE R124-6)."""
    mandataire = s.dossier.mandataire
    if mandataire is None or mandataire.type not in TIERS_CHARGES:
        return
    for rang, paiement in enumerate(s.dossier.paiements):
        if paiement.recu_par == "mandataire" and paiement.date and paiement.date <= s.au:
            yield Depart(
                quoi="encaissement par le tiers chargé du recouvrement",
                date=paiement.date,
                sujet=f"paiement-{rang + 1}",
                chemin=f"paiements.{rang}",
            )


EMPLOIS = {
    "tiers-reversement-1-mois": Emploi(
        departs=paiements_au_tiers, charge=MANDATAIRE, est_observable=False
    ),
    "mise-en-demeure": Emploi(departs=mises_en_demeure, charge="débiteur"),
    "med-copro-19-2": Emploi(departs=mises_en_demeure_de_copropriete),
    "envoi-instance": Emploi(departs=plis_en_instance, charge="débiteur"),
    "envoi-lre-acceptation": Emploi(departs=avis_de_lre, charge="débiteur"),
    "envoi-lre-preuves": Emploi(departs=envois_de_lre, charge=CREANCIER, est_observable=False),
    "amiable-conciliateur-3-mois": Emploi(departs=saisines_du_conciliateur, charge=TIERS),
}
