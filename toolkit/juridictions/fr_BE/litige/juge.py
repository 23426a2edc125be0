"""Le juge matériellement compétent (CJ 568, 573, 590, 591), et celui que le dossier écrit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs
from toolkit.juridictions.fr_BE.litige.entreprise import est_entre_entreprises, est_entreprise
from toolkit.juridictions.fr_BE.litige.matiere import Matiere, matieres
from toolkit.juridictions.fr_BE.litige.montant import montant_de_la_demande
from toolkit.juridictions.fr_BE.litige.region import est_siege_francophone
from toolkit.juridictions.fr_BE.litige.ressort import (
    CONVENU,
    Lieu,
    clause_de_juridiction,
    juge_ecrit,
    lieu_de_la_saisie,
    lieux,
)
from toolkit.noyau.ecriture import euros
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import JugePropose

JUSTICE_DE_PAIX = "justice_de_paix"
ENTREPRISE = "tribunal_de_l_entreprise"
PREMIERE_INSTANCE = "tribunal_de_premiere_instance"
SAISIES = "juge_des_saisies"
PRESIDENTS = {
    ENTREPRISE: "president_du_tribunal_de_l_entreprise",
    PREMIERE_INSTANCE: "president_du_tribunal_de_premiere_instance",
    # Le président du tribunal de première instance a plénitude de juridiction en référé.
    JUSTICE_DE_PAIX: "president_du_tribunal_de_premiere_instance",
}
SPECIALES = {
    Matiere.LOUAGE: "CJ 591, 1°",
    Matiere.COPROPRIETE: "CJ 591, 2°bis",
    Matiere.CREDIT: "CJ 591, 21°",
    Matiere.UTILITE: "CJ 591, 25°",
    Matiere.SOINS_ET_ECOLES: "CJ 591, 25°",
}
REFERE, SAISIE = "citation_refere", "saisie_conservatoire"


@dataclass(frozen=True, slots=True)
class Competence:
    """Les juges entre lesquels le demandeur choisit (un seul, d'ordinaire) et ce qui le dit.

    `juges` vide : plusieurs matières ou plusieurs sortes de défendeurs en
    appellent de différents ; le dossier doit choisir.
    """

    juges: tuple[str, ...]
    reference: str
    raison: str

    @property
    def principal(self) -> str:
        """Le juge proposé ; vide s'il n'est pas sûr."""
        return self.juges[0] if self.juges else ""


def competence(s: Situation, voie: str = "citation") -> Competence:
    """Le juge que la loi donne à cette procédure."""
    if voie == SAISIE:
        return Competence((SAISIES,), lieu_de_la_saisie(s).reference, "juge des saisies")
    fond = _au_fond(s, voie)
    if voie != REFERE or not fond.juges:
        return fond
    presidents = tuple(dict.fromkeys(PRESIDENTS[j] for j in fond.juges))
    return Competence(presidents, "CJ 584", f"président du tribunal ; {fond.raison}")


def _au_fond(s: Situation, voie: str) -> Competence:
    trouvees = matieres(s)
    speciales = [m for m in trouvees if m in SPECIALES]
    communes = [m for m in trouvees if m not in SPECIALES]
    if not speciales:
        return _commune(s, voie)
    reference = " ; ".join(dict.fromkeys(SPECIALES[m] for m in speciales))
    especes = ", ".join(m.value for m in speciales)
    speciale = Competence((JUSTICE_DE_PAIX,), reference, f"{especes} : quel que soit le montant")
    if not communes or JUSTICE_DE_PAIX in _commune(s, voie).juges:
        return speciale
    return Competence((), reference, f"{especes}, et une créance de droit commun d'un autre juge")


def _commune(s: Situation, voie: str) -> Competence:
    civile = _par_le_montant(montant_de_la_demande(s, voie), s)
    entreprises = [est_entreprise(d) for d in defendeurs(s)]
    if s.au < s.droit.valeur("tribunal_de_l_entreprise_depuis", s.au):
        return civile
    if est_entre_entreprises(s):
        return Competence((ENTREPRISE,), "CJ 573 al. 1", "entre entreprises, à tout montant")
    if all(entreprises):
        return Competence(
            (ENTREPRISE, *civile.juges),
            "CJ 573 al. 2",
            f"contre une entreprise, au choix du demandeur qui n'en est pas une ; {civile.raison}",
        )
    if any(entreprises) and est_entreprise(s.dossier.creancier):
        return Competence(
            (), "CJ 573 ; CJ 590", "les défendeurs, entreprise et non, relèvent de juges différents"
        )
    return civile


def _par_le_montant(montant: Decimal, s: Situation) -> Competence:
    seuil = s.droit.decimal("seuil_justice_de_paix", s.au)
    if montant <= seuil:
        return Competence((JUSTICE_DE_PAIX,), "CJ 590", f"demande jusqu'à {euros(seuil)}")
    return Competence((PREMIERE_INSTANCE,), "CJ 568", f"demande au-delà de {euros(seuil)}")


def lieux_de(s: Situation, voie: str) -> list[Lieu]:
    """Les lieux qui fixent le ressort de cette procédure."""
    return [lieu_de_la_saisie(s)] if voie == SAISIE else lieux(s)


def proposer_le_juge(s: Situation, voie: str) -> JugePropose:
    """Le juge de la procédure : sa ville vient du dossier, à défaut elle n'est donnée que si une
    division siège dans la commune même.
    """
    loi, ecrit, lieu = competence(s, voie), juge_ecrit(s, voie), lieux_de(s, voie)[0]
    type_ = loi.principal or (
        PRESIDENTS[PREMIERE_INSTANCE] if voie == REFERE else PREMIERE_INSTANCE
    )
    if ecrit and (ecrit.type in loi.juges or not loi.juges):
        type_ = ecrit.type
    ville = ecrit.ville if ecrit else None
    ressort = "" if ville else lieu.ressort
    clause = clause_de_juridiction(s)
    est_convenu = clause and not lieu.est_imperatif and est_entre_entreprises(s)
    if ville is None and est_convenu and lieu.nom != CONVENU:
        ressort = f"{CONVENU} : {clause[1]}"
    elif ville is None and lieu.est_sur and est_siege_francophone(lieu.commune, s.droit, s.au):
        ville, ressort = lieu.commune, ""
    reference = " ; ".join(dict.fromkeys((loi.reference, lieu.reference)))
    return JugePropose(type=type_, ville=ville, ressort=ressort, reference=reference)
