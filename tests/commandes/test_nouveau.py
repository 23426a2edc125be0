"""Un dossier vierge : lisible tel quel, dit ce qui lui manque, et bon une fois rempli."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.commandes.appels import AU, invoquer
from tests.depot import RACINE
from toolkit.commandes.nouveau import GENRES
from toolkit.lecture.yaml_situe import lire_yaml
from toolkit.noyau.a_completer import A_COMPLETER
from toolkit.noyau.dossier.parcours import champ_au
from toolkit.redaction.affaire import PIECES, SCHEMA

MODELES = RACINE / "modeles"
JURIDICTIONS = ("fr_FR", "fr_BE")
SORTES = [(juridiction, genre) for juridiction in JURIDICTIONS for genre in GENRES]

# Là où l'exemple du format ne peut valoir pour les deux parties, ou pour toutes les pièces.
PROPRES = {
    "debiteurs.0.denomination": "Hôtel du Parc",
    "debiteurs.0.siren": "215736810",
    "debiteurs.0.numero_entreprise": "0487852392",
    "debiteurs.0.nom": "Ferrand",
    "contrats.0.accepte_le": "2025-11-18",
    "creances.0.livraison.date": "2026-02-27",
}

_OPTION = re.compile(r"^(\s*)# (?!#)")


def _ecrire(ou: Path, juridiction: str, genre: str) -> Path:
    dossier = ou / "dossier.yaml"
    rendu = invoquer("nouveau", dossier, "--juridiction", juridiction, "--creance", genre)
    assert rendu.exit_code == 0, rendu.output
    return dossier


def _plan(juridiction: str) -> dict:
    return yaml.safe_load((MODELES / juridiction / "nouveau/plan.yaml").read_text(encoding="utf-8"))


def _vides(noeud: object, chemin: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(noeud, dict):
        for cle, valeur in noeud.items():
            yield from _vides(valeur, (*chemin, cle))
    elif isinstance(noeud, list):
        for rang, valeur in enumerate(noeud):
            yield from _vides(valeur, (*chemin, rang))
    elif noeud is None:
        yield chemin


def _remplir(dossier: Path) -> None:
    """Écrit sous chaque clé vide l'exemple que donne le format, et dépose les pièces."""
    texte = dossier.read_text(encoding="utf-8").replace(A_COMPLETER, "F2026-031")
    lu = lire_yaml(texte)
    lignes = texte.splitlines()
    for chemin in _vides(lu.racine):
        nom = ".".join(map(str, chemin))
        valeur = PROPRES.get(nom, champ_au(chemin).exemple)
        if chemin[0] == "pieces" and chemin[-1] == "fichier":
            valeur = f"{PIECES}/{chemin[1]}.pdf"
            (dossier.parent / valeur).write_bytes(b"%PDF-1.7 " + str(chemin[1]).encode())
        valeur = {True: "oui", False: "non"}.get(valeur, valeur)
        lignes[lu.positions.cles[nom].ligne - 1] += f' "{valeur}"'
    dossier.write_text("\n".join(lignes) + "\n", encoding="utf-8")


