"""Les preuves d'un dossier belge : ce qui prouve chaque créance, et de qui cela émane."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from toolkit.noyau.controles.arbre import pieces_citees
from toolkit.noyau.dossier import Contrat, Creance, Evenement, Partie, Piece
from toolkit.noyau.situation import Situation

FACTURABLES = ("facture", "honoraires")
CONTRATS = ("contrat", "bon_de_commande", "bail", "reconnaissance_de_dette", "effet")
EXECUTIONS = (
    "bon_de_livraison", "constat", "rapport_d_expertise", "reconnaissance_de_dette",
    "historique_de_compte",
)  # fmt: skip
REGISTRES = ("extrait_registre", "certificat")
# Ce qu'un débiteur peut avoir signé ou écrit de sa dette ; jamais la facture qu'il a reçue.
ECRITS = (
    "contrat", "bon_de_commande", "bon_de_livraison", "bail", "correspondance",
    "reconnaissance_de_dette", "effet", "formulaire_de_reponse",
)  # fmt: skip
ENVOIS = ("preuve_d_envoi", "accuse_de_reception", "exploit", "sommation")
CANAUX_QUI_PROUVENT = ("huissier", "main_propre")


class Preuves:
    """Les pièces du dossier, rangées une fois par créance : la sienne, celles de son contrat et de
    sa livraison, et celles que rien ne rattache à une autre.
    """

    def __init__(self, s: Situation) -> None:
        contrats = {c.id: c for c in s.dossier.contrats}
        du_contrat = _pieces_des_contrats(s)
        self._debiteurs = {d.id for d in s.dossier.debiteurs}
        self._par_id = {p.id: p for p in s.dossier.pieces if existe(p, s)}
        self._liees = {
            c.id: list(dict.fromkeys(_liees(c, contrats.get(c.contrat or ""), du_contrat)))
            for c in s.dossier.creances
        }
        rattachees = {id_ for liees in self._liees.values() for id_ in liees}
        self._libres = [p for p in self._par_id.values() if p.id not in rattachees]

    def de(self, creance: Creance, *natures: str) -> list[Piece]:
        """Les pièces de ces natures qui touchent la créance."""
        liees = (self._par_id[id_] for id_ in self._liees[creance.id] if id_ in self._par_id)
        return [p for p in (*liees, *self._libres) if p.nature in natures]

    def ecrits_du_debiteur(self, creance: Creance) -> list[Piece]:
        """Les écrits émanant d'un débiteur qui justifient la créance (CJ 1338)."""
        return [p for p in self.de(creance, *ECRITS) if p.emane_de in self._debiteurs]


def existe(piece: Piece, s: Situation) -> bool:
    """Vrai si la pièce n'est pas retirée et date au plus du jour du calcul."""
    return not piece.retiree and (piece.date is None or piece.date <= s.au)


def pieces(s: Situation, *natures: str) -> list[Piece]:
    """Les pièces de ces natures, non retirées, qui existent au jour du calcul."""
    return [p for p in s.dossier.pieces if p.nature in natures and existe(p, s)]


def _pieces_des_contrats(s: Situation) -> Mapping[str, list[str]]:
    """Contrat → ids des pièces qu'il cite : la sienne et celles de ses clauses."""
    ids = [c.id for c in s.dossier.contrats]
    trouvees: dict[str, list[str]] = {id_: [] for id_ in ids}
    for chemin, _, piece in pieces_citees(s.dossier):
        racine, _, suite = chemin.partition(".")
        if racine == "contrats":
            trouvees[ids[int(suite.partition(".")[0])]].append(piece)
    return trouvees


def _liees(
    creance: Creance, contrat: Contrat | None, du_contrat: Mapping[str, list[str]]
) -> Iterator[str]:
    yield from creance.pieces
    if creance.livraison and creance.livraison.piece:
        yield creance.livraison.piece
    if creance.effet and creance.effet.piece:
        yield creance.effet.piece
    if contrat:
        yield from du_contrat[contrat.id]


def extraits(partie: str, s: Situation) -> list[tuple[dt.date, str]]:
    """(date, id de pièce) des extraits de registre d'une partie, du plus récent au plus ancien."""
    dates = {
        p.id: p.date for p in pieces(s, *REGISTRES) if p.partie == partie and p.date is not None
    }
    for v in s.dossier.verifications:
        if v.partie == partie and v.piece in dates and v.le and v.le <= s.au:
            dates[v.piece] = v.le
    return sorted(((jour, id_) for id_, jour in dates.items()), reverse=True)


def consultations(s: Situation, registre: str, partie: Partie) -> list[dt.date]:
    """Les jours où ce registre a été consulté pour cette partie, au plus tard à celui du calcul."""
    return sorted(
        v.le
        for v in s.dossier.verifications
        if v.registre == registre and v.partie == partie.id and v.le and v.le <= s.au
    )


def est_prouve(envoi: Evenement, s: Situation) -> bool:
    """Vrai si une pièce montre l'envoi ou la réception de l'acte, ou si son canal les prouve."""
    natures = {p.nature for p in s.dossier.pieces if p.id in envoi.pieces and not p.retiree}
    return bool(natures.intersection(ENVOIS)) or (
        bool(natures) and (envoi.canal in CANAUX_QUI_PROUVENT or envoi.recu_le is not None)
    )
