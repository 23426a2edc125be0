"""Le lecteur YAML : du texte, des positions, et rien de deviné."""

from __future__ import annotations

import pytest

from toolkit.lecture.automate_yaml import PROBLEMES_MAXIMAUX
from toolkit.lecture.yaml_situe import ArbreSitue, lire_yaml


def codes(lu: ArbreSitue) -> list[str]:
    return [p.code for p in lu.problemes]


@pytest.mark.parametrize(
    "ecrit",
    [
        "NO",
        "01000",
        "12:30",
        "12.10",
        "1e3",
        "0x1F",
        "Null",
        "true",
        "2026-02-30",
        "+33 4 65",
        ".5",
    ],
)
def test_un_scalaire_reste_du_texte(ecrit: str) -> None:
    assert lire_yaml(f"nom: {ecrit}\n").racine == {"nom": ecrit}


@pytest.mark.parametrize("ecrit", ["", "~", "null"])
def test_rien_vaut_none(ecrit: str) -> None:
    assert lire_yaml(f"nom: {ecrit}\n").racine == {"nom": None}


@pytest.mark.parametrize("ecrit", ['"null"', "'~'", '""'])
def test_des_guillemets_protegent_le_texte(ecrit: str) -> None:
    assert lire_yaml(f"nom: {ecrit}\n").racine == {"nom": ecrit[1:-1]}


def test_un_nom_piege_se_lit_tel_quel() -> None:
    nom = 'A & B <SARL> "L\'Œil" {{ 7*7 }}'
    assert lire_yaml(f"nom: {nom}\n").racine == {"nom": nom}
    assert lire_yaml(f"nom: {'é' * 300}\n").racine == {"nom": "é" * 300}


def test_chaque_cle_et_chaque_valeur_a_sa_position() -> None:
    lu = lire_yaml('creances:\n  - id: F1\n    montant: "12"\n  - {id: F2, pieces: [a, b]}\n', "d")
    positions = lu.positions
    assert positions.lieu("creances.0.montant").ligne == 3
    assert positions.lieu("creances.0.montant").colonne == 14
    assert positions.lieu("creances.0.montant").longueur == 4
    assert positions.lieu_de_la_cle("creances.0.montant").colonne == 5
    assert positions.lieu("creances.1.pieces.1").colonne == 26
    assert positions.lieu("creances").ligne == 1
    assert positions.lieu("creances.0").ligne == 2


def test_une_cle_absente_a_le_lieu_de_son_parent() -> None:
    positions = lire_yaml("creancier:\n  nom: Rabot\n", "d").positions
    assert positions.lieu("creancier.type").extrait == "creancier:"
    assert positions.lieu("reference").ligne == 1


def test_les_fins_de_ligne_de_windows_ne_decalent_rien() -> None:
    lu = lire_yaml("a: 1\r\nb: deux\r\n", "d")
    assert lu.racine == {"a": "1", "b": "deux"}
    assert lu.positions.lieu("b").extrait == "b: deux"


def test_une_cle_repetee_garde_la_premiere_et_signale_la_seconde() -> None:
    lu = lire_yaml("a: 1\nb: 2\na: 3\n")
    assert lu.racine == {"a": "1", "b": "2"}
    assert codes(lu) == ["yaml-cle-double"]
    assert "ligne 1" in lu.problemes[0].message


def test_des_guillemets_oublies_qui_avalent_une_cle_sont_vus() -> None:
    lu = lire_yaml('a:\n  nom: "Rabot\n  ville: Lyon\n  objet: pose "\n')
    assert codes(lu) == ["yaml-guillemets"]
    assert lu.problemes[0].lieu.ligne == 2


def test_un_texte_entre_guillemets_peut_tenir_sur_deux_lignes() -> None:
    lu = lire_yaml('a:\n  objet: "Pose de fenêtres\n    et de portes : douze"\n')
    assert lu.racine == {"a": {"objet": "Pose de fenêtres et de portes : douze"}}
    assert not lu.problemes


