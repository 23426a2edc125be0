"""Les conditions des deux procédures européennes : litige transfrontalier, États, valeur."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.conditions.defendeurs import chemin_de, vises
from toolkit.juridictions.fr_FR.litige.juge import juge_ecrit
from toolkit.juridictions.fr_FR.litige.territoire import demeure_en_france, pays_de, villes_du
from toolkit.juridictions.fr_FR.litige.valeur import principal
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import euros
from toolkit.noyau.probleme import Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation


@REGISTRE.condition(
    "transfrontalier",
    reference="règl. (CE) 1896/2006 art. 3 ; 861/2007 art. 3",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="prendre une procédure nationale : actes `requete_injonction_de_payer`, `assignation`",
    sanction=Sanction.REJET,
)
def transfrontalier(s: Situation) -> Reponse:
    """Une partie au moins demeure dans un autre État membre que celui du juge."""
    etats = villes_du("etats_membres", s)
    parties = [s.dossier.creancier, *vises(s)]
    etrangers = [p for p in parties if pays_de(p, s) != "FR"]
    if not etrangers:
        return non("toutes les parties demeurent en France", "debiteurs.0.adresse.pays")
    if any(pays_de(p, s).lower() in etats for p in etrangers):
        return OUI
    qui = etrangers[0].nom_complet
    return non(f"{qui} demeure dans un État que le règlement ne lie pas",
               "debiteurs.0.adresse.pays")  # fmt: skip


@REGISTRE.condition(
    "competence-internationale",
    reference="règl. (UE) 1215/2012 ; règl. (CE) 1896/2006 art. 6",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="écrire sous la procédure `juge.critere` : ce qui donne compétence au juge français"
    " (lieu de livraison ou de la prestation, clause) ; sinon saisir le juge du défendeur",
    sanction=Sanction.INCOMPETENCE,
)
def competence_internationale(s: Situation) -> Reponse:
    """Le juge français est compétent : le défendeur y demeure, ou un critère le désigne."""
    if any(demeure_en_france(d, s) for d in vises(s)):
        return OUI
    ecrit = juge_ecrit(s, s.voie)
    if ecrit and ecrit.critere:
        return OUI
    premier = vises(s)[0]
    return inconnu(
        f"{premier.nom_complet} demeure à l'étranger : rien ne dit ce qui donne compétence au juge"
        " français",
        chemin_de(premier, s, "adresse"),
    )


@REGISTRE.condition(
    "petit-litige",
    reference="règl. (CE) 861/2007 art. 2",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="prendre l'injonction de payer européenne : acte `injonction_europeenne`",
    sanction=Sanction.REJET,
)
def petit_litige(s: Situation) -> Reponse:
    """La demande, hors intérêts, frais et débours, ne dépasse pas le plafond."""
    plafond = s.droit.cherche("seuil_petits_litiges", s.au)
    if plafond is not None and principal(s) > plafond:
        return non(f"la demande ({euros(principal(s))}) dépasse {euros(plafond)}", "creances")
    return OUI
