"""L'exécution forcée d'un titre, remis à l'huissier (CJ 1386 à 1543)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_BE.litige.etapes import titre_executoire
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais
from toolkit.juridictions.fr_BE.voies.couts import huissier
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Cout, Motif

ID = "execution"


def couts(s: Situation) -> Iterator[Cout]:
    """L'huissier ; ses frais sont à charge de l'exécuté (CJ 1024)."""
    yield huissier("signification")


def du_titre(s: Situation) -> Iterator[Motif]:
    """Le titre qui permet de contraindre."""
    titre = titre_executoire(s)
    if titre and titre.date:
        nom = titre.type.replace("_", " ")
        yield Motif(
            code="titre", raison=f"{nom} du {date_longue(titre.date)}", reference="CJ 1386, 1397"
        )


TRAME = Trame(
    id=ID,
    actes=("remise_execution",),
    reference="CJ 1386 à 1543",
    ferment=("exec-titre", "exec-executoire", "exec-sans-concours", "exec-reste-du"),
    manquent=(
        "exec-expedition",
        "identite-recente",
        "fca-consultation-prealable",
        "traduction-jointe",
    ),
    affaiblissent=("exec-signifie", "sans-mediation"),
    pour=du_titre,
    cout=couts,
    calendrier=des_delais(
        "exec-attente-defaut",
        "exec-commandement-mobilier",
        "exec-vente-mobiliere",
        "exec-saisie-arret-denonciation",
        "exec-saisie-immobiliere",
    ),
)
