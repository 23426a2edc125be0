"""Le territoire : le lieu dont le juge est compétent, imposé ou au choix (CJ 624 à 633)."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, rang_de
from toolkit.juridictions.fr_BE.litige.entreprise import est_entre_entreprises
from toolkit.juridictions.fr_BE.litige.matiere import Matiere, matiere, matieres
from toolkit.juridictions.fr_BE.litige.region import est_en_belgique, siege_nomme
from toolkit.noyau.dossier import Adresse, ClauseDeJuridiction, Juge
from toolkit.noyau.situation import Situation

DOMICILE = "domicile du défendeur"
IMPERATIFS = {
    Matiere.LOUAGE: ("situation de l'immeuble", "CJ 629"),
    Matiere.COPROPRIETE: ("situation de l'immeuble", "CJ 629"),
    Matiere.CREDIT: ("domicile du consommateur", "CJ 628, 8°"),
    Matiere.ASSURANCE: ("domicile du preneur d'assurance", "CJ 628, 10°"),
    Matiere.UTILITE: (DOMICILE, "CJ 628, 25°"),
}
# Les biens à saisir ne sont pas toujours au domicile : le juge de ce lieu se justifie.
LIEU_DES_BIENS = "CJ 633 al. 1"
CONVENU = "tribunal que désigne le contrat"
DE_L_IMMEUBLE = (Matiere.LOUAGE, Matiere.COPROPRIETE)


@dataclass(frozen=True, slots=True)
class Lieu:
    """Le lieu qui fixe le ressort ; `adresse` None : le dossier ne la donne pas.

    `est_imperatif` : aucune convention antérieure au litige n'y déroge (CJ 630).
    `est_sur` : faux si rien au dossier ne dit que ce lieu est bien le bon.
    """

    nom: str
    adresse: Adresse | None
    reference: str
    est_imperatif: bool = False
    chemin: str = ""
    est_sur: bool = True

    @property
    def commune(self) -> str:
        """La commune du lieu ; vide si elle n'est pas connue."""
        return (self.adresse.ville if self.adresse else None) or ""

    @property
    def choix(self) -> str:
        """À quel titre ce lieu l'emporte."""
        if self.est_imperatif:
            return "seul compétent"
        return "convenu" if self.nom == CONVENU else "au choix du demandeur, le plus sûr"

    @property
    def ressort(self) -> str:
        """Ce qui se laisse en blanc quand le siège n'est pas sûr."""
        if not (self.commune and self.est_sur):
            return f"ressort à préciser : {self.nom}"
        return f"ressort dont relève {self.commune} ({self.nom})"


def lieux(s: Situation) -> list[Lieu]:
    """Les lieux entre lesquels le demandeur choisit, le plus sûr d'abord.

    Un lieu imposé est le seul, comme celui dont des entreprises sont convenues ;
    sinon le domicile de chaque défendeur en Belgique ; s'ils sont tous à
    l'étranger, celui du créancier, où l'obligation a pu naître ou doit être
    exécutée (624, 2°).
    """
    imposees = [m for m in matieres(s) if m in IMPERATIFS]
    if imposees:
        creance = next(c for c in s.dossier.creances if matiere(c, s) is imposees[0])
        return [_impose(s, creance, *IMPERATIFS[imposees[0]])]
    domiciles = [
        Lieu(DOMICILE, adresse, "CJ 624", chemin=f"debiteurs.{rang_de(debiteur, s)}.adresse")
        for debiteur in defendeurs(s)
        if est_en_belgique(adresse := debiteur.adresse_courante(s.au))
    ]
    convenu = lieu_convenu(s)
    if convenu:
        return [convenu]
    if domiciles:
        return domiciles
    chez_nous = s.dossier.creancier.adresse_courante(s.au)
    return [
        Lieu(
            "lieu où l'obligation est née ou doit être exécutée",
            chez_nous,
            "CJ 624, 2°",
            chemin="creancier.adresse",
            est_sur=False,
        )
    ]  # fmt: skip


def _impose(s: Situation, creance, nom: str, reference: str) -> Lieu:
    contrat = s.contrat(creance)
    if matiere(creance, s) in DE_L_IMMEUBLE:
        rang = s.dossier.contrats.index(contrat) if contrat else 0
        adresse = contrat.immeuble if contrat else None
        return Lieu(nom, adresse, reference, True, f"contrats.{rang}.immeuble")
    debiteur = next(iter(s.dossier.debiteurs_de(creance)), s.dossier.debiteurs[0])
    rang = s.dossier.debiteurs.index(debiteur)
    adresse = debiteur.adresse_courante(s.au)
    return Lieu(nom, adresse, reference, True, f"debiteurs.{rang}.adresse")


def lieu_de_la_saisie(s: Situation) -> Lieu:
    """Le domicile du saisi pour une saisie-arrêt ; le lieu des biens pour les autres (CJ 633)."""
    prevue = s.dossier.procedures.saisie_conservatoire
    biens = prevue.biens if prevue else None
    adresse = s.cible.adresse_courante(s.au)
    if biens in ("meubles", "immeubles"):
        return Lieu("lieu de la saisie", None if biens == "immeubles" else adresse,
                    LIEU_DES_BIENS,
                    True, "procedures.saisie_conservatoire.juge")  # fmt: skip
    if est_en_belgique(adresse):
        return Lieu("domicile du débiteur saisi", adresse, "CJ 633 al. 2", True,
                    s.chemin_de_la_cible("adresse"))  # fmt: skip
    tiers = prevue.tiers_saisi if prevue else None
    ou = tiers.adresse_courante(s.au) if tiers else None
    return Lieu("lieu d'exécution de la saisie", ou, "CJ 633 al. 2", True,
                "procedures.saisie_conservatoire.tiers_saisi.adresse")  # fmt: skip


def juge_ecrit(s: Situation, voie: str) -> Juge | None:
    """Le juge que le dossier nomme pour cette procédure."""
    prevue = s.dossier.procedure(voie)
    return prevue.juge if prevue else None


def lieu_convenu(s: Situation) -> Lieu | None:
    """Le lieu où siège le tribunal que désignent, entre entreprises, tous les contrats dont naît la
    demande ; None si un seul se tait, ou si la ville ne se lit pas.
    """
    if not est_entre_entreprises(s):
        return None
    reclamees = [c for c in s.dossier.creances if not s.regimes or c.id in s.regimes]
    contrats = {c.contrat: s.contrat(c) for c in reclamees}.values()
    clauses = [c.clause_de_juridiction if c else None for c in contrats]
    villes = {_ville_de_la_clause(c, s) if c else "" for c in clauses}
    if len(villes) != 1 or not (ville := villes.pop()):
        return None
    chemin = f"contrats.{s.dossier.contrats.index(next(c for c in contrats if c))}"
    return Lieu(
        CONVENU, Adresse(ville=ville), "CJ 624, 630", chemin=f"{chemin}.clause_de_juridiction"
    )


def _ville_de_la_clause(clause: ClauseDeJuridiction, s: Situation) -> str:
    juge = clause.juge
    dite = (juge.division or juge.ville) if juge else None
    return dite or siege_nomme(clause.texte or "", s.droit, s.au)


def clause_de_juridiction(s: Situation) -> tuple[int, str] | None:
    """Le rang du contrat dont une clause désigne le tribunal, et ce qu'elle désigne."""
    for rang, contrat in enumerate(s.dossier.contrats):
        clause = contrat.clause_de_juridiction
        if clause:
            juge = clause.juge
            return rang, (juge.ville if juge and juge.ville else clause.texte) or ""
    return None
