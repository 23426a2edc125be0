"""Les conditions de la procédure simplifiée des petites créances (CPCE L125-1)."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.conditions.defendeurs import aucun
from toolkit.juridictions.fr_FR.litige.activite import est_commercant
from toolkit.juridictions.fr_FR.litige.matiere import defendeurs_de, reclamees
from toolkit.juridictions.fr_FR.litige.territoire import demeure, demeure_en_france
from toolkit.juridictions.fr_FR.litige.valeur import principal_et_interets
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.dossier import Debiteur
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import euros
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation

DE_CONTRAT_OU_DE_STATUT = (
    "facture", "loyer", "charges", "pret", "honoraires", "cotisation", "charges_de_copropriete",
)  # fmt: skip


@REGISTRE.condition(
    "l125-montant",
    reference="CPCE R125-1",
    remede="prendre l'injonction de payer : acte `requete_injonction_de_payer`",
)
def petite_creance(s: Situation) -> Reponse:
    """Le principal et les intérêts ne dépassent pas le plafond."""
    plafond = s.droit.cherche("seuil_petite_creance", s.au)
    somme = principal_et_interets(s)
    if plafond is not None and somme > plafond:
        return non(f"principal et intérêts ({euros(somme)}) dépassent {euros(plafond)}", "creances")
    return OUI


@REGISTRE.condition(
    "l125-cause",
    reference="CPCE L125-1",
    remede="rattacher la créance à son contrat ; sinon assigner : acte `assignation`",
)
def cause_de_l125(s: Situation) -> Reponse:
    """La créance vient d'un contrat ou d'un statut."""
    for creance in reclamees(s):
        if not (creance.contrat or creance.nature in (*DE_CONTRAT_OU_DE_STATUT, None)):
            return non(f"créance {creance.id} : ni contrat ni statut ne la fonde",
                       f"creances.{s.dossier.creances.index(creance)}.nature")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "l125-hors-commercants",
    reference="CPCE L125-1 (loi n° 2026-307)",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="prendre l'injonction de payer : acte `requete_injonction_de_payer`",
)
def hors_commercants(s: Situation) -> Reponse:
    """La créance n'a pas été facturée entre commerçants, depuis la loi du 23 avril 2026."""
    if s.droit.cherche("petite_creance_sans_les_commercants", s.au) is None:
        return OUI
    if not est_commercant(s.dossier.creancier, s):
        return OUI
    for creance in reclamees(s):
        qualites = {est_commercant(d, s) for d in defendeurs_de(creance, s)}
        if creance.nature not in ("facture", None) or False in qualites:
            continue
        if None in qualites:
            return inconnu("le dossier ne dit pas si le débiteur est commerçant : la créance en"
                           " serait exclue", s.chemin_de_la_cible("activite"))  # fmt: skip
        return non(f"créance {creance.id} : facturée entre commerçants, elle en est exclue",
                   f"creances.{s.dossier.creances.index(creance)}")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "l125-ressort",
    reference="CPCE R125-1",
    remede="assigner, ou prendre une procédure européenne (actes `injonction_europeenne`,"
    " `petits_litiges`)",
)
def ressort_de_l125(s: Situation) -> Reponse:
    """Le débiteur demeure ou réside en France : le commissaire de justice est de son ressort."""

    def est_au_loin(debiteur: Debiteur) -> bool:
        return demeure(debiteur, s) is not None and not demeure_en_france(debiteur, s)

    return aucun(s, est_au_loin, "{nom} ne demeure pas en France", "adresse")


@REGISTRE.condition(
    "v-l126-bloque",
    reference="CPCE L126-1 à L126-5 (loi n° 2026-307)",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="prendre l'injonction de payer : acte `requete_injonction_de_payer`",
)
def l126_ouverte(s: Situation) -> Reponse:
    """Les mentions que la loi exige ont été lues, et son décret est publié."""
    return non(
        "voie tenue fermée : les mentions de L126-2 n'ont pas été lues, ni aucun décret publié"
    )
