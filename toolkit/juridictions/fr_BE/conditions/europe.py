"""Les conditions des procédures européennes : injonction et petits litiges."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, rang_de
from toolkit.juridictions.fr_BE.litige.region import BELGIQUE
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Partie
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import euros
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation

# États liés par les règlements 1896/2006 et 861/2007 : l'Union, sauf le Danemark.
ETATS = frozenset(
    "AT BE BG CY CZ DE EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
)
UNION = ETATS | {"DK"}
CONSOMMATEURS = ("consommateur", "particulier")
INJONCTION, LITIGES = "Règl. (CE) 1896/2006", "Règl. (CE) 861/2007"


def _pays(partie: Partie, s: Situation) -> str:
    adresse = partie.adresse_courante(s.au)
    return (adresse.pays if adresse else None) or BELGIQUE


def _transfrontalier(s: Situation) -> Reponse:
    """Une partie au moins est domiciliée dans un autre État lié que la Belgique ; aucune hors d'eux
    seuls.
    """
    debiteurs = defendeurs(s)
    hors = [d for d in debiteurs if _pays(d, s) not in ETATS]
    if hors:
        return non(
            f"débiteur domicilié en {_pays(hors[0], s)}, État que le règlement ne lie pas",
            f"debiteurs.{rang_de(hors[0], s)}.adresse.pays",
        )
    tous = {*(_pays(d, s) for d in debiteurs), _pays(s.dossier.creancier, s)}
    if tous & (ETATS - {BELGIQUE}):
        return OUI
    return non("litige interne : toutes les parties sont en Belgique", "debiteurs.0.adresse.pays")


for _nom, _reglement in (("ipe-transfrontalier", INJONCTION), ("pl-transfrontalier", LITIGES)):
    REGISTRE.condition(
        _nom,
        reference=f"{_reglement} art. 2 et 3",
        statut=Statut.VERIFIE_SECONDAIRE,
        remede="prendre une voie belge : `exigible voies`",
        sanction=Sanction.IRRECEVABILITE,
    )(_transfrontalier)


@REGISTRE.condition(
    "ipe-consommateur",
    reference=f"{INJONCTION} art. 6 § 2",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="saisir le juge du domicile du consommateur, dans son pays",
    sanction=Sanction.INCOMPETENCE,
)
def ipe_consommateur(s: Situation) -> Reponse:
    """Un consommateur n'est poursuivi que devant le juge de son domicile."""
    for debiteur in defendeurs(s):
        if debiteur.qualite in CONSOMMATEURS and _pays(debiteur, s) != BELGIQUE:
            return non(
                f"{debiteur.nom_complet} : consommateur domicilié en {_pays(debiteur, s)}, le juge"
                " belge n'est pas compétent",
                f"debiteurs.{rang_de(debiteur, s)}.adresse.pays",
            )
    return OUI


@REGISTRE.condition(
    "consommateur-a-l-etranger",
    reference="Règl. (UE) 1215/2012 art. 17 et 18",
    statut=Statut.A_VERIFIER,
    remede="saisir le juge du domicile du consommateur, dans son pays",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.INCOMPETENCE,
)
def consommateur_a_l_etranger(s: Situation) -> Reponse:
    """Le consommateur domicilié dans un autre État de l'Union n'est cité que chez lui."""
    for debiteur in defendeurs(s):
        pays = _pays(debiteur, s)
        if debiteur.qualite in CONSOMMATEURS and pays != BELGIQUE and pays in UNION:
            return non(
                f"{debiteur.nom_complet} : consommateur domicilié en {pays}, son juge est là-bas",
                f"debiteurs.{rang_de(debiteur, s)}.adresse.pays",
            )
    return OUI


@REGISTRE.condition(
    "europe-juge-belge",
    reference="Règl. (UE) 1215/2012",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="écrire le juge et ce qui le rend compétent : `procedures` (juge, critere), ou la clause"
    " de juridiction du contrat",
)
def europe_juge_belge(s: Situation) -> Reponse:
    """Un juge belge est compétent : domicile du défendeur, lieu d'exécution ou clause."""
    etrangers = [d for d in defendeurs(s) if _pays(d, s) != BELGIQUE]
    if not etrangers or any(c.clause_de_juridiction for c in s.dossier.contrats):
        return OUI
    for voie in (s.voie, "citation"):
        prevue = s.dossier.procedure(voie)
        if prevue and prevue.juge:
            return OUI
    return inconnu(
        "défendeur à l'étranger : pourquoi le juge belge ? lieu de livraison ou clause à écrire",
        f"procedures.{s.voie}.juge.critere",
    )


@REGISTRE.condition(
    "pl-plafond",
    reference=f"{LITIGES} art. 2 § 1er",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="prendre l'acte `injonction_europeenne`, ou limiter la demande :"
    " `procedures.petits_litiges.demandes.principal`",
    sanction=Sanction.IRRECEVABILITE,
)
def pl_plafond(s: Situation) -> Reponse:
    """La demande, hors intérêts et frais, ne dépasse pas le plafond."""
    plafond = s.droit.decimal("plafond_petits_litiges", s.au)
    demande = s.total - s.reste(Poste.INTERETS) - s.reste(Poste.FRAIS)
    if demande <= plafond:
        return OUI
    return non(f"demande de {euros(demande)}, au-delà de {euros(plafond)}", "creances")
