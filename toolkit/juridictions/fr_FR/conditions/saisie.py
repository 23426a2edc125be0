"""Les conditions de fond d'une saisie conservatoire (CPCE L511-1, L511-2) et de sa requête."""

from __future__ import annotations

from decimal import Decimal

from toolkit.juridictions.fr_FR.litige.dispense import (
    LOYERS,
    Cause,
    autorisation_valide,
    dispense,
    est_injonction_prematuree,
)
from toolkit.juridictions.fr_FR.litige.etapes import titre_invoque
from toolkit.juridictions.fr_FR.litige.matiere import reclamees
from toolkit.juridictions.fr_FR.litige.menaces import examiner
from toolkit.juridictions.fr_FR.litige.preuves import aveux, ecrits_du_debiteur, livraisons
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.argent import ZERO
from toolkit.noyau.dossier import Titre
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import euros
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.proximite import reduire
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation

PREVUE = "procedures.saisie_conservatoire"
# Ce que l'employeur doit au salarié, et ce qui nourrit : jamais à titre conservatoire.
INSAISISSABLES = ("salaire", "remuneration", "traitement", "aliment")


@REGISTRE.condition(
    "creance-subsistante",
    reference="CPCE L511-1",
    remede="corriger les créances et les paiements : rien n'est plus dû",
    sanction=Sanction.REJET,
)
def creance_subsistante(s: Situation) -> Reponse:
    """Une somme reste due, échue ou à échoir : l'exigibilité n'est pas exigée."""
    if s.dossier.creances and (s.total > ZERO or s.decompte.non_echues):
        return OUI
    return non("rien ne reste dû", "creances")


@REGISTRE.condition(
    "sc-cond-01",
    reference="CPCE L511-1",
    remede="joindre le contrat, la livraison, l'effet ou la reconnaissance qui fonde la créance",
    sanction=Sanction.REJET,
)
def creance_fondee(s: Situation) -> Reponse:
    """La créance paraît fondée en son principe : une pièce au moins ne vient pas du seul
    créancier.
    """
    trouvees: list[str] = []
    for creance in reclamees(s):
        preuves = [
            *ecrits_du_debiteur(creance, s), *livraisons(creance, s), *aveux(creance, s),
        ]  # fmt: skip
        effet = creance.effet.piece if creance.effet else None
        trouvees += [*(p.id for p in preuves), *([effet] if effet else [])]
    if trouvees or isinstance(titre_invoque(s), Titre):
        return prouve(dict.fromkeys(trouvees))
    return non("aucune pièce ne fonde la créance, hors celles du créancier", "creances.0.pieces")


@REGISTRE.condition(
    "sc-cond-02",
    reference="CPCE L511-1, R512-1",
    remede="écrire sous `procedures.saisie_conservatoire.menaces` des faits datés et prouvés :"
    " inscriptions, poursuites, cession d'actifs, disparition ; le seul défaut de paiement ne"
    " suffit pas",
    sanction=Sanction.REJET,
)
def menace_prouvee(s: Situation) -> Reponse:
    """Des circonstances prouvées menacent le recouvrement : une forte, ou deux moyennes."""
    prevue = s.dossier.procedures.saisie_conservatoire
    examen = examiner(prevue.menaces if prevue else (), s)
    if examen.suffit:
        return prouve(examen.pieces)
    return non(examen.raison, f"{PREVUE}.menaces")


@REGISTRE.condition(
    "biens-designes",
    reference="CPCE R511-4",
    remede="écrire `biens` (creances, meubles, droits_d_associe) et `tiers_saisi`, ou demander"
    " FICOBA, sous `procedures.saisie_conservatoire`",
    sanction=Sanction.REJET,
)
def biens_designes(s: Situation) -> Reponse:
    """La requête dit quels biens saisir : le juge doit les préciser, à peine de nullité."""
    prevue = s.dossier.procedures.saisie_conservatoire
    if prevue and (prevue.biens or prevue.tiers_saisi):
        return OUI
    return non("les biens à saisir ne sont pas désignés", PREVUE)


@REGISTRE.condition(
    "sc-cib-01",
    reference="C. trav. L3252-7 ; CPCE L112-2 3°",
    remede="viser un autre bien : une rémunération ne se saisit qu'avec un titre",
)
def cible_saisissable(s: Situation) -> Reponse:
    """Ni salaire, ni créance alimentaire n'est visé à titre conservatoire."""
    prevue = s.dossier.procedures.saisie_conservatoire
    tiers = prevue.tiers_saisi if prevue else None
    dette = reduire((tiers.nature_dette if tiers else None) or "")
    if any(mot in dette for mot in INSAISISSABLES):
        return non("une rémunération ou un aliment ne se saisit pas à titre conservatoire",
                   f"{PREVUE}.tiers_saisi.nature_dette")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "autorisation-utile",
    reference="CPCE L511-2",
    remede="remettre le titre au commissaire de justice : acte `instruction_saisie`",
)
def autorisation_utile(s: Situation) -> Reponse:
    """Rien ne dispense déjà de demander l'autorisation."""
    valide = autorisation_valide(s)
    if valide:
        rang = s.dossier.titres.index(valide)
        return non(f"l'ordonnance {valide.id} autorise déjà la saisie", f"titres.{rang}")
    trouvee = dispense(s)
    if trouvee and trouvee.cause in (Cause.TITRE, Cause.DECISION):
        return non(f"l'autorisation n'est pas nécessaire : {trouvee.cause}", trouvee.chemin)
    return OUI


