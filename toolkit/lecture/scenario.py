"""L'ordre des étapes : celui du cabinet s'il en a posé un, sinon celui qui est livré."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.lecture.fiche import Chemin, Fiche
from toolkit.noyau.probleme import CodeSortie
from toolkit.noyau.scenario.valeurs import ECHEANCE, PRECEDENTE, EtapePrevue, Scenario

NOM = "scenario.yaml"
CLES = ("qualites", "etapes")
CLES_D_ETAPE = ("acte", "depuis", "jours", "facultative")


def lire_scenarios(
    juridiction: str, racine: Path, cabinet: Path | None = None
) -> tuple[Scenario, ...]:
    """Les scénarios de la juridiction, dans l'ordre ; `racine` : les modèles livrés.

    Lève `ErreurExigible` (scenario-fautif, sortie MODELE) avec toutes les fautes.
    """
    propre = cabinet / juridiction / NOM if cabinet else None
    base = cabinet if propre and propre.is_file() else racine
    fichier = base / juridiction / NOM
    nom = fichier.relative_to(base.parent).as_posix()
    fiche = Fiche(fichier, nom, code="scenario-fautif", sortie=CodeSortie.MODELE)
    scenarios = tuple(_scenario(fiche, cle) for cle in fiche.donnees)
    fiche.lever()
    return scenarios


def _scenario(fiche: Fiche, nom: str) -> Scenario:
    chemin = (nom,)
    bloc = fiche.bloc(fiche.donnees[nom], chemin, CLES)
    etapes = fiche.liste(bloc.get("etapes"), (*chemin, "etapes"))
    return Scenario(
        nom=nom,
        qualites=fiche.textes(bloc, chemin, "qualites"),
        etapes=tuple(_etape(fiche, e, (*chemin, "etapes", r)) for r, e in enumerate(etapes)),
    )


def _etape(fiche: Fiche, brut: Any, chemin: Chemin) -> EtapePrevue:
    bloc = fiche.bloc(brut, chemin, CLES_D_ETAPE)
    jours = fiche.texte(bloc, chemin, "jours")
    if jours and not jours.isdecimal():
        fiche.faute((*chemin, "jours"), f"« {jours} » n'est pas un nombre de jours", 'écrire "15"')
    return EtapePrevue(
        acte=fiche.texte(bloc, chemin, "acte"),
        depuis=fiche.choix(bloc, chemin, "depuis", (ECHEANCE, PRECEDENTE)),
        jours=int(jours) if jours.isdecimal() else 0,
        est_facultative=fiche.est_vrai(bloc, chemin, "facultative"),
    )
