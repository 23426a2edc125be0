"""Les conditions belges de la déclaration de créance (CDE XX.155 à XX.165 ; CJ 1675/9)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.debiteurs import A_FAIRE
from toolkit.juridictions.fr_BE.conditions.europe import UNION
from toolkit.juridictions.fr_BE.declaration import FAILLITE, REGLEMENT
from toolkit.juridictions.fr_BE.delais import TEMPS
from toolkit.juridictions.fr_BE.echeance import echeance
from toolkit.juridictions.fr_BE.litige.region import BELGIQUE
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.declaration import dire_l_echeance, inscrire_la_declaration
from toolkit.noyau.delais.moteur import delais_de_procedure
from toolkit.noyau.delais.valeurs import Etat
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.obligations import GARANTS
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, si
from toolkit.noyau.situation import Situation

SURSIS = "reorganisation_judiciaire"
inscrire_la_declaration(
    REGISTRE,
    echeance=echeance,
    admises=(FAILLITE, REGLEMENT),
    refus={
        SURSIS: f"en réorganisation judiciaire, aucune déclaration : {A_FAIRE[SURSIS]}",
        "mediation_de_dettes": "la médiation amiable n'ouvre aucun concours : rien ne s'y déclare",
        "decede": "décédé : la créance se réclame à la succession",
    },
    reference="CDE XX.155, XX.156 ; CJ 1675/9 § 2",
    articles={
        "ouverture": "CDE XX.117, XX.156 ; CJ 1675/7 § 1er",
        "surete": "CDE XX.155 § 1er, XX.156 ; CJ 1675/9 § 2",
    },
)
# Le délai de chaque concours, et la clé qui le donne.
DELAIS = {
    FAILLITE: ("declaration-faillite", "insolvabilite.declarer_avant_le",
               "le dernier jour que le jugement fixe pour déclarer n'est pas au dossier"),
    REGLEMENT: ("declaration-reglement-collectif", "insolvabilite.publiee_le",
                "le jour d'envoi de l'avis d'admissibilité n'est pas au dossier"),
}  # fmt: skip


@REGISTRE.condition(
    "declaration-a-temps",
    reference="CDE XX.155 § 1er, XX.165 ; CJ 1675/9",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="déclarer sans attendre : le retard prive des répartitions déjà ordonnées ; en règlement"
    " collectif, répondre au dernier avis du médiateur",
    gravite=Gravite.AVERTISSEMENT,
)
def declaration_a_temps(s: Situation) -> Reponse:
    """Le dernier jour pour déclarer est connu ; il n'est ni passé ni proche."""
    if s.cible.situation not in DELAIS:
        return OUI
    id_, cle, manque = DELAIS[s.cible.situation]
    chemin = s.chemin_de_la_cible(cle)
    siens = _delais(s, id_)
    if not siens:
        return inconnu(manque, chemin)
    return dire_l_echeance(siens[0].echeance, s, "le dernier jour pour déclarer", chemin)


@REGISTRE.condition(
    "admission-non-prescrite",
    reference="CDE XX.165 al. 3",
    remede="vérifier si un autre tribunal constate la créance, ou si une garantie est poursuivie :"
    " le délai diffère alors ; l'écrire sous `acceptations`",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.IRRECEVABILITE,
)
def admission_non_prescrite(s: Situation) -> Reponse:
    """Moins d'un an s'est écoulé depuis le jugement de faillite."""
    for delai in _delais(s, "admission-au-passif"):
        if delai.etat is Etat.DEPASSE:
            return non(f"le droit d'agir en admission est prescrit depuis le"
                       f" {date_longue(delai.echeance)}", delai.depart.chemin)  # fmt: skip
    return OUI


@REGISTRE.condition(
    "declaration-au-registre",
    reference="CDE XX.155 §§ 1er et 2",
    statut=Statut.A_VERIFIER,
    remede="la déposer au registre central de la solvabilité (Regsol) avec ses annexes ; vérifier"
    " XX.155 et XX.156 dans leur rédaction en vigueur : la loi du 7 juin 2023 n'a pas été lue",
    gravite=Gravite.AVERTISSEMENT,
)
def declaration_au_registre(s: Situation) -> Reponse:
    """La créance ne se déclare pas dans une faillite, où l'envoi d'une lettre ne vaut rien."""
    return si(s.cible.situation != FAILLITE,
              "une lettre au curateur ne vaut pas déclaration : elle se dépose au registre",
              s.chemin_de_la_cible("situation"))  # fmt: skip


@REGISTRE.condition("en-faillite", reference="CDE XX.155")
def en_faillite(s: Situation) -> Reponse:
    """Le débiteur est en faillite."""
    return si(s.cible.situation == FAILLITE)


@REGISTRE.condition("en-reglement-collectif", reference="CJ 1675/9")
def en_reglement_collectif(s: Situation) -> Reponse:
    """Le débiteur est en règlement collectif de dettes."""
    return si(s.cible.situation == REGLEMENT)


@REGISTRE.condition("echoit-par-la-faillite", reference="CDE XX.116")
def echoit_par_la_faillite(s: Situation) -> Reponse:
    """Des sommes non échues sont devenues exigibles par le jugement de faillite."""
    a_venir = REGISTRE.repond("sommes-a-echoir", s)
    return a_venir if en_faillite(s) else non("hors faillite")


@REGISTRE.condition("surete-personnelle", reference="CDE XX.156 al. 3")
def surete_personnelle(s: Situation) -> Reponse:
    """Une personne physique garantit la dette du failli : la taire la décharge."""
    garants = [d for d in s.dossier.debiteurs if d.role in GARANTS and not d.est_personne_morale]
    return si(bool(garants) and s.cible not in garants and bool(en_faillite(s)))


@REGISTRE.condition("creancier-hors-union", reference="CDE XX.157")
def creancier_hors_union(s: Situation) -> Reponse:
    """Le créancier n'est pas domicilié dans l'Union : il élit domicile dans le ressort."""
    adresse = s.dossier.creancier.adresse_courante(s.au)
    pays = (adresse.pays if adresse else None) or BELGIQUE
    return si(pays not in UNION and bool(en_faillite(s)))


def _delais(s: Situation, id_: str):
    trouves = (d for d in delais_de_procedure(s, TEMPS) if d.id == id_)
    return [d for d in trouves if s.cible.id in d.depart.debiteurs]
