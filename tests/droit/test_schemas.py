"""Chaque fichier du droit suit son schéma, et les schémas disent les mêmes mots que le code."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.droit.commun import JURIDICTIONS, fichiers_du_droit
from toolkit.lecture import actes, mentions, regles_de_delai, series
from toolkit.lecture.fiche import Fiche
from toolkit.lecture.unites import UNITES
from toolkit.lieux import MODELES, SCHEMAS
from toolkit.noyau.droit import Statut
from toolkit.noyau.mention import Forme, Preuve
from toolkit.noyau.probleme import CodeSortie

NOMS = ("valeur", "delai", "mention", "acte")

DROIT = [f for j in JURIDICTIONS for f in fichiers_du_droit(j)]
ACTES = sorted(MODELES.glob("*/actes/*/acte.yaml"))


def _nom(fichier: Path) -> str:
    return fichier.relative_to(MODELES).as_posix()


@cache
def _schema(nom: str) -> dict[str, Any]:
    return json.loads((SCHEMAS / f"{nom}.schema.json").read_text(encoding="utf-8"))


def _schema_de(fichier: Path) -> str:
    if fichier.name == actes.FICHE:
        return "acte"
    if fichier.name.startswith("mentions"):
        return "mention"
    return "delai" if fichier.name.startswith("delais") else "valeur"


@pytest.mark.parametrize("fichier", DROIT + ACTES, ids=_nom)
def test_un_fichier_suit_son_schema(fichier: Path) -> None:
    nom = _schema_de(fichier)
    sous = mentions.RACINE if nom == "mention" else ""
    fiche = Fiche(fichier, _nom(fichier), code="fautif", sortie=CodeSortie.DROIT, sous=sous)
    donnees = fiche.donnees[sous] if sous else fiche.donnees
    erreurs = Draft202012Validator(_schema(nom)).iter_errors(donnees)
    assert not [f"{e.json_path} : {e.message}" for e in erreurs]


@pytest.mark.parametrize("nom", NOMS)
def test_un_schema_est_valide_et_decrit_en_francais(nom: str) -> None:
    schema = _schema(nom)
    Draft202012Validator.check_schema(schema)
    blocs = [schema, *schema.get("$defs", {}).values()]
    for bloc in blocs:
        assert bloc["title"] and bloc["description"]
        assert all(p.get("title") for p in bloc.get("properties", {}).values())


def test_les_schemas_connaissent_les_memes_cles_et_les_memes_mots_que_le_code() -> None:
    serie = _schema("valeur")["$defs"]["serie"]["properties"]
    assert serie.keys() == set(series.CLES_DE_SERIE)
    assert serie["versions"]["items"]["properties"].keys() == set(series.CLES_DE_VERSION)
    assert set(serie["unite"]["enum"]) == set(UNITES)
    delai = _schema("delai")["$defs"]["delai"]["properties"]
    assert delai.keys() == set(regles_de_delai.CLES_DE_DELAI)
    assert delai["unite"]["enum"] == list(regles_de_delai.UNITES_DE_DELAI)
    assert delai["sens"]["enum"] == list(regles_de_delai.SENS)
    assert delai["statut"]["enum"] == [s.value for s in Statut]
    definitions = _schema("mention")["$defs"]
    mention = definitions["mention"]["properties"]
    assert mention.keys() == set(mentions.CLES_DE_MENTION)
    assert definitions["redaction"]["properties"].keys() == set(mentions.CLES_DE_REDACTION)
    assert set(mention["preuve"]["enum"]) == {p.value for p in Preuve}
    assert set(mention["formes"]["items"]["enum"]) == {f.value for f in Forme}
    acte = _schema("acte")["properties"]
    assert acte.keys() == set(actes.CLES_D_ACTE)
    assert acte["pieces"]["properties"].keys() == set(actes.CLES_DE_PIECES)
    assert acte["un_par"]["enum"] == list(actes.UN_PAR)
    assert acte["emetteurs"]["items"]["enum"] == list(actes.EMETTEURS)
    assert acte["audience"]["items"]["enum"] == list(actes.AUDIENCES)
    assert acte["blancs"]["additionalProperties"]["enum"] == list(actes.AUTEURS_DE_BLANC)


@pytest.mark.parametrize(
    ("nom", "donnees"),
    [
        ("valeur", {"series": []}),
        ("valeur", {"series": [{"code": "x"}]}),
        ("delai", {"delais": [{"id": "x"}]}),
        ("mention", [{"id": "x"}]),
        ("acte", {"titre": "x"}),
    ],
)
def test_un_schema_refuse_ce_qui_est_incomplet(nom: str, donnees: Any) -> None:
    assert not Draft202012Validator(_schema(nom)).is_valid(donnees)


@pytest.mark.parametrize("unite", ["EUR", "jour", "date", "heure_du_jour", "tranches"])
def test_le_schema_refuse_la_valeur_d_une_autre_unite(unite: str) -> None:
    version = {
        "depuis": "2026-01-01", "valeur": "un texte", "source": "JO", "statut": "verifie_texte",
        "verifie_le": "2026-11-21", "relu_par": "",
    }  # fmt: skip
    serie = {
        "code": "x", "titre": "x", "unite": unite, "reference": "x", "versions": [version],
    }  # fmt: skip
    assert not Draft202012Validator(_schema("valeur")).is_valid({"series": [serie]})
    serie["unite"] = "texte"
    assert Draft202012Validator(_schema("valeur")).is_valid({"series": [serie]})


def test_les_fichiers_de_valeurs_et_de_delais_ont_le_meme_en_tete() -> None:
    entetes = {
        tuple(f.read_text(encoding="utf-8").splitlines()[:3])
        for f in DROIT
        if _schema_de(f) in ("valeur", "delai")
    }
    assert len(entetes) == 1
    (entete,) = entetes
    assert [ligne.split(" :")[0].split(" de")[0] for ligne in entete] == [
        "# Origine",
        "# Relecture",
        "# Qui modifie",
    ]


def test_rien_n_est_dit_relu_par_un_juriste_sans_son_nom() -> None:
    """Tant que `relu_par` est vide, il est écrit vide : personne ne l'a oublié."""
    for fichier in DROIT:
        if _schema_de(fichier) == "valeur":
            texte = fichier.read_text(encoding="utf-8")
            assert texte.count("depuis:") == texte.count("relu_par:"), _nom(fichier)
