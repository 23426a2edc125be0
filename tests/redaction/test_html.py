"""L'arbre d'un acte : le sous-ensemble admis, les blancs, la typographie."""

from __future__ import annotations

import pytest

from tests.redaction.essai import arbre_de
from toolkit.noyau.probleme import CodeSortie, ErreurExigible
from toolkit.redaction.arbre import Noeud
from toolkit.redaction.html import analyser

_ = "\u00a0"


def bloc(html: str) -> Noeud:
    (noeud,) = analyser(html).noeuds()
    return noeud


@pytest.mark.parametrize(
    ("html", "mots"),
    [
        ("<script>alert(1)</script>", "« script »"),
        ("<p><a href='x'>a</a></p>", "« a »"),
        ("<p><img src='file:///etc/passwd'></p>", "« img »"),
        ("<link rel=attachment href='file:///etc/passwd'>", "« link »"),
        ("<style>p{}</style>", "« style »"),
        ("<p style='color:red'>a</p>", "« style »"),
        ("<p id='a'>a</p>", "« id »"),
        ("<p onclick='a'>a</p>", "« onclick »"),
        ("<p class='rouge'>a</p>", "« rouge »"),
        ("<p class='objet mention'>a</p>", "deux rôles"),
        ("<p class='gras'>a</p>", "« gras »"),
        ("<p class='centre gras'>a</p>", "« gras »"),
        ("<div><p>a</p></div>", "une des classes"),
        ("<div class='encadre'>a</div>", "hors d'un paragraphe"),
        ("<div class='encadre'><ul><li>a</li></ul></div>", "« ul »"),
        ("<p><p>a</p></p>", "« p »"),
        ("<p>a<table></table></p>", "« table »"),
        ("<ul><li><ul></ul></li></ul>", "« ul »"),
        ("<p><span>a</span></p>", "une des classes"),
        ("<p><span class='note'><span class='note'>a</span></span></p>", "« span »"),
        ("<p><span class='note'><em><span class='note'>a</span></em></span></p>", "d'autre"),
        ("<p><span class='blanc' data-pour='juge' data-nom='a'><br></span></p>", "« br »"),
        ("<p><span class='blanc'>a</span></p>", "data-pour"),
        ("<p><span class='blanc' data-pour='avocat' data-nom='a'>a</span></p>", "data-pour"),
        ("<p><span class='blanc' data-pour='juge' data-nom='A B'>a</span></p>", "data-nom"),
        ("<p><span class='note' data-nom='a'>a</span></p>", "blanc"),
        ("<table data-largeurs='a b'></table>", "data-largeurs"),
        ("<table><tr><td>a</td></tr></table>", "« tr »"),
        ("<table><tbody><tr><td colspan='0'>a</td></tr></tbody></table>", "colspan"),
        ("texte nu", "hors d'un paragraphe"),
        ("<h1>a</h1> texte nu", "hors d'un paragraphe"),
        ("<!-- a -->", "commentaire"),
        ("<!DOCTYPE html>", "déclaration"),
        ("<?xml version='1.0'?>", "instruction"),
        ("<![CDATA[a]]>", "déclaration"),
    ],
)
def test_ce_qui_sort_du_sous_ensemble_est_refuse(html: str, mots: str) -> None:
    with pytest.raises(ErreurExigible) as levee:
        analyser(f"<p>a</p>\n{html}")
    (probleme,) = levee.value.problemes
    assert probleme.code == "modele-element-refuse"
    assert probleme.sortie is CodeSortie.MODELE
    assert mots in probleme.message
    assert probleme.lieu is not None
    assert probleme.lieu.ligne == 2


@pytest.mark.parametrize(
    "html",
    [
        "<p>a",
        "<p>a</h1>",
        "</p>",
        "<p><strong>a</p></strong>",
        "<table data-largeurs='50 50'><tbody><tr><td>a</td></tr></tbody></table>",
        "<table><tbody><tr><td>a</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>",
    ],
)
def test_ce_qui_est_mal_bati_est_fautif(html: str) -> None:
    with pytest.raises(ErreurExigible) as levee:
        analyser(html)
    assert [p.code for p in levee.value.problemes] == ["modele-fautif"]


@pytest.mark.parametrize(
    ("source", "mots"),
    [
        ("<p>a</p>\n{{ nom }}", "hors d'un paragraphe"),
        ("<p>a</p>\n<p class='{{ nom }}'>a</p>", "n'est pas admise"),
        ("<table>\n{% if nom %}<tbody></tbody>{% endif %}\n</table>", "place"),
        ("<table><tbody><tr>\n{% if nom %}<td>a</td>{% endif %}</tr></tbody></table>", "place"),
        ("{% if nom %}\n<img>{% endif %}", "« img »"),
        ("{% if not nom %}\n<img>{% endif %}", "« img »"),
    ],
)
def test_le_modele_est_verifie_avant_d_etre_rendu(source: str, mots: str) -> None:
    with pytest.raises(ErreurExigible) as levee:
        arbre_de(source, {"nom": "mention"})
    (probleme,) = levee.value.problemes
    assert probleme.code == "modele-element-refuse"
    assert mots in probleme.message
    assert probleme.lieu is not None
    assert (probleme.lieu.fichier, probleme.lieu.ligne) == ("acte.html", 2)


def test_les_blancs_superflus_disparaissent_a_travers_les_elements() -> None:
    noeud = bloc("<p>\n  un\n  <strong> deux </strong> <em>trois</em>\n<br>\n quatre <br>\n</p>")
    assert noeud.texte() == "un deux trois quatre"
    assert [n.nom for n in noeud.noeuds()] == ["strong", "em", "br"]


def test_les_insecables_lient_a_travers_les_elements() -> None:
    source = "<p>n° <strong>{{ n }}</strong> <em>: oui</em>\n {{ n }} jours</p>"
    (noeud,) = arbre_de(source, {"n": "a : b"}).noeuds()
    assert noeud.texte() == f"n°{_}a : b{_}: oui a : b{_}jours"


def test_une_note_ne_mange_pas_le_texte_voisin() -> None:
    noeud = bloc("<p>due<span class='note'> Voir </span> puis <br> rien</p>")
    note = next(noeud.noeuds())
    assert note.texte() == "Voir"
    assert [e for e in noeud.enfants if isinstance(e, str)] == ["due", " puis", "rien"]


def test_un_paragraphe_vide_n_est_pas_un_paragraphe() -> None:
    source = "<p>{% if faux %}a{% endif %}</p>\n<p>b</p>"
    assert [n.texte() for n in arbre_de(source, {"faux": False}).noeuds()] == ["b"]


def test_les_references_de_caractere_sont_lues() -> None:
    assert bloc("<p>&eacute;&nbsp;&#8211; &lt;p&gt;</p>").texte() == f"é{_}– <p>"