def test_une_bombe_de_renvois_s_arrete() -> None:
    bombe = "a: &a [x]\n" + "".join(f"b{i}: [*a, *a, *a, *a]\n" for i in range(1000))
    lu = lire_yaml(bombe)
    assert lu.racine is None
    assert len(lu.problemes) == PROBLEMES_MAXIMAUX


@pytest.mark.parametrize("ouvrant", ["[", "{a: ", "- ", "? "])
def test_une_imbrication_de_100_000_niveaux_s_arrete(ouvrant: str) -> None:
    assert codes(lire_yaml("a:\n  " + ouvrant * 100_000))[-1] == "yaml-imbrication"


@pytest.mark.parametrize(
    ("texte", "code", "ligne", "colonne"),
    [
        ("a:\n  b: 1\n\tc: 2\n", "yaml-tabulation", 3, 1),
        ("objet: Facture : pose\n", "yaml-deux-points", 1, 8),
        ("nom: 'l'Œil'\n", "yaml-guillemets", 1, 9),
        ('nom: "Rabot" et fils\n', "yaml-guillemets", 1, 14),
        ('a: "Rabot\nb: 1\nc: "x"\n', "yaml-guillemets", 1, 4),
        ("a: [b, c\nd: 1\n", "yaml-accolades", 1, 4),
        ("a: {objet: x: y}\n", "yaml-accolades", 1, 13),
        ("a: {b: 1\n", "yaml-accolades", 1, 4),
        ("a: [urgent] pose\n", "yaml-accolades", 1, 13),
        ("a: {montant: 14 850,00}\n", "yaml-virgule", 1, 21),
        ("a: {nom: Dupont, Jean}\n", "yaml-virgule", 1, 18),
        ("a: 1\nb\n", "yaml-cle-sans-deux-points", 2, 1),
        ("a:1\nb: 2\n", "yaml-cle-sans-deux-points", 1, 1),
        ("montant:\u00a012\nb: 2\n", "yaml-cle-sans-deux-points", 1, 1),
        ("a:\n  b: 1\n   c: 2\n", "yaml-retrait", 3, 4),
        ("a:\n  - x\n  y: 1\n", "yaml-retrait", 3, 3),
        ("a: - x\n", "yaml-caractere-reserve", 1, 4),
        ("a: @moi\n", "yaml-caractere-reserve", 1, 4),
        ("a: & Fils\n", "yaml-caractere-reserve", 1, 4),
        ("a: > 10 m\n", "yaml-caractere-reserve", 1, 4),
        ('a: "C:\\pieces"\n', "yaml-caractere-reserve", 1, 7),
        ("a: x\x07y\n", "caractere-interdit", 1, 5),
        ("a: x\u2028y\n", "caractere-interdit", 1, 5),
        ("a: 1\n...\nb: 1\n", "yaml-plusieurs-documents", 3, 1),
    ],
)
def test_la_faute_est_nommee_et_situee(texte: str, code: str, ligne: int, colonne: int) -> None:
    (probleme,) = lire_yaml(texte, "d").problemes
    assert (probleme.code, probleme.lieu.ligne, probleme.lieu.colonne) == (code, ligne, colonne)


def test_le_remede_du_deux_points_est_la_ligne_juste() -> None:
    (probleme,) = lire_yaml('objet: Pose : "douze" fenêtres\n').problemes
    juste = probleme.remede.partition(" : ")[2]
    assert lire_yaml(juste).racine == {"objet": 'Pose : "douze" fenêtres'}


def test_une_liste_de_renvois_n_est_ni_un_dossier_ni_une_panne() -> None:
    for nombre in (PROBLEMES_MAXIMAUX - 1, PROBLEMES_MAXIMAUX, PROBLEMES_MAXIMAUX + 1):
        assert lire_yaml("- &a x\n" * nombre).racine is None
