"""Un droit fautif est refusé au chargement : une faute, un code, une ligne."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.droit.commun import copie_des_modeles, ecrire
from toolkit.lecture.droit import lire_droit
from toolkit.noyau.consultation import consulter
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme

SERIE = """\
series:
  - code: taux_exemple
    titre: "Taux d'exemple"
    unite: pour_cent_par_an
    reference: "CC 1"
    versions:
      - {depuis: 2020-01-01, jusqu_au: 2020-12-31, valeur: "1.00", statut: verifie_texte, \
verifie_le: 2026-11-21, relu_par: "", source: "JO"}
      - {depuis: 2021-01-01, valeur: "2.00", statut: verifie_texte, \
verifie_le: 2026-11-21, relu_par: "", source: "JO"}
"""
DELAI = """\
delais:
  - id: exemple
    libelle: "Faire"
    acte: acte
    depart: fait
    duree: "8"
    unite: jour
    sens: au_plus_tard
    fait: fait
    depuis: 2020-01-01
    reference: "CC 1"
    statut: verifie_texte
    verifie_le: 2026-11-21
    relu_par: ""
    source: "JO"
"""


def _problemes(racine: Path, *, delais: bool = False) -> list[Probleme]:
    with pytest.raises(ErreurExigible) as erreur:
        livre = lire_droit("xx_XX", racine)
        if delais:
            list(livre.delais)
    assert erreur.value.sortie is CodeSortie.DROIT
    for probleme in erreur.value.problemes:
        assert probleme.message and probleme.remede
    return list(erreur.value.problemes)


def _seul(racine: Path, *, delais: bool = False) -> Probleme:
    (probleme,) = _problemes(racine, delais=delais)
    return probleme


def test_le_droit_d_exemple_se_lit(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE)
    ecrire(tmp_path, "xx_XX/droit/delais_exemple.yaml", DELAI)
    livre = lire_droit("xx_XX", tmp_path)
    assert list(livre.series) == ["taux_exemple"]
    assert [r.id for r in livre.delais] == ["exemple"]
    assert not livre.usages


@pytest.mark.parametrize(
    ("ecrit", "remplace", "code", "ligne"),
    [
        ("depuis: 2021-01-01", "depuis: 2021-02-01", "droit-lacune", 8),
        ("depuis: 2021-01-01", "depuis: 2020-12-31", "droit-chevauchement", 8),
        ("depuis: 2021-01-01", "depuis: 2020-01-01", "droit-chevauchement", 8),
        ('reference: "CC 1"', 'reference: ""', "droit-valeur-fautive", 5),
        ('titre: "Taux d\'exemple"', "titre:", "droit-valeur-fautive", 3),
        (
            'relu_par: "", source: "JO"}\n      -',
            'relu_par: ""}\n      -',
            "droit-valeur-fautive",
            7,
        ),
        ('source: "JO"}\n', 'source: ""}\n', "droit-valeur-fautive", 7),
        ("statut: verifie_texte", "statut: sur", "droit-valeur-fautive", 7),
        ('valeur: "1.00"', 'valeur: "1,00"', "droit-valeur-fautive", 7),
        ('valeur: "1.00"', "valeur: {particulier: 1}", "droit-valeur-fautive", 7),
        ("depuis: 2020-01-01", "depuis: 2020-02-30", "droit-valeur-fautive", 7),
        ("depuis: 2020-01-01", "depuis: jamais", "droit-valeur-fautive", 7),
        ("jusqu_au: 2020-12-31", "jusqu_au: 2019-12-31", "droit-valeur-fautive", 7),
        ("jusqu_au: 2020-12-31", "jusquau: 2020-12-31", "droit-valeur-fautive", 7),
        ("unite: pour_cent_par_an", "unite: pourcent", "droit-valeur-fautive", 4),
        ("code: taux_exemple", "code:", "droit-valeur-fautive", 2),
        (
            'reference: "CC 1"',
            'reference: "CC 1"\n    connue_jusqu_au: 2020-06-30',
            "droit-valeur-fautive",
            6,
        ),
        ('titre: "Taux d\'exemple"', "titre: JO #12", "droit-valeur-fautive", 3),
        ("series:", "serie:", "droit-valeur-fautive", 1),
        ("versions:", "versions: []\n    periodicite:", "droit-valeur-fautive", 6),
    ],
)
def test_une_serie_fautive(
    tmp_path: Path, ecrit: str, remplace: str, code: str, ligne: int
) -> None:
    assert ecrit in SERIE
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE.replace(ecrit, remplace, 1))
    probleme = _problemes(tmp_path)[0]
    assert probleme.code == code
    assert probleme.lieu is not None
    assert probleme.lieu.fichier.endswith("xx_XX/droit/taux.yaml")
    assert probleme.lieu.ligne == ligne


@pytest.mark.parametrize(
    ("unite", "valeur"),
    [
        ("jour", '"1.5"'),
        ("jour", '"-1"'),
        ("EUR", '"quarante"'),
        ("date", '"31 mai"'),
        ("heure_du_jour", '"25:00"'),
        ("texte", '""'),
        ("tranches", '"150"'),
        ("tranches", "[]"),
        ("tranches", '[{jusqua: "150"}]'),
        ("tranches", '[{jusqua: "150", forfait: "20", pourcent: "0", au_dela_de: "0"}]'),
        ("prescription", '"5"'),
        ("prescription", '{nature: prescription, duree: "5"}'),
        ("prescription", '{nature: oubli, duree: "5", unite: an, depart: fait}'),
        ("prescription", '{nature: prescription, duree: "5", unite: siecle, depart: fait}'),
        ("prescription", "{nature: prescription, duree: cinq, unite: an, depart: fait}"),
    ],
)
def test_une_valeur_d_une_autre_unite(tmp_path: Path, unite: str, valeur: str) -> None:
    texte = SERIE.replace("pour_cent_par_an", unite).replace('"1.00"', valeur)
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", texte)
    probleme = _problemes(tmp_path)[0]
    assert (probleme.code, probleme.lieu.ligne) == ("droit-valeur-fautive", 7)
    assert unite in probleme.message


def test_un_code_repete_entre_deux_fichiers(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/a.yaml", SERIE)
    ecrire(tmp_path, "xx_XX/droit/b.yaml", SERIE)
    probleme = _seul(tmp_path)
    assert probleme.code == "droit-doublon"
    assert "xx_XX/droit/a.yaml" in probleme.message
    assert (probleme.lieu.fichier.rpartition("/")[2], probleme.lieu.ligne) == ("b.yaml", 2)


def test_un_delai_repete_entre_deux_fichiers(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/delais_a.yaml", DELAI)
    ecrire(tmp_path, "xx_XX/droit/delais_b.yaml", DELAI)
    probleme = _seul(tmp_path, delais=True)
    assert (probleme.code, probleme.lieu.ligne) == ("droit-doublon", 2)


@pytest.mark.parametrize(
    ("ecrit", "remplace", "ligne"),
    [
        ('duree: "8"', "duree: huit", 6),
        ("unite: jour", "unite: jours", 7),
        ("sens: au_plus_tard", "sens: apres", 8),
        ("depart: fait", "depart:", 5),
        ("depuis: 2020-01-01", "depuis:", 10),
        ('source: "JO"', 'source: ""', 15),
        ("statut: verifie_texte", "statut:", 12),
        ("acte: acte", "acte: acte\n    taux: 3", 5),
    ],
)
def test_un_delai_fautif(tmp_path: Path, ecrit: str, remplace: str, ligne: int) -> None:
    ecrire(tmp_path, "xx_XX/droit/delais.yaml", DELAI.replace(ecrit, remplace, 1))
    probleme = _seul(tmp_path, delais=True)
    assert (probleme.code, probleme.lieu.ligne) == ("droit-valeur-fautive", ligne)


@pytest.mark.parametrize(
    ("fin", "debut", "code"),
    [
        ("2020-12-31", "2021-02-01", "droit-lacune"),
        ("2020-12-31", "2020-12-01", "droit-chevauchement"),
    ],
)
def test_deux_versions_d_un_delai(tmp_path: Path, fin: str, debut: str, code: str) -> None:
    premiere = DELAI.replace("depuis: 2020-01-01", f"depuis: 2020-01-01\n    jusqu_au: {fin}")
    seconde = DELAI.removeprefix("delais:\n").replace("2020-01-01", debut)
    ecrire(tmp_path, "xx_XX/droit/delais.yaml", premiere + seconde)
    assert _seul(tmp_path, delais=True).code == code


def test_une_serie_ne_lit_pas_les_delais(tmp_path: Path) -> None:
    """Un délai fautif n'arrête pas un décompte, qui n'en lit aucun."""
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE)
    ecrire(tmp_path, "xx_XX/droit/delais.yaml", DELAI.replace("au_plus_tard", "apres"))
    assert "taux_exemple" in lire_droit("xx_XX", tmp_path).series


def test_toutes_les_fautes_se_disent_ensemble(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/a.yaml", SERIE.replace("CC 1", ""))
    ecrire(tmp_path, "xx_XX/droit/b.yaml", SERIE.replace("2021-01-01", "2022-01-01"))
    assert [p.code for p in _problemes(tmp_path)] == ["droit-valeur-fautive", "droit-lacune"]


def test_un_yaml_fautif_se_situe(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE.replace("    titre", "\ttitre"))
    probleme = _seul(tmp_path)
    assert (probleme.code, probleme.lieu.ligne) == ("yaml-tabulation", 3)


def test_une_cle_double_est_refusee(tmp_path: Path) -> None:
    texte = SERIE.replace('valeur: "1.00"', 'valeur: "1.00", valeur: "3.00"')
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", texte)
    probleme = _seul(tmp_path)
    assert (probleme.code, probleme.lieu.ligne) == ("yaml-cle-double", 7)


def test_un_fichier_vide_est_refuse(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", "# rien\n")
    assert _seul(tmp_path).code == "droit-valeur-fautive"


def test_un_fichier_d_un_autre_encodage_est_refuse(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", "")
    octets = SERIE.replace("Taux d", "Taux légal d").encode("cp1252")
    (tmp_path / "xx_XX/droit/taux.yaml").write_bytes(octets)
    assert _seul(tmp_path).code == "encodage-windows-1252"


def test_un_droit_inchange_ne_se_relit_pas_et_un_droit_change_si(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE)
    premier = lire_droit("xx_XX", tmp_path)
    assert lire_droit("xx_XX", tmp_path) is premier
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE.replace('"2.00"', '"2.125"'))
    assert str(lire_droit("xx_XX", tmp_path).series["taux_exemple"].versions[1].valeur) == "2.125"


def test_une_juridiction_sans_droit(tmp_path: Path) -> None:
    assert _seul(tmp_path).code == "droit-introuvable"


def test_les_usages_viennent_de_la_juridiction(tmp_path: Path) -> None:
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE)
    ecrire(tmp_path, "xx_XX/juridiction.yaml", 'code: xx_XX\nusages:\n  delai: "15"\n')
    assert lire_droit("xx_XX", tmp_path).usages == {"delai": "15"}


@pytest.mark.parametrize("cle", ["usages: quinze", "vocabulaire: []", "langue: {fr: FR}"])
def test_une_juridiction_mal_ecrite(tmp_path: Path, cle: str) -> None:
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE)
    ecrire(tmp_path, "xx_XX/juridiction.yaml", f"code: xx_XX\n{cle}\n")
    probleme = _seul(tmp_path)
    assert (probleme.code, probleme.lieu.ligne) == ("droit-valeur-fautive", 2)


def test_une_lacune_dans_le_droit_livre_se_verrait(tmp_path: Path) -> None:
    racine = copie_des_modeles(tmp_path, "fr_FR")
    fichier = racine / "fr_FR/droit/taux_interet_legal.yaml"
    lignes = fichier.read_text(encoding="utf-8").splitlines(keepends=True)
    retenues = [ligne for ligne in lignes if "depuis: 2026-01-01" not in ligne]
    assert len(lignes) - len(retenues) == 2
    fichier.write_text("".join(retenues), encoding="utf-8")
    with pytest.raises(ErreurExigible) as erreur:
        lire_droit("fr_FR", racine)
    assert [p.code for p in erreur.value.problemes] == ["droit-lacune", "droit-lacune"]


def test_le_juriste_qui_a_relu_un_delai_est_nomme(tmp_path: Path) -> None:
    signe = DELAI.replace('relu_par: ""', 'relu_par: "Me Ferrand"')
    ecrire(tmp_path, "xx_XX/droit/taux.yaml", SERIE)
    ecrire(tmp_path, "xx_XX/droit/delais_exemple.yaml", signe)
    entrees = consulter(lire_droit("xx_XX", tmp_path), dt.date(2026, 1, 1))
    (entree,) = (e for e in entrees if e.code == "exemple")
    assert entree.en_vigueur.relu_par == "Me Ferrand" and entree.est_relue
