"""Une ligne de commande fausse rend 2 ; une demande impossible dit qui doit agir."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commandes.appels import AU, EXEMPLE, invoquer, lancer
from tests.commandes.test_langue import mots_anglais

FAUSSES = [
    (["valder"], "le verbe « valder » n'existe pas ; vouliez-vous dire « valider » ?"),
    (["Génerer"], "vouliez-vous dire « generer » ?"),
    (["zut"], "verbes : generer, valider,"),
    (["dossier.yaml"], "vouliez-vous dire « generer dossier.yaml » ?"),
    (["--zut"], "l'option « --zut » n'existe pas"),
    (["generer"], "il manque l'argument 'DOSSIER'"),
    (["generer", "d.yaml", "--act", "x"], "Vouliez-vous dire"),
    (["generer", "d.yaml", "--acte"], "l'option « --acte » demande une valeur"),
    (["generer", "d.yaml", "e.yaml"], "argument de trop : e.yaml"),
    (["generer", "d.yaml", "--strict=oui"], "ne prend pas de valeur"),
    (["generer", "d.yaml", "--format", "odt"], "format « odt » : écrire docx, pdf, ou docx,pdf"),
    (["generer", "d.yaml", "--format", ""], "écrire docx, pdf, ou docx,pdf"),
    (["valider", "d.yaml", "--au", "2026-13-01"], "« 2026-13-01 » n'est pas une date"),
    (["valider", "d.yaml", "--au", "demain"], "écrire AAAA-MM-JJ"),
    (["valider", "d.yaml", "--cabinet", "absent"], "« absent » n'existe pas"),
    (["valider", "d.yaml", "--cabinet", EXEMPLE], "est un fichier, non un répertoire"),
    (["actes", "--juridiction", "fr_XX"], "écrire fr_FR ou fr_BE"),
    (["nouveau", "--creance", "zut"], "n'est pas parmi 'facture_b2b'"),
    (["modeles", "zut"], "le verbe « zut » n'existe pas"),
]


@pytest.mark.parametrize(("arguments", "attendu"), FAUSSES, ids=lambda v: str(v)[:40])
def test_une_ligne_de_commande_fausse_rend_2(arguments: list, attendu: str) -> None:
    rendu = invoquer(*arguments)
    assert rendu.exit_code == 2
    assert attendu in rendu.stderr
    assert rendu.stdout == ""
    assert not mots_anglais(rendu.stderr)


def test_sans_verbe_l_aide_est_montree() -> None:
    rendu = invoquer()
    assert rendu.exit_code == 2
    assert "Verbes :" in rendu.output


def test_la_version_se_demande_aussi_depuis_les_sources() -> None:
    rendu = lancer("--version")
    assert rendu.returncode == 0
    assert rendu.stdout.decode().startswith("exigible, ")


@pytest.mark.parametrize("verbe", ["valider", "generer", "decompte", "pieces"])
def test_un_dossier_absent_est_illisible(verbe: str, tmp_path: Path) -> None:
    rendu = invoquer(verbe, tmp_path / "absent.yaml")
    assert rendu.exit_code == 3
    assert "[fichier-introuvable]" in rendu.stderr
    assert not mots_anglais(rendu.stderr)


@pytest.mark.parametrize("verbe", ["valider", "generer", "decompte", "pieces"])
def test_un_repertoire_n_est_pas_un_dossier(verbe: str) -> None:
    rendu = invoquer(verbe, EXEMPLE.parent)
    assert rendu.exit_code == 3
    assert "[fichier-repertoire]" in rendu.stderr
    assert str(EXEMPLE) in rendu.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["generer", EXEMPLE, "--acte", "inconnu"],
        ["valider", EXEMPLE, "--pour", "inconnu"],
        ["actes", "inconnu"],
        ["modeles", "exporter", "inconnu"],
    ],
    ids=lambda a: a[0],
)
def test_un_acte_inconnu_est_nomme_avec_ceux_qui_existent(arguments: list) -> None:
    rendu = invoquer(*arguments)
    assert rendu.exit_code not in (0, 70)
    assert "[acte-inconnu] l'acte « inconnu » n'existe pas" in rendu.stderr
    assert "mise_en_demeure" in rendu.stderr


def test_une_sortie_non_inscriptible_se_dit_en_francais(tmp_path: Path) -> None:
    fichier = tmp_path / "fichier"
    fichier.write_text("", encoding="utf-8")
    rendu = invoquer(
        "generer", EXEMPLE, *AU, "--acte", "mise_en_demeure", "--format", "docx",
        "--sortie", fichier / "sortie",
    )  # fmt: skip
    assert rendu.exit_code == 6
    assert "un des répertoires du chemin est un fichier" in rendu.stderr
    assert not mots_anglais(rendu.stderr)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["valider", EXEMPLE, *AU], None),
        (["valider", EXEMPLE, *AU, "--pour", "mise_en_demeure"], None),
        (["valider", "absent.yaml"], 3),
        (["generer", "absent.yaml"], 3),
        (["generer", EXEMPLE, *AU, "--acte", "inconnu"], None),
        (["decompte", EXEMPLE, *AU], None),
        (["pieces", EXEMPLE, *AU], None),
        (["droit", *AU], None),
        (["actes"], 0),
        (["actes", "mise_en_demeure"], 0),
        (["actes", "inconnu"], None),
    ],
    ids=lambda v: " ".join(map(str, v))[-50:] if isinstance(v, list) else "",
)
def test_json_est_un_seul_document_et_rien_d_autre(
    arguments: list, code: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rendu = invoquer(*arguments, "--json")
    assert code in (None, rendu.exit_code)
    assert rendu.stderr == ""
    reponse = json.loads(rendu.stdout)
    assert isinstance(reponse["problemes"], list)
    for probleme in reponse["problemes"]:
        assert {"gravite", "code", "message", "remede", "fichier", "ligne"} <= probleme.keys()
