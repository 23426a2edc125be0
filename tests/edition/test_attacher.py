"""`pieces attacher` et `numeroter` : un envoi devient un événement et une pièce."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.commandes.appels import invoquer
from tests.depot import RACINE
from toolkit import ErreurExigible, lire
from toolkit.redaction.reecrire import reecrire

EXEMPLE = RACINE / "exemples" / "fr_FR_b2b"


@pytest.fixture
def affaire(tmp_path: Path) -> Path:
    shutil.copytree(EXEMPLE, tmp_path / "affaire")
    return tmp_path / "affaire" / "dossier.yaml"


def _produire(affaire: Path, au: str = "2026-11-21") -> Path:
    sortie = affaire.parent / "sortie"
    rendu = invoquer(
        "generer", affaire, "--acte", "mise_en_demeure", "--au", au, "--sortie", sortie, "--json"
    )
    assert rendu.exit_code == 0, rendu.output
    return Path(json.loads(rendu.stdout)["documents"][0]["fichiers"]["pdf"]).parent


def test_un_envoi_devient_un_evenement_et_deux_pieces(affaire: Path, tmp_path: Path) -> None:
    avant = affaire.read_bytes()
    production = _produire(affaire)
    preuve = tmp_path / "recepisse.pdf"
    preuve.write_bytes((production / "mise_en_demeure.pdf").read_bytes())
    rendu = invoquer(
        "pieces", "attacher", affaire, production,
        "--canal", "recommande_ar", "--numero", "1A 22", "--preuve", preuve, "--json",
    )  # fmt: skip
    assert rendu.exit_code == 0, rendu.output
    dit = json.loads(rendu.stdout)
    assert Path(dit["copie"]).read_bytes() == avant
    dossier = lire(affaire).dossier
    envoi = dossier.evenements[-1]
    assert (envoi.type, str(envoi.date), envoi.numero) == ("mise_en_demeure", "2026-11-21", "1A 22")
    lettre, recepisse = (dossier.piece(i) for i in envoi.pieces)
    assert (lettre.nature, recepisse.nature) == ("mise_en_demeure", "preuve_d_envoi")
    assert all((affaire.parent / p.fichier).is_file() for p in (lettre, recepisse))


def test_le_delai_et_l_interruption_suivent_la_lettre_belge(tmp_path: Path) -> None:
    shutil.copytree(RACINE / "exemples" / "fr_BE_b2b", tmp_path / "affaire")
    affaire = tmp_path / "affaire" / "dossier.yaml"
    with affaire.open("a", encoding="utf-8") as dossier:
        dossier.write("\nactes:\n  mise_en_demeure:\n    est_interruptive: vrai\n")
    invoquer("pieces", "attacher", affaire, _produire(affaire), "--canal", "recommande_ar")
    envoi = lire(affaire).dossier.evenements[-1]
    assert (envoi.auteur, envoi.est_interruptive, envoi.delai_jours) == ("avocat", True, 15)


def test_le_delai_du_recouvreur_se_compte_de_l_envoi(tmp_path: Path) -> None:
    shutil.copytree(RACINE / "exemples" / "fr_BE_b2c", tmp_path / "affaire")
    affaire = tmp_path / "affaire" / "dossier.yaml"
    texte = affaire.read_text(encoding="utf-8")
    huissier = '  etude: Étude Lejeune\n  numero_entreprise: "0402228415"\n'
    texte = texte.replace("  etude: Étude Lejeune\n", huissier)
    texte += "\nactes:\n  mise_en_demeure:\n    emetteur: huissier\n"
    affaire.write_text(texte, encoding="utf-8")
    invoquer("pieces", "attacher", affaire, _produire(affaire), "--canal", "recommande_ar")
    envoi = lire(affaire).dossier.evenements[-1]
    # La lettre du samedi 21 novembre laisse jusqu'au 8 décembre (CDE XIX.9 § 1er).
    assert (envoi.auteur, envoi.delai_jours) == ("huissier", 17)


def test_un_document_envoye_est_fige(affaire: Path) -> None:
    production = _produire(affaire)
    invoquer("pieces", "attacher", affaire, production, "--canal", "recommande_ar")
    texte = affaire.read_text(encoding="utf-8")
    affaire.write_text(texte.replace("Hôtel du Parc", "Hôtel du Bois"), encoding="utf-8")
    rendu = invoquer(
        "generer", affaire, "--acte", "mise_en_demeure", "--au", "2026-11-21",
        "--sortie", production.parent.parent, "--json",
    )  # fmt: skip
    assert "document-fige" in rendu.stdout


def test_une_piece_d_ailleurs_est_copiee(affaire: Path, tmp_path: Path) -> None:
    scan = tmp_path / "avis.pdf"
    scan.write_bytes(b"%PDF-1.4 avis")
    rendu = invoquer(
        "pieces", "attacher", affaire, scan, "--id", "avis", "--nature", "accuse_de_reception",
    )  # fmt: skip
    assert rendu.exit_code == 0, rendu.output
    assert lire(affaire).dossier.piece("avis").fichier == "pieces/avis.pdf"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--id", "kbis-creancier"), "piece-deja-la"),
        (("--canal", "lettre"), "production-illisible"),
        ((), ""),
    ],
)
def test_un_ajout_impossible_ne_laisse_rien(
    affaire: Path, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    scan = tmp_path / "neuf.pdf"
    scan.write_bytes(b"%PDF-1.4 neuf")
    avant = affaire.read_bytes()
    rendu = invoquer("pieces", "attacher", affaire, scan, *arguments)
    assert rendu.exit_code == 2
    assert code in rendu.output
    assert affaire.read_bytes() == avant
    assert not (affaire.parent / "pieces" / "neuf.pdf").exists()


def test_la_production_d_une_autre_affaire_est_refusee(affaire: Path) -> None:
    production = _produire(affaire)
    texte = affaire.read_text(encoding="utf-8").replace("reference: 2026-0142", "reference: AUTRE")
    affaire.write_text(texte, encoding="utf-8")
    rendu = invoquer("pieces", "attacher", affaire, production, "--canal", "lettre")
    assert "production-d-une-autre-affaire" in rendu.output


def test_une_production_a_plusieurs_debiteurs_demande_le_fichier(affaire: Path) -> None:
    production = _produire(affaire)
    manifeste = production / "manifeste.json"
    contenu = json.loads(manifeste.read_text(encoding="utf-8"))
    pdf = next(f for f in contenu["fichiers"] if f["chemin"] == "mise_en_demeure.pdf")
    contenu["fichiers"].append({**pdf, "chemin": "mise_en_demeure-autre.pdf"})
    manifeste.write_text(json.dumps(contenu), encoding="utf-8")
    rendu = invoquer("pieces", "attacher", affaire, production, "--canal", "lettre")
    assert "production-a-preciser" in rendu.output


def test_numeroter_fige_les_rangs_une_fois(affaire: Path) -> None:
    invoquer("pieces", "numeroter", affaire)
    dossier = lire(affaire).dossier
    assert [p.numero for p in dossier.pieces] == list(range(1, len(dossier.pieces) + 1))
    rendu = invoquer("pieces", "numeroter", affaire)
    assert "rien à ajouter" in rendu.output


def test_un_dossier_change_entre_temps_n_est_pas_ecrase(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.yaml"
    fichier.write_bytes(b"format: 1\n")
    with pytest.raises(ErreurExigible) as levee:
        reecrire(fichier, b"format: 0\n", "format: 2\n")
    assert levee.value.problemes[0].code == "dossier-modifie"
    assert fichier.read_bytes() == b"format: 1\n"
    assert [c.name for c in tmp_path.iterdir()] == ["dossier.yaml"]
