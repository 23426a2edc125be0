"""Les preuves que les actes judiciaires belges exigent ou recommandent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.juridictions.fr_BE import livre_xix
from toolkit.juridictions.fr_BE.litige.entreprise import est_entreprise
from toolkit.juridictions.fr_BE.litige.preuves import (
    CONTRATS,
    EXECUTIONS,
    FACTURABLES,
    Preuves,
    est_prouve,
)
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Creance, Evenement, Piece
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.obligations import debiteurs_tenus
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation

# Ni contrat, ni commande : la loi ou un règlement les fait naître.
SANS_COMMANDE = ("charges_de_copropriete", "cotisation", "autre")
DE_MISE_EN_DEMEURE = ("mise_en_demeure", "premier_rappel", "rappel", "sommation_de_payer",
                      "sommation_injonction")  # fmt: skip
JOINDRE = "joindre la pièce : `exigible pieces`, puis la nommer sous la créance"


def reclamees(s: Situation) -> Iterator[tuple[int, Creance]]:
    """(rang, créance) de celles que le décompte réclame."""
    regimes = s.regimes
    yield from ((n, c) for n, c in enumerate(s.dossier.creances) if c.id in regimes)


def _chacune(
    s: Situation, natures: Sequence[str], quoi: str, *, sauf: Sequence[str] = ()
) -> Reponse:
    """OUI si chaque créance réclamée a une pièce de ces natures, hors celles qui n'en ont pas."""
    preuves, trouvees = Preuves(s), list[Piece]()
    for rang, creance in reclamees(s):
        if creance.nature in sauf:
            continue
        siennes = preuves.de(creance, *natures)
        if not siennes:
            return non(f"créance {creance.id} : aucune pièce ne prouve {quoi}", f"creances.{rang}")
        trouvees += siennes
    return prouve(dict.fromkeys(p.id for p in trouvees))


@REGISTRE.condition("preuve-commande", reference="CC 8.9 ; usage", remede=JOINDRE)
def preuve_commande(s: Situation) -> Reponse:
    """Un contrat, une commande ou un écrit prouve l'engagement, créance par créance ; contre qui
    n'est pas une entreprise, il est signé dès le seuil de l'écrit.
    """
    prouvees = _chacune(s, CONTRATS, "l'engagement du débiteur", sauf=SANS_COMMANDE)
    refus = _non_signee(s) if prouvees else None
    return prouvees if refus is None else refus


def _non_signee(s: Situation) -> Reponse | None:
    """Le refus de la première créance dont l'écrit signé, que la loi veut, manque."""
    seuil, preuves = s.droit.decimal("seuil_preuve_par_ecrit", s.au), Preuves(s)
    for rang, creance in reclamees(s):
        if creance.nature in SANS_COMMANDE or (creance.montant or ZERO) < seuil:
            continue
        tenus = debiteurs_tenus(creance, s) or s.dossier.debiteurs
        signes = [p for p in preuves.de(creance, *CONTRATS) if p.emane_de != "creancier"]
        if signes or all(map(est_entreprise, tenus)) or _est_reconnue(creance, s):
            continue
        return non(
            f"créance {creance.id} : {euros(seuil)} ou plus contre qui n'est pas une entreprise,"
            " et aucun écrit signé de lui (`emane_de`)",
            f"creances.{rang}",
        )
    return None


def _est_reconnue(creance: Creance, s: Situation) -> bool:
    """Vrai si le débiteur a reconnu la créance par écrit."""
    faites = s.evenements("reconnaissance", "accord")
    return any(e.pieces and s.vise(e, creance) for e in faites)


@REGISTRE.condition("preuve-facture", reference="CC 8.11 ; usage", remede=JOINDRE)
def preuve_facture(s: Situation) -> Reponse:
    """Chaque facture réclamée est au dossier."""
    autres = {c.nature for c in s.dossier.creances} - set(FACTURABLES)
    return _chacune(s, ("facture",), "son montant", sauf=tuple(autres))


@REGISTRE.condition("preuve-execution", reference="CC 8.9 ; usage", remede=JOINDRE)
def preuve_execution(s: Situation) -> Reponse:
    """Un bon de livraison, un constat ou un autre écrit prouve ce qui a été fourni."""
    preuves, trouvees = Preuves(s), list[str]()
    for rang, creance in reclamees(s):
        if creance.nature not in FACTURABLES:
            continue
        dite = creance.livraison.piece if creance.livraison else None
        siennes = [p.id for p in preuves.de(creance, *EXECUTIONS)]
        if not (dite or siennes):
            return non(
                f"créance {creance.id} : aucune pièce ne prouve la livraison ou la prestation",
                f"creances.{rang}.livraison",
            )
        trouvees += [dite] if dite else siennes
    return prouve(dict.fromkeys(trouvees))


