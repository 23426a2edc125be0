"""Le juge d'une procédure : sa sorte, d'après la matière ; sa ville, si elle est sûre."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES, JUDICIAIRES
from toolkit.juridictions.fr_FR.lieux import departement
from toolkit.juridictions.fr_FR.litige.etapes import instance_au_fond
from toolkit.juridictions.fr_FR.litige.matiere import PROTECTION, SANS_FICHE, Matiere, matiere
from toolkit.juridictions.fr_FR.litige.territoire import (
    demeure,
    immeuble,
    ressort_de,
    ville_sure,
    villes_du,
)
from toolkit.noyau.dossier import Adresse, Debiteur, Juge
from toolkit.noyau.proximite import reduire
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import JugePropose

COMMERCE, ECONOMIQUE = "tribunal_de_commerce", "tribunal_des_activites_economiques"
JUDICIAIRE, PROTECTEUR = "tribunal_judiciaire", "juge_des_contentieux_de_la_protection"
EXECUTION = "juge_de_l_execution"
# Sortes qui se valent : le président statue en référé et sur requête, la chambre de proximité
# est une part du tribunal judiciaire.
EQUIVALENTS = {
    COMMERCE: CONSULAIRES,
    JUDICIAIRE: (JUDICIAIRE, "tribunal_de_proximite", "president_du_tribunal_judiciaire"),
    PROTECTEUR: (PROTECTEUR, "tribunal_de_proximite"),
    EXECUTION: (EXECUTION,),
}
SIEGES = {False: "sieges_tribunal_judiciaire", True: "sieges_tribunal_de_commerce"}
# Matières dont un juge consulaire peut connaître.
DU_COMMERCE = (Matiere.COMMERCIALE, Matiere.MIXTE_AU_CHOIX)
SANS_COMMERCE = "departements_sans_tribunal_de_commerce"

# Procédure → l'article qui en fixe le lieu, et ce lieu.
TERRITOIRES = {
    "injonction_de_payer": ("CPC 1406", "où demeure le débiteur"),
    "assignation": ("CPC 42, 43", "où demeure le défendeur"),
    "refere_provision": ("CPC 42, 43", "où demeure le défendeur"),
    "requete_simple": ("CPC 42, 43", "où demeure le défendeur"),
    "saisie_conservatoire": ("CPCE R511-2", "où demeure le débiteur"),
    "injonction_europeenne": ("CPC 1424-1", "où demeure le défendeur"),
    "petits_litiges": ("CPC 1382", "où demeure le défendeur"),
}
DU_FOND = ("assignation", "refere_provision", "requete_simple")
SANS_DOMICILE = ("CPC 42 al. 3", "où demeure le demandeur, le défendeur étant sans domicile connu")
COPROPRIETE = ("décret n° 67-223 art. 60", "de situation de l'immeuble")
BAIL = ("COJ R213-9-7", "de situation de l'immeuble")


def types_admis(s: Situation, procedure: str) -> tuple[str, ...]:
    """Les sortes de juges compétents, la première proposée ; vide si la matière ne le dit pas."""
    nature = matiere(s)
    if nature in SANS_FICHE or nature is Matiere.INCONNUE:
        return ()
    a_commerce = a_un_commerce(s, procedure)
    if procedure == "saisie_conservatoire":
        # Le président du tribunal de commerce : avant tout procès, créance commerciale (L511-3).
        est_option = nature in DU_COMMERCE and a_commerce and not instance_au_fond(s)
        return (EXECUTION, COMMERCE) if est_option else (EXECUTION,)
    if nature in PROTECTION:
        return (PROTECTEUR,)
    if nature is Matiere.COMMERCIALE and a_commerce:
        return (COMMERCE,)
    if nature is Matiere.MIXTE_AU_CHOIX and a_commerce:
        return (JUDICIAIRE, COMMERCE)
    return (JUDICIAIRE,)


def a_un_commerce(s: Situation, procedure: str) -> bool:
    """Vrai si un tribunal de commerce siège là où l'on plaide.

    Le dossier peut retenir un autre lieu que celui du défendeur, en disant
    pourquoi (`critere`).
    """
    ecrit = juge_ecrit(s, procedure)
    if ecrit and ecrit.critere:
        return ecrit.type in CONSULAIRES
    return not est_d_alsace_moselle(s)


def est_d_alsace_moselle(s: Situation) -> bool:
    """Vrai si le premier défendeur demeure dans un département sans tribunal de commerce."""
    return departement(demeure(s.cible, s)) in villes_du(SANS_COMMERCE, s)


def juge_ecrit(s: Situation, procedure: str) -> Juge | None:
    """Le juge que le dossier écrit pour cette procédure."""
    prevue = s.dossier.procedure(procedure)
    return prevue.juge if prevue else None


def convient(juge: Juge, admis: tuple[str, ...]) -> bool:
    """Vrai si ce juge est d'une sorte admise, président ou chambre de proximité compris."""
    return any(juge.type in EQUIVALENTS[sorte] for sorte in admis)


