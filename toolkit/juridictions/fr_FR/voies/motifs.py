"""Les raisons de prendre une voie, dites en une phrase."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.matiere import Matiere, matiere
from toolkit.juridictions.fr_FR.litige.valeur import ne_depasse_pas, valeur_du_litige
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Motif


def toujours(
    code: str, raison: str, reference: str, statut: Statut = Statut.VERIFIE_TEXTE
) -> Motif:
    """Une raison que la procédure a dans tout dossier."""
    return Motif(code=code, raison=raison, reference=reference, statut=statut)


def du_fond(s: Situation) -> Iterator[Motif]:
    """Ce qui distingue l'instance au fond : préalable, ressort, option du demandeur."""
    propose = juge_propose(s, s.voie)
    if propose and propose.type in CONSULAIRES:
        yield toujours("sans-prealable", "aucune tentative amiable préalable n'est exigée",
                       "CPC 750-1")  # fmt: skip
    somme = valeur_du_litige(s, s.voie)
    if propose and ne_depasse_pas(somme, "seuil_dernier_ressort", s):
        yield toujours("dernier-ressort", "le jugement est rendu en dernier ressort",
                       "COJ R211-3-24 ; C. com. R721-6")  # fmt: skip
    yield from option(s)


def option(s: Situation) -> Iterator[Motif]:
    """Le demandeur non commerçant choisit son juge contre un commerçant."""
    if matiere(s) is Matiere.MIXTE_AU_CHOIX:
        yield toujours(
            "option-du-demandeur",
            "le demandeur, non commerçant, choisit : tribunal judiciaire ou tribunal de commerce",
            "C. com. L721-3",
            Statut.VERIFIE_SECONDAIRE,
        )
