"""Les fiches d'acte, les mentions et le texte des modèles : lus, ou refusés à leur ligne."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.droit.commun import JURIDICTIONS, ecrire
from toolkit.lecture.actes import lire_actes
from toolkit.lecture.mentions import lire_mentions
from toolkit.lecture.sources import lire_modele_word, lire_source
from toolkit.lieux import MODELES
from toolkit.noyau.mention import Forme, Preuve
from toolkit.noyau.probleme import CodeSortie, ErreurExigible

ACTE = """\
titre: Relance
un_par: debiteur
emetteurs: [creancier]
audience: [adversaire, client]
judiciaire: vrai
conditions: [creance-exigible]
mentions: [rel-objet]
pieces: {bloquantes: [facture], jointes: [facture, decompte]}
blancs: {numero_rg: greffe}
annexes: [decompte]
"""
MENTIONS = """\
- id: rel-objet
  titre: Objet
  condition: toujours
  preuve: bloc
  termes: [[payer, régler], [facture]]
  versions:
    - {depuis: 2016-10-01, jusqu_au: 2020-12-31, reference: CC 1344, source: code civil,
       statut: verifie_texte, verifie_le: 2026-11-21}
    - {depuis: 2021-01-01, reference: CC 1344, source: code civil, statut: verifie_texte,
       verifie_le: 2026-11-21}
- id: rel-texte
  titre: Texte de la loi
  condition: toujours
  preuve: verbatim
  formes: [gras, cadre]
  versions:
    - {depuis: toujours, reference: CC 1, source: code civil, statut: a_verifier,
       verifie_le: 2026-11-21, texte: "Ceci est ordonné."}
