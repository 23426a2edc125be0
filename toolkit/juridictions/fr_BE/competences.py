"""Les règles qui relisent le juge que le dossier écrit : sa sorte, et son lieu."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_BE.gardes import REGISTRE
from toolkit.juridictions.fr_BE.litige.juge import competence, lieux_de
from toolkit.juridictions.fr_BE.litige.region import (
    Region,
    est_dans_la_liste,
    est_siege_francophone,
    region_de_l_adresse,
    region_du_juge,
)
from toolkit.juridictions.fr_BE.litige.ressort import LIEU_DES_BIENS, Lieu
from toolkit.noyau.controles import Article, Fait, controle_de
from toolkit.noyau.dossier import Juge
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.situation import Situation

__all__ = ["REGISTRE", "juge_incompetent", "ressort_contraire"]

VOIES = (
    "conciliation", "injonction_de_payer", "citation", "citation_refere", "requete_contradictoire",
    "saisie_conservatoire", "injonction_europeenne", "petits_litiges",
)  # fmt: skip
# Le président est désigné par son tribunal ; le juge des saisies siège en première instance.
DESIGNES_PAR = {
    "president_du_tribunal_de_l_entreprise": "tribunal_de_l_entreprise",
    "president_du_tribunal_de_premiere_instance": "tribunal_de_premiere_instance",
    "juge_des_saisies": "tribunal_de_premiere_instance",
}


def ecrits(s: Situation) -> Iterator[tuple[str, Juge, Situation]]:
    """(procédure, juge écrit, situation dans cette procédure)."""
    for nom in VOIES:
        prevue = s.dossier.procedure(nom)
        if prevue and prevue.juge:
            yield nom, prevue.juge, s.dans(nom)


def _dire(type_: str, s: Situation) -> str:
    """« le tribunal de l'entreprise »."""
    return s.droit.vocabulaire.get("juges", {}).get(type_, type_.replace("_", " "))


@controle_de(
    REGISTRE,
    "juge-incompetent",
    Gravite.BLOQUANT,
    Article("CJ 568, 573, 584, 590, 591, 633", Statut.VERIFIE_TEXTE, Sanction.INCOMPETENCE),
)
def juge_incompetent(s: Situation) -> Iterator[Fait]:
    """Le juge écrit n'est pas celui de la matière, du montant ou des parties."""
    for nom, juge, dans in ecrits(s):
        loi = competence(dans, nom)
        admis = {*loi.juges, *(DESIGNES_PAR.get(j, j) for j in loi.juges)}
        if loi.juges and juge.type not in admis:
            connus = enumeration([_dire(j, s) for j in loi.juges], "ou")
            yield Fait(
                f"{_dire(juge.type, s)} est écrit, mais {loi.raison} : {connus} ({loi.reference})",
                f"écrire `type: {loi.principal}`, ou corriger la qualité des parties et la matière",
                f"procedures.{nom}.juge.type",
            )


@controle_de(
    REGISTRE,
    "ressort-contraire",
    Gravite.BLOQUANT,
    Article("CJ 624, 627 à 630, 633", Statut.VERIFIE_TEXTE, Sanction.INCOMPETENCE),
)
def ressort_contraire(s: Situation) -> Iterator[Fait]:
    """Le juge écrit n'est pas celui du lieu, quand un tribunal y siège ; un choix se justifie."""
    for nom, juge, dans in ecrits(s):
        possibles = lieux_de(dans, nom)
        lieu = possibles[0]
        ecrites = [v for v in (juge.canton, juge.division, juge.ville) if v]
        if not ecrites or not all(_contredit(x, juge, ecrites, s) for x in possibles):
            continue
        if lieu.est_imperatif and lieu.reference != LIEU_DES_BIENS:
            yield Fait(
                f"juge de {ecrites[0]}, mais celui de {lieu.commune} est seul compétent :"
                f" {lieu.nom} ({lieu.reference})",
                _a_ecrire(lieu, s),
                f"procedures.{nom}.juge",
            )
        elif not juge.critere:
            yield Fait(
                f"juge de {ecrites[0]}, hors du {lieu.nom} ({lieu.commune}), sans dire pourquoi",
                "écrire sous `critere` ce qui le désigne : lieu où l'obligation est née ou doit"
                " être exécutée, domicile élu (CJ 624), lieu des biens à saisir (CJ 633)",
                f"procedures.{nom}.juge",
                Gravite.AVERTISSEMENT,
            )


def _contredit(lieu: Lieu, juge: Juge, ecrites: list[str], s: Situation) -> bool:
    """Vrai si le juge n'est sûrement pas celui du lieu : un tribunal y siège et ce n'est pas lui,
    ou il est d'une autre région linguistique.
    """
    if not (lieu.commune and lieu.est_sur):
        return False
    if any(est_dans_la_liste(lieu.commune, v) for v in ecrites):
        return False
    if est_siege_francophone(lieu.commune, s.droit, s.au):
        return True
    d_ici = region_de_l_adresse(lieu.adresse, s.droit, s.au)
    du_juge = region_du_juge(juge, s.droit, s.au)
    # L'arrondissement de Bruxelles s'étend aux communes flamandes qui l'entourent.
    if {d_ici, du_juge} == {Region.BRUXELLES, Region.NEERLANDAISE}:
        return False
    return bool(d_ici and du_juge and d_ici is not du_juge)


def _a_ecrire(lieu: Lieu, s: Situation) -> str:
    if est_siege_francophone(lieu.commune, s.droit, s.au):
        return f"écrire `ville: {lieu.commune}`"
    return f"écrire le juge dont relève {lieu.commune}"
