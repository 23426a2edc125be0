"""Ce que coûte une voie belge : mise au rôle, contribution, indemnité de procédure, huissier."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from toolkit.juridictions.fr_BE.litige.juge import JUSTICE_DE_PAIX, proposer_le_juge
from toolkit.juridictions.fr_BE.litige.montant import montant_de_la_demande
from toolkit.noyau.argent import au_cent
from toolkit.noyau.clause import Palier, par_paliers
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.droit import DroitAbsent, Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Cout

TARIF_DES_HUISSIERS = "AR 30 novembre 1976, AR 18 mai 2024"
CONDAMNATION = "droit d'enregistrement sur condamnation, dû par le condamné"

Couts = Callable[[Situation], Iterator[Cout]]


def huissier(poste: str) -> Cout:
    """L'acte de l'huissier : tarif indexé chaque année, dont les montants n'ont pas été lus."""
    return Cout(poste=poste, montant=None, reference=TARIF_DES_HUISSIERS, statut=Statut.A_VERIFIER)


def mise_au_role(s: Situation, voie: str) -> Iterator[Cout]:
    """Le droit de mise au rôle, non avancé : dû par celui que la décision désigne."""
    type_ = proposer_le_juge(s, voie).type
    serie = "justice_de_paix" if type_ == JUSTICE_DE_PAIX else "tribunaux"
    yield from _lu("mise_au_role", f"mise_au_role_{serie}", s)


def contribution(s: Situation) -> Iterator[Cout]:
    """La contribution au fonds d'aide juridique, payée à l'inscription."""
    yield from _lu("contribution_aide_juridique", "contribution_aide_juridique", s)


def indemnite_de_procedure(s: Situation, voie: str) -> Iterator[Cout]:
    """L'indemnité due à la partie gagnante qu'assiste un avocat : base, minimum, maximum."""
    mandataire = s.dossier.mandataire
    if mandataire is None or mandataire.type != "avocat":
        return
    montant = montant_de_la_demande(s, voie)
    for poste in ("", "_minimum", "_maximum"):
        yield from _selon_le_montant(f"indemnite_de_procedure{poste}", montant, s)


def enregistrement(s: Situation) -> Iterator[Cout]:
    """Le droit sur la condamnation, au-delà du seuil."""
    principal = s.reste(Poste.PRINCIPAL)
    seuil = s.droit.cherche("enregistrement_condamnation_seuil", s.au)
    if seuil is None or principal <= seuil:
        return
    taux = s.droit.version("enregistrement_condamnation_taux", s.au)
    yield Cout(
        poste="enregistrement",
        montant=au_cent(principal * Decimal(taux.valeur) / 100),
        reference=CONDAMNATION,
        statut=taux.statut,
    )


def _lu(poste: str, serie: str, s: Situation) -> Iterator[Cout]:
    """La valeur datée ; sans montant si la table ne couvre pas ce jour."""
    try:
        version = s.droit.version(serie, s.au)
    except DroitAbsent:
        reference = s.droit.series[serie].reference
        yield Cout(poste=poste, montant=None, reference=reference, statut=Statut.A_VERIFIER)
        return
    reference = version.reference or s.droit.series[serie].reference
    montant = Decimal(version.valeur)
    yield Cout(poste=poste, montant=montant, reference=reference, statut=version.statut)


def _selon_le_montant(serie: str, montant: Decimal, s: Situation) -> Iterator[Cout]:
    try:
        version = s.droit.version(serie, s.au)
    except DroitAbsent:
        return
    paliers = [
        Palier(t["jusqua"], t["forfait"], t["pourcent"], t["au_dela_de"]) for t in version.valeur
    ]
    yield Cout(
        poste=serie,
        montant=par_paliers(paliers, montant),
        reference=version.reference or s.droit.series[serie].reference,
        statut=version.statut,
    )


def d_un_proces(voie: str, exploit: str = "") -> Couts:
    """Les coûts d'une instance contradictoire, avec l'exploit qui l'introduit."""

    def couts(s: Situation) -> Iterator[Cout]:
        if exploit:
            yield huissier(exploit)
        yield from contribution(s)
        yield from mise_au_role(s, voie)
        yield from indemnite_de_procedure(s, voie)
        if voie != "citation_refere":
            yield from enregistrement(s)

    return couts


def d_une_requete(voie: str, *exploits: str) -> Couts:
    """Les coûts d'une requête unilatérale : ni litige, ni indemnité de procédure."""

    def couts(s: Situation) -> Iterator[Cout]:
        yield from contribution(s)
        yield from mise_au_role(s, voie)
        yield from map(huissier, exploits)

    return couts