"""


@pytest.fixture
def racine(tmp_path: Path) -> Path:
    modeles = tmp_path / "modeles"
    ecrire(modeles, "xx_XX/droit/mentions.yaml", MENTIONS)
    ecrire(modeles, "xx_XX/actes/relance_1/acte.yaml", ACTE)
    return ecrire(modeles, "xx_XX/actes/relance_1/acte.html", "<h1>Relance</h1>\n")


def test_une_fiche_d_acte_se_lit(racine: Path) -> None:
    acte = lire_actes("xx_XX", racine)["relance_1"]
    assert (acte.nom, acte.juridiction, acte.titre) == ("relance_1", "xx_XX", "Relance")
    assert acte.est_judiciaire and acte.est_redige
    assert acte.emetteurs == ("creancier",)
    assert acte.pieces_bloquantes == ("facture",)
    assert acte.pieces_recommandees == ()
    assert acte.pieces_jointes == ("facture", "decompte")
    assert acte.blancs == {"numero_rg": "greffe"}


def test_un_acte_sans_texte_est_connu_et_non_redige(racine: Path) -> None:
    (racine / "xx_XX/actes/relance_1/acte.html").unlink()
    assert not lire_actes("xx_XX", racine)["relance_1"].est_redige


def test_les_mentions_se_lisent_a_leur_date(racine: Path) -> None:
    mentions = lire_mentions("xx_XX", racine)
    objet, texte = mentions["rel-objet"], mentions["rel-texte"]
    assert objet.termes == (("payer", "régler"), ("facture",))
    assert [v.depuis.year for v in objet.versions] == [2016, 2021]
    assert texte.preuve is Preuve.VERBATIM
    assert texte.formes == (Forme.GRAS, Forme.CADRE)
    assert texte.versions[0].texte == "Ceci est ordonné."


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
def test_les_actes_livres_se_lisent(juridiction: str) -> None:
    mentions = lire_mentions(juridiction, MODELES)
    assert all(m.au(m.versions[-1].depuis) for m in mentions.values())
    for acte in lire_actes(juridiction, MODELES).values():
        assert set(acte.mentions) <= mentions.keys()


@pytest.mark.parametrize(
    ("ecrit", "remplace", "code", "ligne"),
    [
        ("titre: Relance", "titre:", "acte-fautif", 1),
        ("un_par: debiteur", "un_par: client", "acte-fautif", 2),
        ("[creancier]", "[avocta]", "acte-fautif", 3),
        ("emetteurs: [creancier]", "emetteurs: []", "acte-fautif", 3),
        ("[adversaire, client]", "[public]", "acte-fautif", 4),
        ("judiciaire: vrai", "judiciaire: oui", "acte-fautif", 5),
        ("conditions: [creance-exigible]", "conditions: creance-exigible", "acte-fautif", 6),
        ("[rel-objet]", "[rel-objet, rel-inconnue]", "mention-inconnue", 7),
        ("jointes:", "joints:", "acte-fautif", 8),
        ("numero_rg: greffe", "numero_rg: huissiers", "acte-fautif", 9),
        ("blancs: {numero_rg: greffe}", "blancs: [numero_rg]", "acte-fautif", 9),
        ("annexes:", "annexe:", "acte-fautif", 10),
    ],
)
def test_une_fiche_fautive(racine: Path, ecrit: str, remplace: str, code: str, ligne: int) -> None:
    assert ecrit in ACTE
    ecrire(racine, "xx_XX/actes/relance_1/acte.yaml", ACTE.replace(ecrit, remplace, 1))
    with pytest.raises(ErreurExigible) as erreur:
        lire_actes("xx_XX", racine)
    (probleme,) = erreur.value.problemes
    assert (probleme.code, probleme.lieu.ligne) == (code, ligne)
    assert probleme.lieu.fichier == "modeles/xx_XX/actes/relance_1/acte.yaml"
    assert erreur.value.sortie is CodeSortie.MODELE


@pytest.mark.parametrize(
    ("ecrit", "remplace", "code", "ligne"),
    [
        ("id: rel-objet", "id:", "mention-fautive", 1),
        ("preuve: bloc", "preuve: oral", "mention-fautive", 4),
        ("preuve: bloc", "preuve: valeurs", "mention-fautive", 4),
        ("termes: [[payer, régler], [facture]]", "termes: []", "mention-fautive", 4),
        ("[[payer, régler], [facture]]", "[payer]", "mention-fautive", 5),
        ("termes: [[payer, régler], [facture]]", "termes: payer", "mention-fautive", 5),
        ("depuis: 2016-10-01", "depuis: 2016", "mention-fautive", 7),
        ("statut: verifie_texte", "statut: sur", "mention-fautive", 8),
        ("depuis: 2021-01-01", "depuis: 2021-03-01", "droit-lacune", 9),
        ("depuis: 2021-01-01", "depuis: 2020-03-01", "droit-chevauchement", 9),
        ("id: rel-texte", "id: rel-objet", "mention-fautive", 11),
        ("[gras, cadre]", "[gras, clignotant]", "mention-fautive", 15),
        (', texte: "Ceci est ordonné."', "", "mention-fautive", 17),
    ],
)
def test_une_mention_fautive(
    racine: Path, ecrit: str, remplace: str, code: str, ligne: int
) -> None:
    assert ecrit in MENTIONS
    ecrire(racine, "xx_XX/droit/mentions.yaml", MENTIONS.replace(ecrit, remplace, 1))
    with pytest.raises(ErreurExigible) as erreur:
        lire_mentions("xx_XX", racine)
    probleme = erreur.value.problemes[0]
    assert (probleme.code, probleme.lieu.ligne) == (code, ligne)
    assert probleme.lieu.fichier == "modeles/xx_XX/droit/mentions.yaml"
    assert erreur.value.sortie is CodeSortie.DROIT


def test_un_cabinet_redige_un_acte_livre(racine: Path, tmp_path: Path) -> None:
    (racine / "xx_XX/actes/relance_1/acte.html").unlink()
    nom = "xx_XX/actes/relance_1/acte.html"
    cabinet = ecrire(tmp_path / "cabinet", nom, "<h1>Notre relance</h1>")
    assert lire_actes("xx_XX", racine, cabinet)["relance_1"].est_redige
    assert lire_source(nom, racine, cabinet) == "<h1>Notre relance</h1>"


def test_un_cabinet_ajoute_un_acte(racine: Path, tmp_path: Path) -> None:
    cabinet = ecrire(tmp_path / "cabinet", "xx_XX/actes/relance_3/acte.yaml", ACTE)
    assert set(lire_actes("xx_XX", racine, cabinet)) == {"relance_1", "relance_3"}


def test_un_cabinet_ne_change_pas_la_fiche_d_un_acte_livre(racine: Path, tmp_path: Path) -> None:
    nom = "xx_XX/actes/relance_1/acte.yaml"
    cabinet = ecrire(tmp_path / "cabinet", nom, ACTE.replace("[rel-objet]", "[]"))
    with pytest.raises(ErreurExigible) as erreur:
        lire_actes("xx_XX", racine, cabinet)
    (probleme,) = erreur.value.problemes
    assert probleme.code == "acte-fautif"
    assert probleme.lieu.fichier == f"cabinet/{nom}"


def test_une_source_livree_sert_a_defaut_de_celle_du_cabinet(racine: Path, tmp_path: Path) -> None:
    nom = "xx_XX/actes/relance_1/acte.html"
    assert lire_source(nom, racine) == "<h1>Relance</h1>\n"
    assert lire_source(nom, racine, tmp_path) == "<h1>Relance</h1>\n"


@pytest.mark.parametrize(
    "nom",
    [
        "commun/absent.html",
        "../secret.html",
        "/absolu/secret.html",
        "xx_XX/../../secret.html",
        "xx_XX",
    ],
)
def test_une_source_hors_des_modeles_ne_se_lit_pas(racine: Path, nom: str) -> None:
    ecrire(racine.parent, "secret.html", "secret")
    with pytest.raises(ErreurExigible) as erreur:
        lire_source(nom, racine)
    (probleme,) = erreur.value.problemes
    assert (probleme.code, probleme.sortie) == ("modele-introuvable", CodeSortie.MODELE)


def test_un_lien_ne_fait_pas_sortir_des_modeles(racine: Path) -> None:
    secret = ecrire(racine.parent, "secret.html", "secret") / "secret.html"
    (racine / "xx_XX/lien.html").symlink_to(secret)
    with pytest.raises(ErreurExigible, match=r"lien\.html"):
        lire_source("xx_XX/lien.html", racine)


def test_le_modele_word_est_celui_du_cabinet(racine: Path, tmp_path: Path) -> None:
    assert lire_modele_word("xx_XX", "relance_1", None) is None
    assert lire_modele_word("xx_XX", "relance_1", tmp_path) is None
    cabinet = ecrire(tmp_path / "cabinet", "xx_XX/actes/relance_1/modele.docx", "PK")
    assert lire_modele_word("xx_XX", "relance_1", cabinet) == b"PK"
