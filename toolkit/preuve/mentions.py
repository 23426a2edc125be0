"""La preuve de chaque mention : mot à mot, par ses valeurs, ou par un passage qui la porte."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.noyau.mention import LIBELLES, Attente, Constat, Forme, Preuve
from toolkit.noyau.probleme import CodeSortie, Probleme
from toolkit.preuve.divergence import decrire
from toolkit.preuve.fil import Etendue
from toolkit.preuve.formes import indices, manquantes
from toolkit.preuve.proscrits import citer, enfreinte, passage_proscrit, sanction_de
from toolkit.preuve.relecture import Relecture
from toolkit.preuve.termes import premier_terme
from toolkit.preuve.valeurs import montrer

_CITATION = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Comment nommer une mention absente : le code et la sortie dépendent de qui doit agir."""

    code: str
    sortie: CodeSortie


@dataclass(slots=True)
class _Recherche:
    """Ce qu'une attente a donné : où elle se lit, ce qui manque, les formes absentes."""

    page: int | None = None
    manques: tuple[str, ...] = ()
    formes: tuple[Forme, ...] = ()
    indices: tuple[str, ...] = ()

    def ajouter(self, autre: _Recherche) -> None:
        self.page = self.page or autre.page
        self.manques += autre.manques
        self.formes += tuple(f for f in autre.formes if f not in self.formes)
        self.indices = self.indices or autre.indices


def constater(
    attente: Attente, relecture: Relecture, absence: Absence
) -> tuple[Constat, list[Probleme]]:
    """Le constat d'une mention, et les problèmes de ce qui lui manque.

    Une mention présente sans la forme que la loi ordonne n'est pas « trouvée » :
    le constat garde sa page et le dit.
    """
    if attente.preuve is Preuve.RELECTURE:
        return _constat(attente, None, None, "à relire"), []
    if attente.preuve is Preuve.ABSENCE:
        lus = passage_proscrit(attente, relecture)
        page = lus[0].page if lus else None
        trouves = [enfreinte(attente, lus, absence.sortie)] if lus else []
        return _constat(attente, not lus, page, citer(lus)), trouves
    trouvaille = _Recherche()
    for partie in _parties(attente, relecture):
        trouvaille.ajouter(partie)
    problemes = []
    if trouvaille.manques:
        problemes.append(_absente(attente, trouvaille, absence))
    else:
        problemes += [_sans_forme(attente, forme, trouvaille.page) for forme in trouvaille.formes]
    return (
        _constat(attente, not problemes, trouvaille.page, _detail(attente, trouvaille)),
        problemes,
    )


def _parties(attente: Attente, relecture: Relecture) -> Iterator[_Recherche]:
    vide = not (attente.texte.strip() or attente.termes or attente.valeurs)
    if vide:
        yield _Recherche(manques=("rien n'est attendu, donc rien n'est prouvé",))
    if attente.texte.strip():
        yield _verbatim(attente, relecture)
    if attente.termes:
        yield _bloc(attente, relecture)
    for valeur in attente.valeurs:
        lues = relecture.occurrences(valeur)
        if not lues:
            yield _Recherche(manques=(f"« {montrer(valeur)} » ne s'y lit pas",))
        else:
            seules = attente.formes if not (attente.texte or attente.termes) else ()
            yield _meilleure([(lue, [lue]) for lue in lues], seules, relecture)


def _verbatim(attente: Attente, relecture: Relecture) -> _Recherche:
    trouvees = [e for fil in relecture.fils for e in fil.chercher_mots(attente.texte)]
    if not trouvees:
        return _Recherche(manques=(decrire(attente.texte, relecture.fils),))
    casses = [_capitales_perdues(attente.texte, etendue) for etendue in trouvees]
    entieres = [e for e, perdues in zip(trouvees, casses, strict=True) if not perdues]
    if not entieres:
        mot = casses[0][0]
        manque = f"le texte diverge : « {mot} » y est écrit sans ses majuscules"
        return _Recherche(page=trouvees[0].page, manques=(manque,))
    return _meilleure([(e, [e]) for e in entieres], attente.formes, relecture)


def _capitales_perdues(attendu: str, etendue: Etendue) -> list[str]:
    """Les mots que la loi écrit en capitales (« PAS ») et que le document n'écrit pas ainsi."""
    if attendu.isupper():
        return []
    lus = etendue.texte.split()
    return [
        mot
        for mot in {m.strip(".,;:()") for m in attendu.split()}
        if len(mot) > 1 and mot.isalpha() and mot.isupper() and not any(mot in lu for lu in lus)
    ]