@pytest.fixture(params=SORTES, ids="-".join)
def vierge(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return _ecrire(tmp_path, *request.param)


def test_tel_quel_il_se_lit_et_dit_ce_qui_lui_manque(vierge: Path) -> None:
    rendu = invoquer("valider", vierge, *AU, "--json")
    assert rendu.exit_code == 1
    problemes = json.loads(rendu.stdout)["problemes"]
    codes = {p["code"] for p in problemes}
    assert {"partie-sans-nom", "partie-sans-adresse"} <= codes
    assert {"creance-sans-echeance", "creance-sans-montant"} <= codes
    assert ("a-completer" in codes) == (A_COMPLETER in vierge.read_text(encoding="utf-8"))
    assert all(p["ligne"] for p in problemes)
    endroits = [(p["code"], p["chemin"]) for p in problemes]
    assert len(endroits) == len(set(endroits))


def test_tel_quel_il_ne_produit_rien(vierge: Path) -> None:
    sortie = vierge.parent / "sortie"
    rendu = invoquer("generer", vierge, *AU, "--format", "docx", "--sortie", sortie)
    assert rendu.exit_code == 1
    assert not sortie.exists()


def test_l_editeur_n_y_souligne_rien(vierge: Path) -> None:
    schema = json.loads((vierge.parent / SCHEMA).read_text(encoding="utf-8"))
    jsonschema.validate(yaml.safe_load(vierge.read_text(encoding="utf-8")), schema)


def test_toutes_ses_options_ouvertes_il_se_lit_encore(vierge: Path) -> None:
    entete, corps = vierge.read_text(encoding="utf-8").split("\n\n", 1)
    ouvert = "\n".join(_OPTION.sub(r"\1", ligne) for ligne in corps.splitlines())
    vierge.write_text(f"{entete}\n\n{ouvert}\n", encoding="utf-8")
    assert len(yaml.safe_load(vierge.read_text(encoding="utf-8"))) > 10
    assert invoquer("valider", vierge, *AU, "--json").exit_code == 1


def test_rempli_il_est_bon(vierge: Path) -> None:
    _remplir(vierge)
    rendu = invoquer("valider", vierge, *AU)
    assert rendu.exit_code == 0, rendu.output


def test_rempli_il_donne_une_mise_en_demeure(tmp_path: Path) -> None:
    for juridiction in JURIDICTIONS:
        dossier = _ecrire(tmp_path / juridiction, juridiction, "facture_b2b")
        _remplir(dossier)
        rendu = invoquer("valider", dossier, *AU, "--pour", "mise_en_demeure")
        assert rendu.exit_code == 0, rendu.output


def test_son_texte_tient_dans_un_ecran(vierge: Path) -> None:
    texte = vierge.read_text(encoding="utf-8")
    assert max(map(len, texte.splitlines())) <= 100
    assert not re.search(r"<\w+>", texte)
    assert "\t" not in texte


def test_l_editeur_trouve_le_schema_a_cote(vierge: Path) -> None:
    premieres = vierge.read_text(encoding="utf-8").splitlines()[:2]
    assert premieres == [f"# yaml-language-server: $schema={SCHEMA}", f"# $schema: {SCHEMA}"]
    livre = RACINE / "schemas/dossier.schema.json"
    assert (vierge.parent / SCHEMA).read_bytes() == livre.read_bytes()


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
def test_les_genres_documentes_sont_ceux_du_plan(juridiction: str) -> None:
    assert list(_plan(juridiction)["genres"]) == list(GENRES)
    aide = invoquer("nouveau", "--help").stdout
    assert all(f"{genre} " in aide for genre in GENRES)


def test_tout_passage_sert() -> None:
    employes = {
        (juridiction, nom)
        for juridiction in JURIDICTIONS
        for genre in _plan(juridiction)["genres"].values()
        for nom in genre["passages"]
    }
    for lieu in (*JURIDICTIONS, "commun"):
        noms = {c.stem for c in (MODELES / lieu / "nouveau").glob("*.yaml")} - {"plan"}
        assert noms <= {nom for j, nom in employes if lieu in (j, "commun")}


def test_un_fichier_existant_n_est_pas_remplace(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    dossier.write_text("à moi\n", encoding="utf-8")
    rendu = invoquer("nouveau", dossier)
    assert rendu.exit_code == 6
    assert "[fichier-existant]" in rendu.stderr
    assert [c.name for c in tmp_path.iterdir()] == ["dossier.yaml"]
    assert dossier.read_text(encoding="utf-8") == "à moi\n"


def test_par_defaut_une_facture_entre_professionnels_en_france(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "2026-0142").mkdir()
    monkeypatch.chdir(tmp_path / "2026-0142")
    rendu = invoquer("nouveau", "--json")
    assert json.loads(rendu.stdout) == {
        "juridiction": "fr_FR",
        "creance": "facture_b2b",
        "fichier": "dossier.yaml",
        "ecrits": ["dossier.yaml", "pieces", str(Path(SCHEMA))],
        "problemes": [],
    }
    assert yaml.safe_load(Path("dossier.yaml").read_text("utf-8"))["reference"] == "2026-0142"


@pytest.mark.parametrize(
    ("nom", "ecrit", "reference"),
    [
        ("2026-0142.yaml", "2026-0142.yaml", "2026-0142"),
        ("Œillet & fils.yml", "Œillet & fils.yml", "Œillet & fils"),
        ('n° "7" \\ a.yaml', 'n° "7" \\ a.yaml', 'n° "7" \\ a'),
        ("a: b #1.yaml", "a: b #1.yaml", "a: b #1"),
        ("affaire", "affaire/dossier.yaml", "affaire"),
        ("2026.0142", "2026.0142/dossier.yaml", "2026.0142"),
        ("a\nb.yaml", "a\nb.yaml", A_COMPLETER),
    ],
)
def test_la_reference_vient_du_nom(nom: str, ecrit: str, reference: str, tmp_path: Path) -> None:
    assert invoquer("nouveau", tmp_path / nom).exit_code == 0
    dossier = tmp_path / ecrit
    assert yaml.safe_load(dossier.read_text(encoding="utf-8"))["reference"] == reference
    assert invoquer("valider", dossier, *AU).exit_code == 1


def test_une_seconde_affaire_a_cote_garde_ses_pieces(tmp_path: Path) -> None:
    invoquer("nouveau", tmp_path / "a.yaml")
    (tmp_path / PIECES / "bail.pdf").write_bytes(b"%PDF")
    (tmp_path / SCHEMA).write_text("{}", encoding="utf-8")
    assert invoquer("nouveau", tmp_path / "b.yaml").exit_code == 0
    assert (tmp_path / PIECES / "bail.pdf").read_bytes() == b"%PDF"
    assert (tmp_path / SCHEMA).stat().st_size > 1000


def test_le_cabinet_reecrit_un_passage(tmp_path: Path) -> None:
    passage = tmp_path / "cabinet/fr_FR/nouveau/intervenants.yaml"
    passage.parent.mkdir(parents=True)
    passage.write_text("mandataire:\n  type: avocat\n  nom: Deschamps\n", encoding="utf-8")
    dossier = tmp_path / "d.yaml"
    invoquer("nouveau", dossier, "--cabinet", tmp_path / "cabinet")
    ecrit = yaml.safe_load(dossier.read_text(encoding="utf-8"))
    assert ecrit["mandataire"] == {"type": "avocat", "nom": "Deschamps"}


def test_un_passage_fautif_du_cabinet_est_nomme(tmp_path: Path) -> None:
    passage = tmp_path / "cabinet/fr_FR/nouveau/intervenants.yaml"
    passage.parent.mkdir(parents=True)
    passage.write_text("huissier: <etude>\n", encoding="utf-8")
    rendu = invoquer("nouveau", tmp_path / "d.yaml", "--cabinet", tmp_path / "cabinet")
    assert rendu.exit_code == 5
    assert "[squelette-fautif] le passage « intervenants »" in rendu.stderr
    assert not (tmp_path / "d.yaml").exists()
