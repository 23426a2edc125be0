"""Les conditions du recouvrement de dettes d'argent non contestées (CJ 1394/20)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.judiciaires import (
    A_DECLARER,
    CONCOURS,
    SURSIS,
    partiel,
)
from toolkit.juridictions.fr_BE.litige.contestations import (
    motivees,
    principal_conteste,
    principal_non_conteste,
    sans_motif,
)
from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, en_situation, rang_de
from toolkit.juridictions.fr_BE.litige.entreprise import est_entreprise
from toolkit.juridictions.fr_BE.litige.etapes import dernier_delai
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.communes import creance_exigible
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Creance, Partie
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation

VOIE = "recouvrement_non_conteste"
ARTICLE = "CJ 1394/20"
CONTRACTUELLES = ("facture", "loyer", "charges", "pret", "effet_de_commerce", "honoraires")
AILLEURS = "prendre une autre voie : `exigible voies`"

REGISTRE.condition(
    "rci-somme-argent",
    reference=ARTICLE,
    remede="attendre l'échéance, ou corriger les montants et les paiements",
)(creance_exigible)


@REGISTRE.condition(
    "rci-non-contestee",
    reference=ARTICLE,
    remede="limiter la demande à ce qui n'est pas contesté : "
    "`procedures.recouvrement_non_conteste.demandes.principal` ; sinon l'acte `citation`",
)
def rci_non_contestee(s: Situation) -> Reponse:
    """Aucune contestation motivée ne vise ce qui est réclamé."""
    trouvees = motivees(s)
    if not trouvees or s.reste(Poste.PRINCIPAL) <= principal_non_conteste(s):
        return OUI
    derniere = trouvees[-1]
    libre = principal_non_conteste(s)
    part = f", hors {euros(libre)} qui ne l'est pas" if libre > 0 else ""
    return non(
        f"la dette est contestée avec motif depuis le {date_longue(derniere.date)}{part}",
        f"evenements.{s.dossier.evenements.index(derniere)}",
    )


@REGISTRE.condition("rci-part-non-contestee", reference=ARTICLE, remede=AILLEURS)
def rci_part_non_contestee(s: Situation) -> Reponse:
    """Une part au moins de la dette n'est pas contestée."""
    if principal_conteste(s) <= 0 or principal_non_conteste(s) > 0:
        return OUI
    derniere = motivees(s)[-1]
    return non(
        f"toute la dette est contestée avec motif depuis le {date_longue(derniere.date)}",
        f"evenements.{s.dossier.evenements.index(derniere)}",
    )


@REGISTRE.condition(
    "dette-non-contestee",
    reference="CJ 735, 1338",
    remede="joindre la contestation et la réponse du créancier ; la discuter dans l'acte",
    gravite=Gravite.AVERTISSEMENT,
)
def dette_non_contestee(s: Situation) -> Reponse:
    """Le débiteur ne conteste rien en donnant ses motifs."""
    trouvees = motivees(s)
    if not trouvees:
        return OUI
    return non(
        f"contestation motivée du {date_longue(trouvees[-1].date)}",
        f"evenements.{s.dossier.evenements.index(trouvees[-1])}",
    )


@REGISTRE.condition(
    "contestation-sans-motif",
    reference="CJ 1394/22 ; usage",
    remede="demander au débiteur ses motifs par écrit avant tout frais",
    gravite=Gravite.AVERTISSEMENT,
)
def contestation_sans_motif(s: Situation) -> Reponse:
    """Le débiteur n'a rien contesté, même sans dire pourquoi."""
    trouvees = sans_motif(s)
    if not trouvees:
        return OUI
    return non(
        f"le débiteur a contesté sans motif le {date_longue(trouvees[-1].date)}",
        f"evenements.{s.dossier.evenements.index(trouvees[-1])}",
    )


def exclus(s: Situation) -> set[str]:
    """Les défendeurs que la loi exclut, pour une raison ou une autre : elle peut en laisser un."""
    empeches = en_situation(s, "radie", *CONCOURS, *SURSIS)
    return set(empeches) | {
        d.id for d in defendeurs(s) if not (d.numero_entreprise and est_entreprise(d))
    }


def _sans(s: Situation, *situations: str, suite: str) -> Reponse:
    """OUI si aucun défendeur n'est dans cet état."""
    trouves = en_situation(s, *situations)
    if not trouves:
        return OUI
    raison, chemin = next(iter(trouves.values()))
    return partiel(len(exclus(s)), s, f"{raison}{suite}", chemin)


@REGISTRE.condition(
    "rci-b2b-bce",
    reference=ARTICLE,
    remede="écrire le `numero_entreprise` de qui est inscrit ; sinon l'acte `citation`",
)
def rci_b2b_bce(s: Situation) -> Reponse:
    """Créancier et débiteurs sont inscrits à la Banque-Carrefour des Entreprises."""
    raison = "{} : aucune inscription à la Banque-Carrefour des Entreprises"
    creancier = s.dossier.creancier
    if not creancier.numero_entreprise:
        return non(raison.format(creancier.nom_complet), "creancier.numero_entreprise")
    non_inscrits = [d for d in defendeurs(s) if not d.numero_entreprise]
    if non_inscrits:
        chemin = f"debiteurs.{rang_de(non_inscrits[0], s)}.numero_entreprise"
        return partiel(len(exclus(s)), s, raison.format(non_inscrits[0].nom_complet), chemin)
    return _sans(s, "radie", suite=" de la Banque-Carrefour")


