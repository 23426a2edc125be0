"""Les délais de la loi, du fichier YAML à `RegleDeDelai`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from toolkit.lecture.continuite import en_ordre, lire_bornes
from toolkit.lecture.fiche import Chemin, Fiche
from toolkit.noyau.droit import RegleDeDelai

UNITES_DE_DELAI = ("heure", "jour", "jour_ouvrable", "semaine", "mois", "an")
SENS = ("au_plus_tard", "attendre", "a_rebours", "validite")
CLES_DE_DELAI = (
    "id", "libelle", "acte", "depart", "duree", "unite", "sens", "fait", "depuis", "jusqu_au",
    "reference", "sanction", "statut", "verifie_le", "relu_par", "source", "note",
)  # fmt: skip


def lire_regles(fiches: Iterable[Fiche]) -> tuple[RegleDeDelai, ...]:
    """Toutes les règles des fiches, dans leur ordre ; les fautes sont notées sur chaque fiche.

    Un `id` peut avoir plusieurs versions datées, dans un seul fichier.
    """
    regles: list[RegleDeDelai] = []
    fichier_de: dict[str, str] = {}
    for fiche in fiches:
        bloc = fiche.bloc(fiche.donnees, (), ("delais",))
        versions: dict[str, list[tuple[RegleDeDelai, Chemin]]] = {}
        for rang, brut in enumerate(fiche.liste(bloc.get("delais"), ("delais",))):
            chemin = ("delais", rang)
            regle = _regle(fiche, brut, chemin)
            if regle is None:
                continue
            if fichier_de.setdefault(regle.id, fiche.nom) != fiche.nom:
                fiche.faute(
                    (*chemin, "id"),
                    f"le délai « {regle.id} » est déjà dans {fichier_de[regle.id]}",
                    "n'écrire un délai que dans un fichier : en ôter un",
                    "droit-doublon",
                )
            versions.setdefault(regle.id, []).append((regle, chemin))
        for nom, lues in versions.items():
            regles.extend(en_ordre(fiche, nom, lues))
    return tuple(regles)


def _regle(fiche: Fiche, brut: Any, chemin: Chemin) -> RegleDeDelai | None:
    avant = len(fiche.fautes)
    bloc = fiche.bloc(brut, chemin, CLES_DE_DELAI)
    depuis, jusqu_au = lire_bornes(fiche, bloc, chemin)
    verifie_le = fiche.date(bloc, chemin, "verifie_le")
    requis = {
        cle: fiche.texte(bloc, chemin, cle)
        for cle in ("id", "libelle", "acte", "depart", "fait", "reference", "source")
    }
    unite = fiche.choix(bloc, chemin, "unite", UNITES_DE_DELAI)
    sens = fiche.choix(bloc, chemin, "sens", SENS)
    statut = fiche.statut(bloc, chemin)
    duree = bloc.get("duree")
    if duree is not None and not (isinstance(duree, str) and duree.isdecimal()):
        fiche.faute(
            (*chemin, "duree"),
            "« duree » n'est pas un nombre entier",
            "écrire un nombre entre guillemets, ou null si la loi ne fixe pas de durée",
        )
    if len(fiche.fautes) > avant or not (depuis and verifie_le):
        return None
    return RegleDeDelai(
        **requis,
        duree=None if duree is None else int(duree),
        unite=unite,
        sens=sens,
        depuis=depuis,
        jusqu_au=jusqu_au,
        sanction=fiche.texte(bloc, chemin, "sanction", requis=False),
        statut=statut,
        verifie_le=verifie_le,
        relu_par=fiche.texte(bloc, chemin, "relu_par", requis=False),
        note=fiche.texte(bloc, chemin, "note", requis=False),
    )
