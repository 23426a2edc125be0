"""Ce qui est prévu, procédure par procédure. Le passé est un événement."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import model_validator

from toolkit.noyau.dossier.base import Notion, cle, cle_de_pieces
from toolkit.noyau.dossier.champs import (
    Booleen,
    Euros,
    Heure,
    Identifiant,
    Jour,
    Texte,
    ouvert,
)
from toolkit.noyau.dossier.demandes import Demandes
from toolkit.noyau.dossier.juge import Juge
from toolkit.noyau.dossier.partie import Partie

NomDeProcedure = Literal[
    "conciliation",
    "petite_creance",
    "recouvrement_non_conteste",
    "injonction_de_payer",
    "assignation",
    "refere_provision",
    "requete_simple",
    "citation",
    "citation_refere",
    "requete_contradictoire",
    "saisie_conservatoire",
    "execution",
    "injonction_europeenne",
    "petits_litiges",
]
Biens = Literal["creances", "meubles", "immeubles", "droits_d_associe"]
NatureDeMenace = Literal[
    "comptes",
    "inscriptions",
    "poursuites",
    "cession",
    "rejets",
    "disparition",
    "disproportion",
    "organisation_insolvabilite",
    "simple_defaut",
    "caution",
]
MotifDeDispense = Literal[
    "urgence",
    "impossibilite",
    "conciliateur_indisponible",
    "recours_prealable",
    "homologation",
    "tentative_par_le_juge",
]
Mesure = ouvert(
    "saisie_attribution",
    "saisie_vente",
    "saisie_remunerations",
    "saisie_droits_d_associe",
    "saisie_immobiliere",
    "conversion",
    "saisie_execution",
    "saisie_arret_execution",
    "saisie_execution_mobiliere",
    "saisie_execution_immobiliere",
)


class Audience(Notion):
    """L'audience fixée ou demandée."""

    date: Jour | None = cle("Date", "jour de l'audience", "2027-01-21")
    heure: Heure | None = cle("Heure", "entre guillemets", "14:00")
    salle: Texte | None = cle("Salle", "salle d'audience", "Salle B")
    communiquee_le: Jour | None = cle(
        "Communiquée le", "jour où le greffe a donné la date", "2026-11-19"
    )


class DispenseDAmiable(Notion):
    """Pourquoi aucune tentative amiable n'a précédé."""

    motif: MotifDeDispense | None = cle("Motif", "cas de dispense", "urgence")
    fait: Texte | None = cle("Fait", "ce qui s'est passé", "Aucun conciliateur avant trois mois")
    pieces: tuple[Identifiant, ...] = cle_de_pieces("la dispense")


class ActePrevu(Notion):
    """Un acte à faire, et son jour."""

    date: Jour | None = cle("Date", "jour prévu", "2026-12-14")


class Textes(Notion):
    """Les passages rédigés par l'avocat (Markdown restreint)."""

    faits: Texte | None = cle("Faits", "récit propre à cet acte", "La société a commandé…")
    droit: Texte | None = cle("Droit", "discussion propre à cet acte", "L'obligation n'est pas…")


class Provision(Notion):
    """L'avance versée à l'officier."""

    montant: Euros | None = cle("Montant", "en euros", "300.00")
    versee_le: Jour | None = cle("Versée le", "jour du versement", "2026-11-20")


class Procedure(Notion):
    """Ce qui est prévu pour une procédure."""

    juge: Juge | None = cle("Juge", "tribunal saisi")
    audience: Audience | None = cle("Audience", "date, heure, salle")
    dispense_amiable: DispenseDAmiable | None = cle(
        "Dispense d'amiable", "pourquoi aucune tentative amiable n'a précédé"
    )
    signification: ActePrevu | None = cle("Signification", "jour prévu de la délivrance")
    mise_au_role: ActePrevu | None = cle("Mise au rôle", "jour prévu (Belgique)")
    plaidoiries: ActePrevu | None = cle("Plaidoiries", "audience de plaidoiries fixée (Belgique)")
    placement: ActePrevu | None = cle("Placement", "jour prévu de la remise au greffe (France)")
    demandes: Demandes | None = cle("Demandes", "remplacent les demandes générales")
    textes: Textes | None = cle("Textes", "passages rédigés par l'avocat")
    renvoi_en_cas_d_opposition: Juge | None = cle(
        "Renvoi en cas d'opposition", "tribunal saisi si le débiteur s'oppose"
    )
    provision: Provision | None = cle("Provision", "avance versée à l'officier")