@REGISTRE.condition("rci-activite", reference=ARTICLE, remede="prendre l'acte `citation`")
def rci_activite(s: Situation) -> Reponse:
    """La dette vient de l'activité de chaque entreprise : une personne morale n'agit que pour la
    sienne, une personne physique le dit par sa qualité.
    """
    raison = "{} n'a pas contracté pour son activité d'entreprise"
    creancier = s.dossier.creancier
    if not _agit_en_entreprise(creancier):
        return non(raison.format(creancier.nom_complet), "creancier.qualite")
    etrangers = [d for d in defendeurs(s) if not _agit_en_entreprise(d)]
    if not etrangers:
        return OUI
    chemin = f"debiteurs.{rang_de(etrangers[0], s)}.qualite"
    return partiel(len(exclus(s)), s, raison.format(etrangers[0].nom_complet), chemin)


def _agit_en_entreprise(partie: Partie) -> bool:
    """L'autorité publique a sa propre exclusion : `rci-pas-autorite-publique`."""
    return est_entreprise(partie) or partie.qualite == "personne_publique"


@REGISTRE.condition(
    "rci-pas-autorite-publique",
    reference="CJ 1394/20, 1412bis § 1er",
    remede="prendre l'acte `citation`",
)
def rci_pas_autorite_publique(s: Situation) -> Reponse:
    """Ni le créancier ni un débiteur n'est une autorité publique."""
    if s.dossier.creancier.qualite == "personne_publique":
        return non("le créancier est une autorité publique", "creancier.qualite")
    publics = [d for d in defendeurs(s) if d.qualite == "personne_publique"]
    if not publics:
        return OUI
    chemin = f"debiteurs.{rang_de(publics[0], s)}.qualite"
    return partiel(len(exclus(s)), s, f"{publics[0].nom_complet} est une autorité publique", chemin)


@REGISTRE.condition(
    "rci-pas-concours",
    reference=ARTICLE,
    remede=A_DECLARER,
)
def rci_pas_concours(s: Situation) -> Reponse:
    """Ni faillite, ni réorganisation judiciaire, ni règlement collectif de dettes."""
    return _sans(s, *CONCOURS, *SURSIS, suite=" en cours")


@REGISTRE.condition(
    "rci-contractuelle",
    reference=ARTICLE,
    remede="joindre la reconnaissance de dette ou l'accord ; sinon l'acte `citation`",
)
def rci_contractuelle(s: Situation) -> Reponse:
    """La dette naît d'un contrat ; sinon elle est reconnue, ou de copropriété."""
    reconnues = [p.id for p in s.dossier.pieces if p.nature == "reconnaissance_de_dette"]
    for rang, creance in enumerate(s.dossier.creances):
        if not (_est_contractuelle(creance) or _est_reconnue(creance, s) or reconnues):
            return non(
                f"créance {creance.id} : ni contrat, ni reconnaissance, ni copropriété",
                f"creances.{rang}.contrat",
            )
    return prouve(reconnues)


def _est_contractuelle(creance: Creance) -> bool:
    return bool(creance.contrat) or creance.nature in (*CONTRACTUELLES, "charges_de_copropriete")


def _est_reconnue(creance: Creance, s: Situation) -> bool:
    titres = any(t.type == "reconnaissance_de_dette" for t in s.dossier.titres)
    faites = s.evenements("reconnaissance", "accord")
    return titres or any(s.vise(e, creance) for e in faites)


@REGISTRE.condition(
    "rci-avocat",
    reference=ARTICLE,
    remede="nommer l'avocat sous `mandataire` : il demande l'acte à l'huissier",
)
def rci_avocat(s: Situation) -> Reponse:
    """Un avocat agit pour le créancier."""
    return avec_un_avocat(s, "le recouvrement se fait à la demande d'un avocat")


def avec_un_avocat(s: Situation, raison: str) -> Reponse:
    """OUI si le mandataire est un avocat."""
    mandataire = s.dossier.mandataire
    if mandataire and mandataire.type == "avocat":
        return OUI
    return non(raison, "mandataire.type" if mandataire else "mandataire")


@REGISTRE.condition(
    "rci-pv-au-plus-tot",
    reference="CJ 1394/24 § 1er",
    remede="attendre : le procès-verbal de non-contestation ne se dresse pas plus tôt",
)
def rci_pv_au_plus_tot(s: Situation) -> Reponse:
    """La sommation faite, le procès-verbal attend le mois du débiteur et huit jours."""
    attente = dernier_delai(s, "rci-pv-au-plus-tot")
    if attente is None or attente.accompli_le or s.au >= attente.echeance:
        return OUI
    return non(
        f"procès-verbal de non-contestation au plus tôt le {date_longue(attente.echeance)}",
        attente.depart.chemin,
    )
