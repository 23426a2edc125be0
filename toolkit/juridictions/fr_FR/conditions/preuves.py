"""Les conditions de preuve : l'engagement du débiteur, l'exécution, le compte, la demeure."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.litige.matiere import Matiere, matiere_de, reclamees
from toolkit.juridictions.fr_FR.litige.preuves import (
    DE_STATUT,
    aveux,
    comptes,
    ecrits_du_debiteur,
    est_payee_en_partie,
    est_reconnue,
    livraisons,
    pieces_de,
    se_prouve_librement,
)
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.demeure import interpellations
from toolkit.noyau.dossier import Creance, Evenement, Piece
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import Reponse, non, prouve
from toolkit.noyau.situation import Situation

# Natures de contrat ou de créance où rien n'est à livrer.
SANS_LIVRAISON = (
    "pret",
    "credit_consommation",
    "bail_habitation",
    "bail_commercial",
    "copropriete",
)
ENVOIS = ("preuve_d_envoi", "accuse_de_reception", "exploit", "sommation")


@REGISTRE.condition(
    "engagement-du-debiteur",
    reference="CC 1353, 1359, 1363 ; C. com. L110-3 ; CPC 1405",
    remede="joindre le contrat, le devis ou le bon signé (`emane_de` : le débiteur), ou faire"
    " reconnaître la dette : acte `reconnaissance_de_dette`",
    sanction=Sanction.REJET,
)
def engagement_du_debiteur(s: Situation) -> Reponse:
    """Un écrit du débiteur, ou ce que la loi admet à sa place, l'engage pour chaque créance."""
    trouvees: list[str] = []
    for creance in reclamees(s):
        preuves = _engagements(creance, s)
        if not preuves:
            return non(_sans_engagement(creance, s), _chemin(creance, s))
        trouvees += (p.id for p in preuves)
    return prouve(dict.fromkeys(trouvees))


def _engagements(creance: Creance, s: Situation) -> list[Piece]:
    if matiere_de(creance, s) is Matiere.COPROPRIETE or creance.nature == "cotisation":
        return [p for p in pieces_de(creance, s) if p.nature in DE_STATUT]
    ecrits = ecrits_du_debiteur(creance, s)
    if ecrits:
        return ecrits
    reconnus, livres = [*aveux(creance, s)], livraisons(creance, s)
    if se_prouve_librement(creance, s):
        return [*livres, *reconnus]
    # Un écrit du débiteur rend le fait vraisemblable ; il faut qu'autre chose le corrobore.
    corrobore = livres or est_payee_en_partie(creance, s)
    return [*reconnus, *livres] if reconnus and corrobore else []


def _sans_engagement(creance: Creance, s: Situation) -> str:
    debut = f"créance {creance.id} : aucune pièce ne prouve que le débiteur s'est engagé"
    if se_prouve_librement(creance, s):
        return f"{debut} (commande, livraison ou écrit de sa part)"
    return f"{debut} ; au-dessus du seuil, il faut un écrit signé de lui"


@REGISTRE.condition(
    "preuve-de-l-execution",
    reference="CC 1353",
    remede="joindre le bon de livraison ou le procès-verbal signé, sous `livraison.piece`",
    sanction=Sanction.REJET,
)
def preuve_de_l_execution(s: Situation) -> Reponse:
    """Entre professionnels, la livraison ou l'exécution est prouvée, ou la dette reconnue."""
    return _executions(s, [c for c in reclamees(s) if s.est_entre_professionnels(c)])


@REGISTRE.condition(
    "execution-conseillee",
    reference="CC 1353",
    remede="joindre le bon de livraison ou le procès-verbal signé, sous `livraison.piece`",
)
def execution_conseillee(s: Situation) -> Reponse:
    """Contre un particulier, la preuve de l'exécution est fortement recommandée."""
    return _executions(s, [c for c in reclamees(s) if not s.est_entre_professionnels(c)])


def _executions(s: Situation, creances: list[Creance]) -> Reponse:
    trouvees: list[str] = []
    for creance in creances:
        contrat = s.contrat(creance)
        nature = contrat.nature if contrat else None
        if nature in SANS_LIVRAISON or creance.nature not in ("facture", "honoraires", None):
            continue
        preuves = livraisons(creance, s)
        if not preuves and not est_reconnue(creance, s):
            return non(
                f"créance {creance.id} : rien ne prouve la livraison ou l'exécution, et le"
                " débiteur ne l'a pas reconnue",
                _chemin(creance, s),
            )
        trouvees += (p.id for p in preuves)
    return prouve(dict.fromkeys(trouvees))


