"""Les fautes hors du dossier : un acte sans texte, une fiche, un papier ou un genre fautifs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.erreurs.attendus import AU
from toolkit import chaine, rediger
from toolkit.lecture.papier import lire_papier
from toolkit.lecture.squelette import composer_squelette
from toolkit.lieux import MODELES
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan import calculer
from toolkit.noyau.probleme import CodeSortie, ErreurExigible

ACTE = "mise_en_demeure"


def _legislation(**changes: object) -> Legislation:
    """La législation française, la fiche de la mise en demeure changée."""
    livree = chaine.legislation("fr_FR")
    fiches = {**livree.fiches, ACTE: replace(livree.fiches[ACTE], **changes)}
    return replace(livree, fiches=fiches)


def _codes(erreur: pytest.ExceptionInfo[ErreurExigible]) -> set[str]:
    return {p.code for p in erreur.value.problemes}


def test_un_acte_sans_texte_se_controle_mais_ne_se_redige_pas() -> None:
    dossier = chaine.lire(MODELES.parent / "exemples/fr_FR_b2b/dossier.yaml").dossier
    plan = calculer(dossier, _legislation(est_redige=False), AU, [ACTE])
    prevu = plan.documents[0]
    assert prevu.fiche.nom == ACTE and prevu.est_possible and prevu.attentes
    document = rediger(plan)[ACTE]
    assert {p.code for p in document.problemes if p.est_bloquant} == {"acte-non-redige"}
    assert not document.octets


def test_une_fiche_qui_nomme_une_condition_inconnue_est_refusee() -> None:
    with pytest.raises(ErreurExigible) as erreur:
        _legislation(conditions=("creance-exigble",)).verifiee()
    assert _codes(erreur) == {"condition-inconnue"}
    assert erreur.value.sortie is CodeSortie.MODELE


def test_un_papier_qui_ne_se_lit_pas_est_nomme(tmp_path: Path) -> None:
    (tmp_path / "papier.css").write_bytes(b"\xff\xfe")
    with pytest.raises(ErreurExigible) as erreur:
        lire_papier(MODELES, tmp_path)
    assert _codes(erreur) == {"papier-illisible"}


def test_un_genre_de_dossier_inconnu_est_nomme() -> None:
    with pytest.raises(ErreurExigible) as erreur:
        composer_squelette("fr_FR", "divorce", {}, MODELES)
    assert _codes(erreur) == {"squelette-absent"}