def juge_propose(s: Situation, procedure: str) -> JugePropose | None:
    """Le juge de la procédure ; None si elle n'en a pas, ou si la matière ne le désigne pas."""
    admis = types_admis(s, procedure) if procedure in TERRITOIRES else ()
    if not admis:
        return None
    ecrit = juge_ecrit(s, procedure)
    retenu = ecrit if ecrit and convient(ecrit, admis) else None
    type_ = next((t for t in admis if retenu and convient(retenu, (t,))), admis[0])
    ville = _ville(s, procedure, type_, retenu)
    article, lieu = territoire(s, procedure)
    # Le tribunal judiciaire n'a de matière commerciale qu'en Alsace-Moselle (COJ L215-2) ; le juge
    # unique des petites demandes (R212-8) n'y est pas établi.
    a_chambre = type_ == JUDICIAIRE and matiere(s) is Matiere.COMMERCIALE
    return JugePropose(
        type=_nommer(type_, ville, s),
        ville=ville,
        chambre="commerciale" if a_chambre else "",
        ressort=""
        if ville
        else f"lieu {lieu} ({article}) : {ressort_de(lieu_retenu(s, procedure))}",
        reference=f"{_article_de_la_matiere(s, type_)} ; {article}",
    )


def territoire(s: Situation, procedure: str) -> tuple[str, str]:
    """L'article qui fixe le lieu, et ce lieu."""
    nature = matiere(s)
    if nature is Matiere.COPROPRIETE and procedure == "injonction_de_payer":
        return COPROPRIETE
    if nature is Matiere.BAIL_HABITATION and procedure in DU_FOND:
        return BAIL
    if "42" in TERRITOIRES[procedure][0] and not any(map(_demeure_connue(s), s.dossier.debiteurs)):
        return SANS_DOMICILE
    return TERRITOIRES[procedure]


def _demeure_connue(s: Situation) -> Callable[[Debiteur], bool]:
    return lambda debiteur: bool((lieu := demeure(debiteur, s)) and lieu.ville)


def lieu_retenu(s: Situation, procedure: str) -> Adresse | None:
    """L'adresse que la règle de territoire retient : l'immeuble, sinon la demeure du débiteur."""
    _, lieu = territoire(s, procedure)
    if "immeuble" in lieu:
        return immeuble(s)
    return demeure(s.dossier.creancier if "demandeur" in lieu else s.cible, s)


def lieux_possibles(s: Situation, procedure: str) -> list[Adresse | None]:
    """Les adresses dont le juge peut être saisi : celle de chaque défendeur, au choix (CPC 42)."""
    _, lieu = territoire(s, procedure)
    if "immeuble" in lieu:
        return [immeuble(s)]
    if "demandeur" in lieu:
        return [demeure(s.dossier.creancier, s)]
    lieux = [demeure(d, s) for d in s.dossier.debiteurs]
    return [*lieux, immeuble(s)] if matiere(s) is Matiere.COPROPRIETE else lieux


def sieges_du_type(type_: str) -> str:
    """La liste des communes où siège un juge de cette sorte."""
    return SIEGES[type_ in CONSULAIRES]


def _ville(s: Situation, procedure: str, type_: str, retenu: Juge | None) -> str | None:
    """Celle que le dossier écrit ; celle d'un juge de même sorte écrit ailleurs ; la ville sûre."""
    if retenu and retenu.ville:
        return retenu.ville
    sures = (ville_sure(a, sieges_du_type(type_), s) for a in lieux_possibles(s, procedure))
    return next((v for v in sures if v), None) or _ville_d_une_autre_procedure(s, procedure, type_)


def _ville_d_une_autre_procedure(s: Situation, procedure: str, type_: str) -> str | None:
    if "immeuble" in territoire(s, procedure)[1]:
        return None
    sortes = CONSULAIRES if type_ in CONSULAIRES else (*JUDICIAIRES, EXECUTION)
    for autre in TERRITOIRES:
        ecrit = juge_ecrit(s, autre) if autre != procedure else None
        if ecrit and ecrit.ville and not ecrit.critere and ecrit.type in sortes:
            return ecrit.ville
    return None


def _nommer(type_: str, ville: str | None, s: Situation) -> str:
    """Le tribunal de commerce s'appelle autrement là où l'expérimentation court (k-tae-nom)."""
    if type_ != COMMERCE:
        return type_
    if ville:
        return ECONOMIQUE if est_tae(ville, s) else COMMERCE
    seul = departement(demeure(s.cible, s)) in villes_du("departements_du_seul_tae", s)
    return ECONOMIQUE if seul else COMMERCE


def est_tae(ville: str, s: Situation) -> bool:
    """Vrai si le tribunal de cette ville est, ce jour-là, un tribunal des activités économiques."""
    return reduire(ville) in villes_du("sieges_tae", s)


def _article_de_la_matiere(s: Situation, type_: str) -> str:
    if type_ == EXECUTION:
        return "CPCE L511-3 ; COJ L213-6"
    return {
        Matiere.CREDIT: "COJ L213-4-5",
        Matiere.BAIL_HABITATION: "COJ L213-4-4",
        Matiere.BAIL_COMMERCIAL: "COJ R211-3-26",
        Matiere.COMMERCIALE: "C. com. L721-3" if type_ == COMMERCE else "COJ L215-2",
        Matiere.MIXTE_AU_CHOIX: "C. com. L721-3",
        Matiere.MIXTE: "C. com. L721-3 (a contrario)",
    }.get(matiere(s), "CPC 761")
