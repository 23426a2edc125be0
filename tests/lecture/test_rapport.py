"""Un problème imprimé, ou rendu en JSON."""

from __future__ import annotations

import json

from toolkit.noyau.probleme import Lieu, Probleme, Sanction
from toolkit.noyau.rapport import LARGEUR_D_EXTRAIT, en_json, en_texte

LIEU = Lieu("dossier.yaml", 41, 14, "    montant: 14 85O", 6)


def probleme(lieu: Lieu | None = None, **cles: str) -> Probleme:
    return Probleme(code="montant-invalide", message="faux", remede="corriger", lieu=lieu, **cles)


def test_le_texte_montre_la_ligne_le_remede_et_l_article() -> None:
    assert en_texte(probleme(LIEU, reference="CC 2224")) == (
        "dossier.yaml:41:14: bloquant [montant-invalide] faux\n"
        "   41 |     montant: 14 85O\n"
        "      |              ^^^^^^\n"
        "      corriger\n"
        "      CC 2224"
    )


def test_sans_lieu_le_chemin_suffit() -> None:
    attendu = "creances.0: bloquant [montant-invalide] faux\n      corriger"
    assert en_texte(probleme(chemin="creances.0")) == attendu
    assert en_texte(probleme()) == "bloquant [montant-invalide] faux\n      corriger"


def test_une_ligne_trop_longue_est_coupee_autour_de_la_faute() -> None:
    ligne = "x" * 500 + "FAUTE" + "x" * 500
    _, extrait, souligne, _ = en_texte(probleme(Lieu("d", 1, 501, ligne, 5))).split("\n")
    assert len(extrait) == LARGEUR_D_EXTRAIT + 8
    assert extrait[souligne.index("^") : souligne.rindex("^") + 1] == "FAUTE"


def test_rien_de_ce_qui_est_imprime_ne_commande_le_terminal() -> None:
    imprime = en_texte(
        Probleme(
            code="x", message="a\x1b[31mb\nc", remede="\x07", lieu=Lieu("d", 1, 1, "\t\x1b", 1)
        )
    )
    assert "\x1b" not in imprime
    assert "\x07" not in imprime
    assert imprime.startswith("d:1:1: bloquant [x] a·[31mb c\n")


def test_le_json_a_les_cles_convenues() -> None:
    rendu = en_json(probleme(LIEU, chemin="creances.0.montant"))
    assert list(rendu) == [
        "gravite", "code", "message", "remede", "reference", "sanction", "grief_requis",
        "fichier", "ligne", "colonne", "chemin", "acte",
    ]  # fmt: skip
    assert (rendu["fichier"], rendu["ligne"], rendu["colonne"]) == ("dossier.yaml", 41, 14)
    assert rendu["sanction"] == Sanction.AUCUNE
    assert json.loads(json.dumps(rendu)) == rendu
    assert en_json(probleme())["ligne"] is None