@REGISTRE.condition("preuve-commande-ou-execution", reference="CJ 1394/21 al. 3", remede=JOINDRE)
def preuve_commande_ou_execution(s: Situation) -> Reponse:
    """Un contrat, une commande, une livraison ou une prestation est prouvé au moins."""
    commande = preuve_commande(s)
    return commande or preuve_execution(s) or commande


@REGISTRE.condition(
    "clauses-acceptees",
    reference="CC 5.88 ; usage",
    remede="joindre les conditions acceptées et les nommer sous la clause, ou y renoncer :"
    " `demandes.renonciations`",
)
def clauses_acceptees(s: Situation) -> Reponse:
    """L'intérêt et l'indemnité convenus, s'ils sont réclamés, sont dans un écrit accepté."""
    ids = list[str]()
    for rang, contrat in enumerate(s.dossier.contrats):
        dus = {c.id for _, c in reclamees(s) if c.contrat == contrat.id}
        for poste, cle, clause in (
            (Poste.INTERETS, "interet", contrat.conventions.interet),
            (Poste.CLAUSE_PENALE, "clause_penale", contrat.conventions.clause_penale),
        ):
            if clause is None or s.reste(poste) <= 0 or not _a_ce_poste(dus, poste, s):
                continue
            piece = s.dossier.piece(clause.piece) if clause.piece else None
            est_acceptee = piece and (
                contrat.accepte_le or piece.emane_de != "creancier" or piece.nature in CONTRATS
            )
            if not est_acceptee:
                return non(
                    f"contrat {contrat.id} : aucun écrit accepté ne porte la clause réclamée",
                    f"contrats.{rang}.conventions.{cle}",
                )
            ids.append(piece.id)
    return prouve(dict.fromkeys(ids))


def _a_ce_poste(creances: set[str], poste: Poste, s: Situation) -> bool:
    restes = s.decompte.reste_par_creance
    return any(restes[id_][poste] > 0 for id_ in creances)


@REGISTRE.condition(
    "preuve-mise-en-demeure",
    reference="CC 5.83, 5.231 ; usage",
    remede="envoyer l'acte `mise_en_demeure` par recommandé, et joindre la lettre et son récépissé",
)
def preuve_mise_en_demeure(s: Situation) -> Reponse:
    """Chaque créance a été réclamée par une mise en demeure dont l'envoi ou la réception se
    prouve.
    """
    envois = s.evenements(*DE_MISE_EN_DEMEURE)
    prouves = [e for e in envois if est_prouve(e, s)]
    for rang, creance in reclamees(s):
        if any(s.vise(e, creance) for e in prouves):
            continue
        siens = [e for e in envois if s.vise(e, creance)]
        if siens:
            return non(
                f"mise en demeure du {date_longue(siens[-1].date)} : rien n'en prouve l'envoi",
                f"evenements.{s.dossier.evenements.index(siens[-1])}",
            )
        return non(f"créance {creance.id} : aucune mise en demeure", f"creances.{rang}")
    return prouve(dict.fromkeys(p for e in prouves for p in e.pieces))


@REGISTRE.condition(
    "premier-rappel-prouve",
    reference="CDE XIX.2 § 5",
    remede="joindre le rappel et la preuve de son envoi, ou renoncer aux accessoires :"
    " `demandes.renonciations`",
)
def premier_rappel_prouve(s: Situation) -> Reponse:
    """Réclamer un accessoire convenu à un consommateur suppose la preuve du premier rappel."""
    if s.reste(Poste.INTERETS) + s.reste(Poste.CLAUSE_PENALE) <= 0:
        return OUI
    ids = list[str]()
    for rang, creance in reclamees(s):
        contrat = s.contrat(creance)
        clauses = contrat.conventions if contrat else None
        est_stipule = clauses and (clauses.interet or clauses.clause_penale)
        if not (est_stipule and livre_xix.s_applique(creance, s)):
            continue
        rappel = livre_xix.premier_rappel(creance, s)
        if rappel is None or not _est_prouve_ou_electronique(rappel, s):
            return non(
                f"créance {creance.id} : le premier rappel et son envoi ne sont pas prouvés",
                f"creances.{rang}",
            )
        ids += rappel.pieces
    return prouve(dict.fromkeys(ids))


def _est_prouve_ou_electronique(rappel: Evenement, s: Situation) -> bool:
    """Aucun recommandé n'est exigé : un courriel gardé au dossier prouve son propre envoi."""
    return est_prouve(rappel, s) or bool(rappel.pieces and rappel.canal in ("courriel", "lre"))