def _bloc(attente: Attente, relecture: Relecture) -> _Recherche:
    candidats = []
    for groupe in relecture.groupes:
        termes: list[Etendue] = []
        for formulations in attente.termes:
            terme = premier_terme(groupe, formulations)
            if terme is None:
                break
            termes.append(terme)
        else:
            candidats.append((Etendue(groupe, 0, len(groupe.texte)), termes))
    if candidats:
        return _meilleure(candidats, attente.formes, relecture)
    return _Recherche(manques=(_ce_qui_manque_au_bloc(attente, relecture),))


def _ce_qui_manque_au_bloc(attente: Attente, relecture: Relecture) -> str:
    absents = [
        f"« {' » ou « '.join(groupe)} »"
        for groupe in attente.termes
        if not any(premier_terme(fil, groupe) for fil in relecture.fils)
    ]
    if absents:
        return f"aucun passage ne dit {' ni '.join(absents)}"
    return "les termes attendus y sont, mais jamais dans un même passage"


def _meilleure(
    candidats: Sequence[tuple[Etendue, list[Etendue]]],
    formes: tuple[Forme, ...],
    relecture: Relecture,
) -> _Recherche:
    """La première portion qui a toutes les formes ; à défaut, celle à qui il en manque le moins.

    Une portion très apparente peut ne l'être que par ses termes : « un mois »
    en gras dans une phrase.
    """
    recherches = []
    for entier, termes in candidats:
        absentes = manquantes(formes, entier, relecture)
        vus: tuple[str, ...] = ()
        if Forme.TRES_APPARENT in formes:
            des_termes = [indices(terme, relecture) for terme in termes]
            vus = indices(entier, relecture) or (des_termes[0] if all(des_termes) else ())
            absentes = tuple(f for f in absentes if f is not Forme.TRES_APPARENT or not vus)
        recherches.append(_Recherche(termes[0].page, (), absentes, vus))
        if not absentes:
            break
    return min(recherches, key=lambda r: len(r.formes))


def _detail(attente: Attente, trouvaille: _Recherche) -> str:
    if trouvaille.manques:
        return " ; ".join(trouvaille.manques)
    if trouvaille.formes:
        formes = ", ".join(LIBELLES[forme] for forme in trouvaille.formes)
        return f"présente, mais pas {formes}"
    if Forme.TRES_APPARENT in attente.formes:
        return f"très apparente : indice ({', '.join(trouvaille.indices)}), à apprécier"
    return ""


def _constat(attente: Attente, trouvee: bool | None, page: int | None, detail: str) -> Constat:
    return Constat(
        id=attente.id,
        titre=attente.titre,
        article=attente.article,
        preuve=attente.preuve,
        trouvee=trouvee,
        page=page,
        detail=detail,
    )


def _absente(attente: Attente, trouvaille: _Recherche, absence: Absence) -> Probleme:
    if attente.texte:
        texte = " ".join(attente.texte.split())
        court = texte if len(texte) <= _CITATION else texte[: _CITATION - 1] + "…"
        remede = f"reprendre mot à mot le texte de {attente.article} : « {court} »"
    elif attente.termes:
        groupes = " ; ".join(f"« {' » ou « '.join(groupe)} »" for groupe in attente.termes)
        remede = f"rétablir un passage qui dise, d'un tenant : {groupes}"
    else:
        remede = "imprimer chaque valeur manquante, telle qu'au dossier"
    manques = " ; ".join(trouvaille.manques)
    return Probleme(
        code=absence.code,
        message=f"mention absente : {attente.titre} ({attente.id}, {attente.article}) : {manques}",
        remede=remede,
        reference=attente.article,
        sanction=sanction_de(attente),
        sortie=absence.sortie,
    )


def _sans_forme(attente: Attente, forme: Forme, page: int | None) -> Probleme:
    ou = f", page {page}" if page else ""
    return Probleme(
        code="forme-absente",
        message=(
            f"la mention {attente.titre} ({attente.id}{ou}) n'est pas {LIBELLES[forme]} "
            f"({forme}), comme {attente.article} l'ordonne"
        ),
        remede=f"présenter ce passage {LIBELLES[forme]}",
        reference=attente.article,
        sanction=sanction_de(attente),
    )