class Menace(Notion):
    """Une circonstance qui menace le recouvrement (France)."""

    nature: NatureDeMenace | None = cle("Nature", "sorte de menace", "inscriptions")
    fait: Texte | None = cle("Fait", "ce qui s'est passé", "Deux inscriptions de privilège")
    date: Jour | None = cle("Date", "jour du fait", "2026-09-18")
    pieces: tuple[Identifiant, ...] = cle_de_pieces("la menace")


class Celerite(Notion):
    """Un fait qui établit la célérité (Belgique)."""

    fait: Texte | None = cle("Fait", "ce qui s'est passé", "Fermeture annoncée au 31 décembre")
    date: Jour | None = cle("Date", "jour du fait", "2026-10-19")
    pieces: tuple[Identifiant, ...] = cle_de_pieces("la célérité")


class TiersSaisi(Partie):
    """Celui qui doit au débiteur : banque, client, locataire."""

    agence: Texte | None = cle("Agence", "agence qui tient le compte", "Villefranche Gare")
    nature_dette: Texte | None = cle(
        "Nature de la dette", "ce que le tiers doit au débiteur", "compte courant"
    )


class Ficoba(Notion):
    """L'interrogation du fichier des comptes bancaires ; jamais son résultat."""

    demande: Booleen | None = cle("Demandée", "l'interrogation est demandée", False)


class SaisieConservatoire(Procedure):
    """Ce qui est prévu pour une saisie conservatoire."""

    biens: Biens | None = cle("Biens", "biens visés", "creances")
    tiers_saisi: TiersSaisi | None = cle("Tiers saisi", "celui qui doit au débiteur")
    montant: Euros | None = cle("Montant", "somme à garantir, en euros", "17000.00")
    titre: Identifiant | None = cle(
        "Titre",
        "id d'un titre ou d'une créance (effet, loyers) ; absent : autorisation du juge",
        "ordonnance-saisie",
    )
    ficoba: Ficoba | None = cle("FICOBA", "interrogation du fichier des comptes (France)")
    menaces: tuple[Menace, ...] = cle(
        "Menaces", "circonstances qui menacent le recouvrement (France)", defaut=()
    )
    celerite: tuple[Celerite, ...] = cle(
        "Célérité", "faits qui établissent la célérité (Belgique)", defaut=()
    )


class Execution(Procedure):
    """La mesure d'exécution demandée, un titre en main."""

    mesure: Mesure | None = cle("Mesure", "mesure demandée", "saisie_attribution")
    titre: Identifiant | None = cle("Titre", "id du titre à exécuter", "jugement")
    tiers_saisi: TiersSaisi | None = cle("Tiers saisi", "celui qui doit au débiteur")


class Procedures(Notion):
    """Ce qui est prévu, par procédure ; une clé sans valeur vaut une procédure sans détail."""

    @model_validator(mode="before")
    @classmethod
    def _ecarter_les_cles_vides(cls, saisie: Any) -> Any:
        if isinstance(saisie, Mapping):
            return {nom: {} if prevu is None else prevu for nom, prevu in saisie.items()}
        return saisie

    conciliation: Procedure | None = cle("Conciliation", "saisine du conciliateur")
    petite_creance: Procedure | None = cle("Petite créance", "procédure simplifiée (France)")
    recouvrement_non_conteste: Procedure | None = cle(
        "Recouvrement non contesté", "dette d'argent non contestée (Belgique)"
    )
    injonction_de_payer: Procedure | None = cle("Injonction de payer", "requête au juge")
    assignation: Procedure | None = cle("Assignation", "au fond (France)")
    refere_provision: Procedure | None = cle("Référé-provision", "référé (France)")
    requete_simple: Procedure | None = cle("Requête simple", "jusqu'au seuil légal (France)")
    citation: Procedure | None = cle("Citation", "au fond (Belgique)")
    citation_refere: Procedure | None = cle("Citation en référé", "référé (Belgique)")
    requete_contradictoire: Procedure | None = cle(
        "Requête contradictoire", "cas de la loi (Belgique)"
    )
    saisie_conservatoire: SaisieConservatoire | None = cle(
        "Saisie conservatoire", "rendre des biens indisponibles"
    )
    execution: Execution | None = cle("Exécution", "mesure d'exécution forcée")
    injonction_europeenne: Procedure | None = cle(
        "Injonction européenne", "règlement (CE) 1896/2006"
    )
    petits_litiges: Procedure | None = cle("Petits litiges", "règlement (CE) 861/2007")