@REGISTRE.condition(
    "factures",
    reference="CC 1353, 1363 ; CPC 1407",
    remede="joindre la facture, le décompte locatif, l'historique ou l'appel de fonds",
    sanction=Sanction.REJET,
)
def factures(s: Situation) -> Reponse:
    """Chaque créance a la pièce qui la chiffre."""
    trouvees: list[str] = []
    for creance in reclamees(s):
        preuves = comptes(creance, s)
        if not preuves:
            return non(f"créance {creance.id} : aucune pièce ne la chiffre", _chemin(creance, s))
        trouvees += (p.id for p in preuves)
    return prouve(dict.fromkeys(trouvees))


@REGISTRE.condition(
    "mise-en-demeure",
    reference="CC 1344, 1231-5, 1231-6",
    remede="envoyer une mise en demeure et garder la preuve de sa réception : acte"
    " `mise_en_demeure`",
)
def mise_en_demeure(s: Situation) -> Reponse:
    """Le débiteur a été mis en demeure, et la réception se prouve."""
    return _demeures(s, list(reclamees(s)))


@REGISTRE.condition(
    "decheance-du-terme",
    reference="C. conso L212-1 ; Cass. 1re civ. 22 juin 2017, n° 16-18.418",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="mettre en demeure avec un préavis raisonnable (acte `mise_en_demeure`), ou ne"
    " réclamer que les échéances échues, une à une, sous `echeances`",
    sanction=Sanction.REJET,
)
def decheance_du_terme(s: Situation) -> Reponse:
    """Le prêt réclamé en entier suppose une mise en demeure préalable, prouvée."""
    return _demeures(s, [c for c in reclamees(s) if _est_exige_en_entier(c, s)])


def _est_exige_en_entier(creance: Creance, s: Situation) -> bool:
    contrat = s.contrat(creance)
    est_credit = contrat is not None and contrat.nature == "credit_consommation"
    return est_credit and not creance.echeances


def _demeures(s: Situation, creances: list[Creance]) -> Reponse:
    trouvees: list[str] = []
    for creance in creances:
        faites = interpellations(creance, s)
        if not faites:
            return non(f"créance {creance.id} : le débiteur n'a pas été mis en demeure",
                       _chemin(creance, s))  # fmt: skip
        prouvees = [e for e in faites if _est_prouvee(e, s)]
        if not prouvees:
            derniere = faites[-1]
            rang = s.dossier.evenements.index(derniere)
            return non(
                f"{derniere.type.replace('_', ' ')} du {date_longue(derniere.date)} : ni preuve"
                " d'envoi ni avis de réception au dossier",
                f"evenements.{rang}",
            )
        trouvees += prouvees[0].pieces
    return prouve(dict.fromkeys(trouvees))


def _est_prouvee(interpellation: Evenement, s: Situation) -> bool:
    pieces = [p for i in interpellation.pieces if (p := s.dossier.piece(i))]
    if interpellation.type != "mise_en_demeure" or interpellation.canal == "huissier":
        return bool(pieces)
    return any(p.nature in ENVOIS for p in pieces)


@REGISTRE.condition(
    "clauses-prouvees",
    reference="CC 1119, 1353",
    remede="écrire `piece` sous la clause : l'écrit accepté où elle se lit",
)
def clauses_prouvees(s: Situation) -> Reponse:
    """Chaque clause d'intérêt ou de pénalité appliquée a l'écrit qui la contient."""
    trouvees: list[str] = []
    for rang, contrat in enumerate(s.dossier.contrats):
        if contrat.id not in {c.contrat for c in reclamees(s)}:
            continue
        for cle in ("interet", "clause_penale", "capitalisation"):
            clause = getattr(contrat.conventions, cle)
            if clause and not clause.piece:
                return non(
                    f"contrat {contrat.id} : la clause ({cle.replace('_', ' ')}) n'a pas de pièce",
                    f"contrats.{rang}.conventions.{cle}",
                )
            if clause:
                trouvees.append(clause.piece)
    return prouve(dict.fromkeys(trouvees))


@REGISTRE.condition(
    "documents-du-credit",
    reference="C. conso L312-16, L341-1, L341-2",
    remede="joindre la fiche d'information, la fiche de dialogue et la consultation du FICP ;"
    " à défaut, demander subsidiairement la somme sans intérêts",
    gravite=Gravite.AVERTISSEMENT,
)
def documents_du_credit(s: Situation) -> Reponse:
    """Le prêteur prouve l'information donnée et la consultation du fichier des incidents."""
    credits = [c for c in reclamees(s) if matiere_de(c, s) is Matiere.CREDIT]
    lues = [v.piece for v in s.dossier.verifications if v.registre == "ficp" and v.piece]
    fiches = [p.id for p in s.dossier.pieces if p.nature == "fiche_informative"]
    if credits and not (lues and fiches):
        return non("la fiche d'information ou la consultation du FICP n'est pas au dossier",
                   _chemin(credits[0], s))  # fmt: skip
    return prouve([*lues, *fiches])


def _chemin(creance: Creance, s: Situation) -> str:
    return f"creances.{s.dossier.creances.index(creance)}"
