"""Les liens du dossier : chaque `id` nommé existe, et n'est donné qu'une fois."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from toolkit.noyau.controles.arbre import pieces_citees
from toolkit.noyau.controles.designer import evenement, proposer
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.controles.parties import RESERVES
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

LISTES = ("debiteurs", "contrats", "creances", "avoirs", "evenements", "titres", "pieces")

ROLES = RESERVES | {
    "X", "administrateur", "commissaire_de_justice", "conciliateur", "debiteur", "debiteurs",
    "employeur", "greffe", "juge", "liquidateur", "mandataire", "mandataire_judiciaire",
    "mediateur", "notaire", "procureur", "proche", "voisin",
}  # fmt: skip


@controle("identifiant-en-double", Gravite.BLOQUANT)
def identifiant_en_double(s: Situation) -> Iterator[Fait]:
    """Un `id` donné deux fois dans une liste ne désigne plus rien de sûr."""
    for nom in LISTES:
        deja: dict[str, int] = {}
        for rang, notion in enumerate(getattr(s.dossier, nom)):
            if notion.id is None:
                continue
            premier = deja.setdefault(notion.id, rang)
            if premier != rang:
                yield Fait(
                    f"« {notion.id} » est déjà l'identifiant du n° {premier + 1} de `{nom}`",
                    "donner un autre identifiant à l'un des deux, ou ôter le doublon",
                    f"{nom}.{rang}.id",
                )


@controle("contrat-inconnu", Gravite.BLOQUANT)
def contrat_inconnu(s: Situation) -> Iterator[Fait]:
    """Sans son contrat, une créance perd le taux et les clauses convenus."""
    connus = _ids(s.dossier.contrats)
    for rang, creance in enumerate(s.dossier.creances):
        if creance.contrat and creance.contrat not in connus:
            yield Fait(
                f"la créance {creance.id} naît du contrat « {creance.contrat} », qui n'est pas"
                " au dossier",
                proposer(creance.contrat, connus, "le contrat"),
                f"creances.{rang}.contrat",
            )


@controle("creance-inconnue", Gravite.BLOQUANT)
def creance_inconnue(s: Situation) -> Iterator[Fait]:
    """Un avoir ou un paiement qui vise une créance absente n'est déduit de rien."""
    connues = _ids(s.dossier.creances)
    for chemin, sujet, nommee in _creances_nommees(s.dossier):
        if nommee not in connues:
            yield Fait(
                f"{sujet} vise la créance « {nommee} », qui n'est pas au dossier",
                proposer(nommee, connues, "la créance"),
                chemin,
            )


@controle("debiteur-inconnu", Gravite.BLOQUANT)
def debiteur_inconnu(s: Situation) -> Iterator[Fait]:
    """Une créance dont le débiteur n'est pas au dossier n'est réclamée à personne."""
    connus = _ids(s.dossier.debiteurs)
    for rang, creance in enumerate(s.dossier.creances):
        for place, nomme in enumerate(creance.debiteurs):
            if nomme not in connus:
                yield Fait(
                    f"la créance {creance.id} est due par « {nomme} », qui n'est pas au dossier",
                    proposer(nomme, connus, "le débiteur"),
                    f"creances.{rang}.debiteurs.{place}",
                )


@controle("partie-inconnue", Gravite.AVERTISSEMENT)
def partie_inconnue(s: Situation) -> Iterator[Fait]:
    """Qui a agi, reçu, payé, ou de qui émane une pièce : un nom court du dossier, ou un rôle."""
    connues = _parties_nommables(s.dossier)
    for chemin, sujet, nommee in _parties_nommees(s.dossier):
        if nommee not in connues and nommee not in ROLES:
            yield Fait(
                f"{sujet} nomme « {nommee} », qui n'est ni une partie du dossier ni un rôle",
                proposer(nommee, sorted(connues), "cette partie"),
                chemin,
            )


@controle("piece-inconnue", Gravite.BLOQUANT)
def piece_inconnue(s: Situation) -> Iterator[Fait]:
    """Une pièce citée et absente de `pieces` manquerait au bordereau."""
    connues = _ids(s.dossier.pieces)
    for chemin, _, nommee in pieces_citees(s.dossier):
        if nommee not in connues:
            yield Fait(
                f"la pièce « {nommee} » est citée, mais n'est pas dans `pieces`",
                proposer(nommee, connues, "la pièce sous `pieces`"),
                chemin,
            )


