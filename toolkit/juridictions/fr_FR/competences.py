"""Les règles qui relisent le juge que le dossier écrit : sorte, nom, ressort, clause."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.conditions import REGISTRE
from toolkit.juridictions.fr_FR.litige.activite import est_commercant
from toolkit.juridictions.fr_FR.litige.juge import (
    COMMERCE,
    ECONOMIQUE,
    TERRITOIRES,
    convient,
    est_tae,
    lieux_possibles,
    sieges_du_type,
    territoire,
    types_admis,
)
from toolkit.juridictions.fr_FR.litige.matiere import matiere
from toolkit.juridictions.fr_FR.litige.territoire import ville_sure
from toolkit.noyau.controles import Article, Fait, controle_de
from toolkit.noyau.dossier import ClauseDeJuridiction, Juge
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.proximite import reduire
from toolkit.noyau.situation import Situation

# Une clause n'y déroge jamais : le lieu est d'ordre public.
D_ORDRE_PUBLIC = ("injonction_de_payer", "saisie_conservatoire")


def ecrits(s: Situation) -> Iterator[tuple[str, Juge, Situation]]:
    """(procédure, juge écrit, situation dans cette procédure)."""
    for nom in TERRITOIRES:
        prevue = s.dossier.procedure(nom)
        if prevue and prevue.juge:
            yield nom, prevue.juge, s.dans(nom)


def _dire(type_: str, s: Situation) -> str:
    """« le tribunal de commerce »."""
    return s.droit.vocabulaire.get("juges", {}).get(type_, type_.replace("_", " "))


@controle_de(
    REGISTRE,
    "juge-incompetent",
    Gravite.BLOQUANT,
    Article(
        "C. com. L721-3 ; COJ L213-4-4, L213-4-5, R211-3-26 ; CPCE L511-3",
        Statut.VERIFIE_TEXTE,
        Sanction.INCOMPETENCE,
    ),
)
def juge_incompetent(s: Situation) -> Iterator[Fait]:
    """Le juge écrit n'est pas celui de la matière."""
    for nom, juge, dans in ecrits(s):
        admis = types_admis(dans, nom)
        if admis and not convient(juge, admis):
            connus = enumeration([_dire(a, s) for a in admis], "ou")
            yield Fait(
                f"{_dire(juge.type, s)} est écrit ; la matière ({matiere(dans)}) relève"
                f" d'un autre : {connus}",
                f"écrire `type: {admis[0]}`, ou corriger la qualité et l'activité des parties",
                f"procedures.{nom}.juge.type",
            )


@controle_de(
    REGISTRE,
    "k-tae-nom",
    Gravite.BLOQUANT,
    Article("loi n° 2023-1059 art. 26 ; CPC 54 1°", Statut.VERIFIE_SECONDAIRE,
            Sanction.NULLITE_DE_FORME),
)  # fmt: skip
def tribunal_mal_nomme(s: Situation) -> Iterator[Fait]:
    """Le tribunal de commerce de certaines villes est un tribunal des activités économiques."""
    for nom, juge, _ in ecrits(s):
        if juge.type not in (COMMERCE, ECONOMIQUE) or not juge.ville:
            continue
        attendu = ECONOMIQUE if est_tae(juge.ville, s) else COMMERCE
        if juge.type != attendu:
            yield Fait(
                f"à {juge.ville}, le juge est {_dire(attendu, s)}",
                f"écrire `type: {attendu}`",
                f"procedures.{nom}.juge.type",
            )


@controle_de(
    REGISTRE,
    "ressort-contraire",
    Gravite.BLOQUANT,
    Article("CPC 42, 46, 48, 1406 ; CPCE R511-2, R511-3", Statut.VERIFIE_TEXTE,
            Sanction.INCOMPETENCE),
)  # fmt: skip
def ressort_contraire(s: Situation) -> Iterator[Fait]:
    """Le tribunal écrit n'est pas celui du lieu, quand ce lieu en a un à lui."""
    for nom, juge, dans in ecrits(s):
        if not juge.ville or (juge.critere and nom not in D_ORDRE_PUBLIC):
            continue
        surs = [ville_sure(a, sieges_du_type(juge.type), dans) for a in lieux_possibles(dans, nom)]
        if not surs or None in surs or reduire(juge.ville) in map(_reduire, surs):
            continue
        if nom not in D_ORDRE_PUBLIC and _est_convenu(juge, dans):
            continue
        article, lieu = territoire(dans, nom)
        yield Fait(
            f"{juge.ville} : le juge est celui du lieu {lieu}, à {enumeration(surs, 'ou')}"
            f" ({article})",
            f"écrire `ville: {surs[0]}`"
            + ("" if nom in D_ORDRE_PUBLIC else ", ou dire sous `critere` ce qui désigne l'autre"),
            f"procedures.{nom}.juge.ville",
        )


def _reduire(nom: str | None) -> str:
    return reduire(nom or "")


@controle_de(
    REGISTRE,
    "clause-de-competence",
    Gravite.BLOQUANT,
    Article("CPC 48", Statut.VERIFIE_TEXTE, Sanction.INCOMPETENCE),
)
def clause_sans_effet(s: Situation) -> Iterator[Fait]:
    """Une clause de compétence ne vaut qu'entre commerçants, et très apparente (CPC 48)."""
    for nom, juge, dans in ecrits(s):
        invoque = "clause" in (juge.critere or "").lower()
        if not invoque:
            continue
        clause = _clause(dans)
        if nom in D_ORDRE_PUBLIC:
            raison = "une clause ne déroge jamais au juge de cette procédure"
        elif clause is None:
            raison = "aucun contrat réclamé n'a de clause de compétence"
        elif not _est_valable(clause, dans):
            raison = "la clause est réputée non écrite : il faut des parties toutes commerçantes"
            raison += ", et qu'elle soit très apparente"
        else:
            continue
        yield Fait(raison, "saisir le juge du lieu où demeure le défendeur",
                   f"procedures.{nom}.juge.critere")  # fmt: skip


def _clause(s: Situation) -> ClauseDeJuridiction | None:
    contrats = (s.contrat(c) for c in s.dossier.creances)
    return next((c.clause_de_juridiction for c in contrats if c and c.clause_de_juridiction), None)


def _est_convenu(juge: Juge, s: Situation) -> bool:
    """Vrai si une clause valable désigne ce juge."""
    clause = _clause(s)
    if clause is None or not _est_valable(clause, s):
        return False
    nomme = clause.juge.ville if clause.juge else None
    return reduire(juge.ville) == _reduire(nomme) or reduire(juge.ville) in _reduire(clause.texte)


def _est_valable(clause: ClauseDeJuridiction, s: Situation) -> bool:
    parties = (s.dossier.creancier, *s.dossier.debiteurs)
    return bool(clause.est_tres_apparente) and all(est_commercant(p, s) for p in parties)
