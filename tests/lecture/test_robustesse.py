"""Propriétés : la lecture ne lève jamais, situe toujours, et ne perd aucun texte."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from toolkit.lecture.dossier import lire_dossier
from toolkit.lecture.yaml_situe import lire_yaml
from toolkit.noyau.rapport import en_texte

BRIBES = (
    "a", "b: ", "id: ", ":", " ", "\n", "\n  ", "\n- ", "\t", '"', "'", "{", "}", "[", "]", ",",
    "#", " #", "&a", "*a", "!t", "!", "%", "@", "`", "|", ">", "? ", "-", "---\n", "...\n", "é",
    "\\", "1", "2026-01-01", "\r\n", "<<: ", "~", "null", "%YAML 1.1\n", "\u00a0", "\ufeff", "\x00",
    "creances:", "format: 1\n",
)  # fmt: skip
RAPIDE = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)

yaml_casse = st.lists(st.sampled_from(BRIBES), max_size=16).map("".join)
scalaires = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
CLES = st.sampled_from(
    ["format", "reference", "creancier", "debiteurs", "creances", "pieces", "id", "type", "montant",
     "actes", "procedures", "titres", "montants", "juge"]
)  # fmt: skip
arbres = st.recursive(
    scalaires | st.dates(),
    lambda x: st.lists(x, max_size=3) | st.dictionaries(CLES | scalaires, x, max_size=5),
    max_leaves=12,
)
textes = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), max_size=60)

# Ce qui ouvre des guillemets ou un groupe n'est plus un texte nu.
textes_nus = textes.filter(lambda t: not t.strip(" ").startswith(("'", '"', "[", "{")))


@RAPIDE
@given(yaml_casse)
def test_un_yaml_quelconque_se_lit_ou_se_refuse_a_sa_place(texte: str) -> None:
    lu = lire_yaml(texte, "d")
    assert lu.racine is not None or lu.problemes
    lignes = lu.positions.lignes
    for probleme in lu.problemes:
        assert 1 <= probleme.lieu.ligne <= len(lignes)
        assert 1 <= probleme.lieu.colonne <= len(lignes[probleme.lieu.ligne - 1]) + 1
        assert en_texte(probleme)


@RAPIDE
@given(st.dictionaries(CLES | scalaires, arbres, max_size=6))
def test_un_dict_quelconque_ne_leve_jamais(arbre: dict[Any, Any]) -> None:
    for probleme in lire_dossier(arbre).problemes:
        assert en_texte(probleme)


@RAPIDE
@given(st.binary(max_size=200))
def test_des_octets_quelconques_ne_levent_jamais(tmp_path_factory: Any, octets: bytes) -> None:
    fichier = tmp_path_factory.getbasetemp() / "quelconque.yaml"
    fichier.write_bytes(octets)
    assert lire_dossier(fichier).problemes


@RAPIDE
@given(textes)
def test_un_texte_entre_guillemets_revient_tel_quel(texte: str) -> None:
    ecrit = texte.replace("\\", "\\\\").replace('"', '\\"')
    assert lire_yaml(f'a: "{ecrit}"\n').racine == {"a": texte}


@RAPIDE
@given(textes_nus)
@example(">")
@example("|-")
def test_un_texte_nu_revient_entier_ou_se_signale(texte: str) -> None:
    lu = lire_yaml(f"a: {texte}\n", "d")
    if not lu.problemes and not lu.coupes:
        assert (lu.racine["a"] or "") == (
            "" if texte.strip(" ") in ("~", "null") else texte.strip(" ")
        )
