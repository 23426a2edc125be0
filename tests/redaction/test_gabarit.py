"""Jinja strict, clos, échappé ; fautes françaises et situées."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from tests.redaction.essai import NOM_RETORS
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme
from toolkit.redaction.gabarit import rendre_html

_ = "\u00a0"


def rendre(source: str, juridiction: str = "fr_FR", **contexte: Any) -> str:
    fichiers = {"commun/deux.html": "<p>Un.</p>\n<p>{{ deux }}</p>\n"}
    return rendre_html(
        source, contexte, juridiction=juridiction, chargeur=fichiers.__getitem__, nom="essai.html"
    )


def faute(source: str, **contexte: Any) -> Probleme:
    with pytest.raises(ErreurExigible) as levee:
        rendre(source, **contexte)
    (probleme,) = levee.value.problemes
    assert probleme.sortie is CodeSortie.MODELE
    assert probleme.remede
    return probleme


@pytest.mark.parametrize(
    ("expression", "imprime"),
    [
        ("d | euros", f"14{_}850,50{_}€"),
        ("d | lettres", "quatorze mille huit cent cinquante euros et cinquante centimes"),
        ("million | lettres", "un million d’euros"),
        ("j | date", f"1er{_}mai{_}2026"),
        ("j | date_courte", "01/05/2026"),
        ("taux | pourcent", f"12,40{_}%"),
        ("d | nombre", f"14{_}850,50"),
        ("d | nombre(0)", f"14{_}850"),
        ("1500 | nombre", f"1{_}500"),
        ("iban | iban", f"FR76{_}3000{_}4000{_}0312{_}3456{_}7890{_}143"),
        ("1 | jours", f"1{_}jour"),
        ("75 | jours", f"75{_}jours"),
        ("0 | jours", f"0{_}jour"),
        ("liste | enumerer", "a, b et c"),
        ("liste | enumerer('ou')", "a, b ou c"),
        ("1", "1"),
        ("liste[0]", "a"),
    ],
)
def test_filtres(expression: str, imprime: str) -> None:
    contexte = {
        "d": Decimal("14850.50"),
        "million": Decimal("1000000.00"),
        "j": dt.date(2026, 5, 1),
        "taux": Decimal("12.40"),
        "iban": "FR7630004000031234567890143",
        "liste": ["a", "b", "c"],
    }
    assert rendre(f"<p>{{{{ {expression} }}}}</p>", **contexte) == f"<p>{imprime}</p>"


def test_les_lettres_suivent_la_juridiction() -> None:
    source = "<p>{{ d | lettres }}</p>"
    assert rendre(source, "fr_FR", d=Decimal("71.00")) == "<p>soixante et onze euros</p>"
    assert rendre(source, "fr_BE", d=Decimal("71.00")) == "<p>septante et un euros</p>"


def test_une_juridiction_sans_forme_de_nombres_n_en_emprunte_pas() -> None:
    with pytest.raises(ErreurExigible, match="fr_LU"):
        rendre("<p>{{ d | lettres }}</p>", "fr_LU", d=Decimal("71.00"))


@pytest.mark.parametrize(
    ("expression", "valeur"),
    [
        ("x | euros", 12), ("x | euros", "12.00"), ("x | lettres", 12), ("x | date", "2026-05-01"),
        ("x | date_courte", None), ("x | pourcent", "10"), ("x | nombre", "1"),
        ("x | iban", 7), ("x | jours", Decimal("3")), ("x | jours", True),
        ("x | lettres", Decimal("12.345")),
        # Sans filtre, la forme brute ne serait pas du français.
        ("x", Decimal("12.50")), ("x", dt.date(2026, 5, 1)), ("x", None), ("x", True), ("x", ["a"]),
    ],
)  # fmt: skip
def test_une_valeur_mal_filtree_est_une_faute_du_modele(expression: str, valeur: object) -> None:
    probleme = faute(f"<p>a</p>\n<p>{{{{ {expression} }}}}</p>", x=valeur)
    assert probleme.code == "modele-fautif"
    assert probleme.lieu is not None
    assert (probleme.lieu.fichier, probleme.lieu.ligne) == ("essai.html", 2)


@pytest.mark.parametrize(
    ("source", "ligne", "mots"),
    [
        ("<p>a</p>\n<p>{{ absent }}</p>", 2, "« absent »"),
        ("<p>{{ objet.absent }}</p>", 1, "« absent »"),
        ("<p>{{ absent | euros }}</p>", 1, "« absent »"),
        ("<p>{% if absent %}a{% endif %}</p>", 1, "« absent »"),
        ("<p>a</p>\n\n{% if oui %}\n<p>b</p>", 3, "refermée"),
        ("<p>{{ oui | inconnu }}</p>", 1, "« inconnu »"),
        ("<p>{% endfor %}</p>", 1, "mal écrite"),
        ("<p>{{ oui }</p>", 1, "mal fermée"),
        ("<p>a</p>\n<p>{ oui }}</p>", 2, "mal fermée"),
        ("<p>a</p>\n<p>{% if oui }a{% endif %}</p>", 2, "mal"),
        ("<p>{{ ''.__class__.__mro__ }}</p>", 1, "interdit"),
        ("<p>{{ objet.__class__ }}</p>", 1, "interdit"),
        ("{% include \"absent.html\" %}", 1, "introuvable"),
        ("{# sur\ndeux lignes #}\n<p>{{ absent }}</p>", 3, "« absent »"),
        ("<p>a\n{{ oui\n| inconnu }}</p>", 3, "« inconnu »"),
        ("<p>\ue000</p>", 1, "usage privé"),
    ],
)  # fmt: skip
def test_un_modele_fautif_est_situe(source: str, ligne: int, mots: str) -> None:
    probleme = faute(source, oui="oui", objet={"a": 1})
    assert probleme.code == "modele-fautif"
    assert mots in probleme.message
    if probleme.lieu is not None:
        assert (probleme.lieu.fichier, probleme.lieu.ligne) == ("essai.html", ligne)
    else:
        assert mots == "usage privé"


@pytest.mark.parametrize(
    "source",
    [
        "{% set x = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{% extends 'a' %}",
        "{% import 'a' as a %}",
        "{% block b %}{% endblock %}",
        "<p>{{ a + 1 }}</p>",
        "<p>{{ a * 2 }}</p>",
        "<p>{{ a.lower() }}</p>",
        "<p>{% include 'commun/deux.html' %}</p>",
    ],
)
def test_un_modele_ne_calcule_pas(source: str) -> None:
    assert "n'admet que" in faute(source, a=1).message


def test_une_inclusion_est_developpee_et_gardee_a_sa_ligne() -> None:
    source = '<p>a</p>\n{% include "commun/deux.html" %}\n<p>{{ fin }}</p>'
    assert rendre(source, deux="2", fin="z") == "<p>a</p>\n<p>Un.</p>\n<p>2</p>\n<p>z</p>"
    lieu = faute(source, fin="z").lieu
    assert lieu is not None
    assert (lieu.fichier, lieu.ligne) == ("commun/deux.html", 2)
    lieu = faute(source, deux="2").lieu
    assert lieu is not None
    assert (lieu.fichier, lieu.ligne, lieu.extrait) == ("essai.html", 3, "<p>{{ fin }}</p>")


def test_une_inclusion_en_boucle_est_refusee() -> None:
    with pytest.raises(ErreurExigible, match="se contient"):
        rendre_html(
            '{% include "a.html" %}',
            {},
            juridiction="fr_FR",
            chargeur=lambda nom: '{% include "a.html" %}',
        )


def test_les_apostrophes_du_modele_sont_courbees_et_non_celles_des_valeurs() -> None:
    html = rendre("<p>l'acte de {{ nom }} qu'{{ nom }}</p>", nom="L'Œil")
    assert html == "<p>l’acte de L&#39;Œil qu’L&#39;Œil</p>"


def test_une_valeur_retorse_est_echappee_une_fois() -> None:
    html = rendre("<p>{{ nom }}</p>", nom=NOM_RETORS)
    assert html == (
        "<p>A &amp; B &lt;SARL&gt; &#34;L&#39;Œil&#34; "
        "{{ 7*7 }} {% raw %} {_{ x }_} &amp;amp; ]]&gt;</p>"
    )


def test_les_caracteres_de_commande_d_une_valeur_sont_otes() -> None:
    nom = "A\x00B\x0bC\x1bD\ud800E\ufdd0F\tG\r\nH"
    assert rendre("<p>{{ nom }}</p>", nom=nom) == "<p>ABCDEF G H</p>"
