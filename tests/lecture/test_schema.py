"""Le schéma de l'éditeur : égal aux modèles, et jamais plus sévère que la lecture."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.depot import RACINE
from tests.lecture.attendus import ERREURS
from toolkit.lecture.schema import FICHIER, imprimer
from toolkit.noyau.dossier.schema import schema_du_dossier

EXEMPLES = sorted(RACINE.glob("exemples/*/dossier.yaml"))
SCHEMA = schema_du_dossier()


class _Editeur(yaml.SafeLoader):
    """Ce que l'éditeur lit d'un YAML : des nombres et des booléens, pas de dates."""


_Editeur.yaml_implicit_resolvers = {
    debut: [(tag, motif) for tag, motif in motifs if not tag.endswith(("timestamp", ":int"))]
    for debut, motifs in copy.deepcopy(yaml.SafeLoader.yaml_implicit_resolvers).items()
}


def erreurs(donnees: Any) -> list[str]:
    return [f"{e.json_path} {e.message}" for e in Draft202012Validator(SCHEMA).iter_errors(donnees)]


def test_le_fichier_est_celui_des_modeles() -> None:
    assert FICHIER.read_text(encoding="utf-8") == imprimer(), "python -m toolkit.lecture.schema"


def test_le_schema_est_un_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("chargeur", [_Editeur, yaml.BaseLoader], ids=["types", "textes"])
@pytest.mark.parametrize("chemin", EXEMPLES, ids=lambda c: c.parent.name)
def test_l_editeur_ne_souligne_rien_dans_un_exemple(chemin: Path, chargeur: Any) -> None:
    assert erreurs(yaml.load(chemin.read_text(encoding="utf-8"), chargeur)) == []


def test_ce_qui_se_lit_sans_guillemets_n_est_pas_souligne() -> None:
    texte = """\
format: 1
reference: 2026
juridiction: fr_FR
gestionnaire:
creancier: {type: personne_morale, siren: 945807303, adresse: {code_postal: 1000, pays: FR}}
debiteurs:
  - {id: 12, type: personne_physique, nom: NO, prenom: true}
creances:
  - {id: 2026-58, montant: 14850, montant_ht: "12 375,00 €", date: 2026-03-02, objet: 12.10}
contrats:
evenements:
  - {type: appel, heure: 10:40, a_personne: oui, delai_jours: 8, canal:}
procedures:
  citation:
demandes:
calcul: {base_jours: 365}
"""
    assert erreurs(yaml.load(texte, _Editeur)) == []


@pytest.mark.parametrize(
    "code",
    ["cle-inconnue", "cle-manquante", "valeur-inconnue", "type-inattendu", "format-inconnu"],
)
def test_l_editeur_souligne_les_fautes_de_forme(code: str) -> None:
    texte = (ERREURS / code / "dossier.yaml").read_text(encoding="utf-8")
    assert erreurs(yaml.load(texte, _Editeur)) != []


def test_chaque_cle_porte_un_titre_et_une_description() -> None:
    for nom, objet in {"": SCHEMA, **SCHEMA["$defs"]}.items():
        assert objet["description"], nom
        for cle, propriete in objet["properties"].items():
            assert propriete["title"], f"{nom}.{cle}"
            assert propriete["description"], f"{nom}.{cle}"
            assert "examples" in propriete or "$ref" in json.dumps(propriete), f"{nom}.{cle}"