@REGISTRE.condition(
    "sc-voie-01",
    reference="CPCE L511-2, R521-1",
    remede="demander l'autorisation du juge : acte `requete_saisie_conservatoire`",
    sanction=Sanction.CADUCITE,
)
def saisie_permise(s: Situation) -> Reponse:
    """Une ordonnance l'autorise, ou un titre en dispense : une facture n'en dispense pas."""
    ordonnance = autorisation_valide(s)
    if ordonnance:
        return prouve([ordonnance.piece] if ordonnance.piece else [])
    trouvee = dispense(s)
    if trouvee:
        return prouve([trouvee.piece] if trouvee.piece else [])
    return non("ni ordonnance d'autorisation, ni titre qui en dispense", "titres")


@REGISTRE.condition(
    "sc-voie-02",
    reference="CPCE L511-2",
    remede="joindre l'effet, le bail, la décision ou l'ordonnance : sa pièce",
)
def titre_prouve(s: Situation) -> Reponse:
    """L'autorisation ou le titre invoqué a sa pièce, que l'étude présentera."""
    ordonnance = autorisation_valide(s)
    if ordonnance:
        rang = s.dossier.titres.index(ordonnance)
        absente = ordonnance.piece is None
        return non("l'ordonnance n'est pas aux pièces", f"titres.{rang}") if absente else OUI
    trouvee = dispense(s)
    if trouvee and trouvee.piece is None:
        return non(f"{trouvee.cause} : la pièce manque", trouvee.chemin)
    return OUI


@REGISTRE.condition(
    "sc-voie-03",
    reference="CPCE L511-2 ; CPC 1422",
    remede="attendre que l'ordonnance soit exécutoire, ou demander l'autorisation du juge : acte"
    " `requete_saisie_conservatoire`",
)
def injonction_achevee(s: Situation) -> Reponse:
    """Une ordonnance d'injonction encore ouverte à opposition ne dispense de rien."""
    invoque = titre_invoque(s)
    if est_injonction_prematuree(invoque, s) and not autorisation_valide(s):
        rang = s.dossier.titres.index(invoque)
        return non(f"l'ordonnance {invoque.id} peut encore être frappée d'opposition",
                   f"titres.{rang}")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "sc-voie-04",
    reference="CPCE L511-2",
    remede="limiter `procedures.saisie_conservatoire.montant` aux loyers seuls, ou demander"
    " l'autorisation du juge : acte `requete_saisie_conservatoire`",
)
def loyers_seuls(s: Situation) -> Reponse:
    """Sans autorisation, un bail ne permet de saisir que pour les loyers."""
    trouvee = None if autorisation_valide(s) else dispense(s)
    if trouvee is None or trouvee.cause is not Cause.LOYER:
        return OUI
    somme, admis = _montant_voulu(s), _dus_au_bail(s, LOYERS)
    if somme > admis:
        return non(f"la saisie ({euros(somme)}) dépasse les loyers et leurs provisions sur charges"
                   f" ({euros(admis)})", f"{PREVUE}.montant")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "provisions-sur-charges",
    reference="CPCE L511-2 ; CA Paris, 23 juin 2022, n° 21/21032",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="limiter `procedures.saisie_conservatoire.montant` aux loyers seuls, pour ne rien"
    " laisser à discuter",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_provisions_sur_charges(s: Situation) -> Reponse:
    """La saisie faite sans autorisation ne porte pas sur des provisions sur charges, discutées."""
    trouvee = None if autorisation_valide(s) else dispense(s)
    loyers = _dus_au_bail(s, ("loyer",))
    if trouvee and trouvee.cause is Cause.LOYER and _montant_voulu(s) > loyers:
        return non(f"la saisie dépasse les loyers seuls ({euros(loyers)}) : comprendre les"
                   " provisions sur charges est discuté", f"{PREVUE}.montant")  # fmt: skip
    return OUI


def _montant_voulu(s: Situation) -> Decimal:
    prevue = s.dossier.procedures.saisie_conservatoire
    return (prevue.montant if prevue else None) or s.total


def _dus_au_bail(s: Situation, natures: tuple[str, ...]) -> Decimal:
    """Le principal qui reste dû au titre de ces créances d'un bail (EUR)."""
    restes = s.decompte.reste_par_creance
    dues = (c for c in reclamees(s) if c.nature in natures and c.id in restes)
    return sum((restes[c.id]["principal"] for c in dues), ZERO)
