"""Chaque mention d'une fiche, d'un compte rendu, d'un mandat : ôtée des octets, elle est refusée
et nommée ; dépouillée de sa forme, aussi.
"""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.actes.fiches import CAS, document, dossier
from tests.actes.rendus import alterer_docx
from toolkit import calculer, chaine, lire, preuve, rediger
from toolkit.lieux import MODELES
from toolkit.noyau.ecriture import date_courte, date_longue, euros
from toolkit.noyau.mention import Attente, Preuve

ACTES = ("fiche_appel", "fiche_visite", "fiche_debiteur", "compte_rendu_au_client", "mandat")
PROUVEES = (Preuve.BLOC, Preuve.VALEURS, Preuve.VERBATIM)


def _une_par_mention() -> Iterator[tuple[str, Attente]]:
    """Un cas par mention et par acte : le premier qui la doit."""
    vues: set[tuple[str, str, str]] = set()
    for nom, cas in CAS.items():
        for attente in document(nom).prevu.attentes:
            cle = (cas.juridiction, cas.acte, attente.id)
            if cle not in vues and attente.preuve in PROUVEES:
                vues.add(cle)
                yield nom, attente


MENTIONS = list(_une_par_mention())


@pytest.mark.parametrize("juridiction", ["fr_FR", "fr_BE"])
@pytest.mark.parametrize("acte", ACTES)
def test_toute_mention_de_l_acte_a_son_cas(juridiction: str, acte: str) -> None:
    legislation = chaine.legislation(juridiction)
    dues = legislation.fiches[acte].mentions
    eprouvees = {
        attente.id
        for nom, cas in CAS.items()
        if (cas.juridiction, cas.acte) == (juridiction, acte)
        for attente in document(nom).prevu.attentes
    }
    assert set(dues) <= eprouvees


@pytest.mark.parametrize(
    ("nom", "attente"), MENTIONS, ids=[f"{nom}-{attente.id}" for nom, attente in MENTIONS]
)
def test_une_mention_perdue_est_nommee(nom: str, attente: Attente) -> None:
    docx = document(nom).docx
    for passage in _passages(attente, docx):
        docx = alterer_docx(docx, passage, "autre chose")
    assert docx != document(nom).docx
    trouves = _relire(nom, docx)
    assert any(code == "mention-absente" and attente.titre in m for code, m in trouves), trouves


@pytest.mark.parametrize(
    ("avant", "apres", "forme"),
    [
        ("EncadreGrasGrand", "EncadreGrand", "en caractères gras"),
        ("EncadreGrasGrand", "EncadreGras", "dans un corps plus grand"),
        ("EncadreGrasGrand", "MentionGrasGrand", "dans un cadre"),
    ],
)
@pytest.mark.parametrize("nom", ["fiche_visite-fr_BE-avocat", "fiche_visite-fr_BE-entreprise"])
def test_le_cadre_de_la_visite_sans_sa_forme_est_nomme(
    nom: str, avant: str, apres: str, forme: str
) -> None:
    docx = _changer_de_style(document(nom).docx, avant, apres)
    trouves = _relire(nom, docx)
    assert any(code == "forme-absente" and forme in m for code, m in trouves), trouves


@pytest.mark.parametrize(
    ("avant", "apres", "forme"),
    [
        ("encadre mention gras corps-superieur", "encadre mention corps-superieur", "gras"),
        ("encadre mention gras corps-superieur", "encadre mention gras", "corps plus grand"),
        ('<div class="encadre mention gras corps-superieur">\n<p>', "", "cadre"),
        ('<p class="mention gras autre-police">', '<p class="mention gras">', "autre type"),
        ('<p class="mention gras autre-police">', '<p class="mention autre-police">', "gras"),
    ],
)
def test_un_cabinet_qui_ote_la_forme_est_refuse_en_pdf(
    avant: str, apres: str, forme: str, tmp_path: Path
) -> None:
    source = (MODELES / "fr_BE/actes/fiche_visite/acte.html").read_text("utf-8")
    assert avant in source
    if not apres:
        source = source.replace("</p>\n</div>", "</p>", 1)
        apres = '<p class="mention gras corps-superieur">'
    texte = tmp_path / "fr_BE/actes/fiche_visite/acte.html"
    texte.parent.mkdir(parents=True)
    texte.write_text(source.replace(avant, apres), "utf-8")
    cas = CAS["fiche_visite-fr_BE-avocat"]
    lu = lire(dossier("fiche_visite-fr_BE-avocat"))
    plan = calculer(lu.dossier, cas.au, [cas.acte], tmp_path)
    (acte,) = rediger(plan, formats={"pdf"}, cabinet=tmp_path)
    assert any(p.code == "forme-absente" and forme in p.message for p in acte.problemes)


def _passages(attente: Attente, docx: bytes) -> list[str]:
    if attente.preuve is Preuve.VERBATIM:
        return [attente.texte.split(".")[0]]
    if attente.valeurs:
        return [_imprimee(valeur, docx) for valeur in attente.valeurs]
    return [terme.replace("'", "’") for terme in attente.termes[0]]


def _relire(nom: str, docx: bytes) -> set[tuple[str, str]]:
    prevu = document(nom).prevu
    montants = preuve.montants_du_contexte(prevu.contexte)
    releve = preuve.prouver(docx, "docx", prevu.attentes, montants_connus=montants)
    return {(p.code, p.message) for p in releve.problemes}


def _changer_de_style(docx: bytes, avant: str, apres: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parties = {info.filename: archive.read(info) for info in archive.infolist()}
    corps = parties["word/document.xml"].decode()
    assert f'"{avant}"' in corps
    parties["word/document.xml"] = corps.replace(f'"{avant}"', f'"{apres}"').encode()
    sortie = io.BytesIO()
    with zipfile.ZipFile(sortie, "w") as archive:
        for partie, octets in parties.items():
            archive.writestr(partie, octets)
    return sortie.getvalue()


def _imprimee(valeur, docx: bytes) -> str:
    if isinstance(valeur, Decimal):
        return euros(valeur)
    if isinstance(valeur, dt.date):
        longue = date_longue(valeur)
        return longue if longue in _texte(docx) else date_courte(valeur)
    return html.escape(str(valeur), quote=False)


def _texte(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        corps = archive.read("word/document.xml").decode()
    return "".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", corps, flags=re.DOTALL))