@controle("titre-inconnu", Gravite.BLOQUANT)
def titre_inconnu(s: Situation) -> Iterator[Fait]:
    """Signifier, attaquer ou exécuter un titre suppose qu'il soit au dossier."""
    titres = _ids(s.dossier.titres)
    nommes: list[tuple[str, str, str, Collection[str]]] = [
        (f"evenements.{rang}.titre", evenement(e), e.titre, titres)
        for rang, e in enumerate(s.dossier.evenements)
        if e.titre
    ]
    prevues = s.dossier.procedures
    if prevues.execution and prevues.execution.titre:
        chemin = "procedures.execution.titre"
        nommes.append((chemin, "l'exécution", prevues.execution.titre, titres))
    saisie = prevues.saisie_conservatoire
    if saisie and saisie.titre:
        chemin = "procedures.saisie_conservatoire.titre"
        admis = {**titres, **_ids(s.dossier.creances)}
        nommes.append((chemin, "la saisie conservatoire", saisie.titre, admis))
    for chemin, sujet, nomme, admis in nommes:
        if nomme not in admis:
            yield Fait(
                f"{sujet} : le titre « {nomme} » n'est pas au dossier",
                proposer(nomme, titres, "le titre"),
                chemin,
            )


@controle("evenement-inconnu", Gravite.BLOQUANT)
def evenement_inconnu(s: Situation) -> Iterator[Fait]:
    """L'acte dont copie est signifiée doit être l'un des événements."""
    connus = _ids(s.dossier.evenements)
    for rang, fait in enumerate(s.dossier.evenements):
        if fait.evenement and fait.evenement not in connus:
            yield Fait(
                f"{evenement(fait)} : l'événement « {fait.evenement} » n'est pas au dossier",
                proposer(fait.evenement, connus, "un `id` à l'événement visé"),
                f"evenements.{rang}.evenement",
            )


def _ids(notions: Iterable[Any]) -> dict[str, None]:
    """Les `id` d'une liste, en ordre d'écriture."""
    return dict.fromkeys(n.id for n in notions if n.id)


def _creances_nommees(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    for rang, avoir in enumerate(dossier.avoirs):
        if avoir.creance:
            yield f"avoirs.{rang}.creance", f"l'avoir {avoir.id}", avoir.creance
    for rang, paiement in enumerate(dossier.paiements):
        if paiement.creance:
            yield f"paiements.{rang}.creance", f"le paiement n° {rang + 1}", paiement.creance
    for rang, frais in enumerate(dossier.frais):
        if frais.creance:
            yield f"frais.{rang}.creance", f"les frais n° {rang + 1}", frais.creance
    for rang, fait in enumerate(dossier.evenements):
        for place, nommee in enumerate(fait.creances):
            yield f"evenements.{rang}.creances.{place}", evenement(fait), nommee


def _parties_nommees(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    for rang, fait in enumerate(dossier.evenements):
        for cle in ("auteur", "destinataire", "contre"):
            if nommee := getattr(fait, cle):
                yield f"evenements.{rang}.{cle}", evenement(fait), nommee
    for rang, paiement in enumerate(dossier.paiements):
        if paiement.par:
            yield f"paiements.{rang}.par", f"le paiement n° {rang + 1}", paiement.par
    for rang, piece in enumerate(dossier.pieces):
        yield f"pieces.{rang}.emane_de", f"la pièce {piece.id}", piece.emane_de
        if piece.partie:
            yield f"pieces.{rang}.partie", f"la pièce {piece.id}", piece.partie
    for rang, verification in enumerate(dossier.verifications):
        if verification.partie:
            sujet = f"la vérification n° {rang + 1}"
            yield f"verifications.{rang}.partie", sujet, verification.partie


def _parties_nommables(dossier: Dossier) -> dict[str, None]:
    prevues = dossier.procedures
    autres = (
        dossier.creancier,
        dossier.creancier_origine,
        prevues.saisie_conservatoire and prevues.saisie_conservatoire.tiers_saisi,
        prevues.execution and prevues.execution.tiers_saisi,
    )
    return _ids([*dossier.debiteurs, *(p for p in autres if p)])
