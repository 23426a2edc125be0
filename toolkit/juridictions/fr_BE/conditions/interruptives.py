"""Ce que suppose la mise en demeure qui interrompt la prescription (ancien CC 2244 § 2).

Chacune répond oui quand le dossier ne demande pas cet effet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from toolkit.juridictions.fr_BE import interruption
from toolkit.juridictions.fr_BE.recouvreurs import AVOCAT_OU_OFFICIER
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve, si
from toolkit.noyau.situation import Situation

ARTICLE = "ancien CC 2244 § 2"
CHOIX = "actes.mise_en_demeure.est_interruptive"

Question = Callable[[Situation], Reponse]


def _si_interruptive(question: Question) -> Question:
    @wraps(question)
    def poser(s: Situation) -> Reponse:
        return question(s) if interruption.est_interruptive(s) else OUI

    return poser


@REGISTRE.condition("mise-en-demeure-interruptive", reference=ARTICLE)
def mise_en_demeure_interruptive(s: Situation) -> Reponse:
    """Un avocat ou un huissier signe une mise en demeure qui doit interrompre la prescription."""
    return si(interruption.est_interruptive(s) and s.emetteur in AVOCAT_OU_OFFICIER)


@REGISTRE.condition("residence-connue", reference=ARTICLE)
def residence_connue(s: Situation) -> Reponse:
    """Interruptive, la lettre va aussi en copie à la résidence connue, autre que le domicile."""
    return si(interruption.est_interruptive(s) and bool(interruption.residence_connue(s)))


@REGISTRE.condition(
    "interruptive-auteur",
    reference=ARTICLE,
    remede="la confier à un avocat ou à un huissier (`actes.mise_en_demeure.emetteur`), ou ôter "
    "`est_interruptive`",
)
@_si_interruptive
def auteur(s: Situation) -> Reponse:
    """Seul l'avocat du créancier ou un huissier peut interrompre la prescription par sa lettre."""
    return si(
        s.emetteur in AVOCAT_OU_OFFICIER,
        "la mise en demeure interruptive est signée d'un avocat ou d'un huissier",
        CHOIX,
    )


@REGISTRE.condition(
    "interruptive-huissier-designe",
    reference=ARTICLE,
    remede="joindre l'acte `mandat` signé, et écrire `huissier.pouvoir` (id de la pièce)",
)
@_si_interruptive
def huissier_designe(s: Situation) -> Reponse:
    """L'huissier qui signe a été désigné à cette fin par le créancier."""
    if s.emetteur != "huissier":
        return OUI
    agents = (s.dossier.mandataire, s.dossier.huissier)
    pouvoirs = [a.pouvoir for a in agents if a and a.type == "huissier" and a.pouvoir]
    if pouvoirs:
        return prouve(pouvoirs)
    return inconnu("aucune pièce ne désigne l'huissier à cette fin", "huissier.pouvoir")


@REGISTRE.condition(
    "interruptive-en-belgique",
    reference=ARTICLE,
    remede="interrompre autrement : une citation (acte `citation`)",
)
@_si_interruptive
def en_belgique(s: Situation) -> Reponse:
    """Le débiteur a son domicile, sa résidence ou son siège en Belgique."""
    adresse = s.cible.adresse_courante(s.au)
    ou = s.chemin_de_la_cible("adresse")
    if adresse is None:
        return inconnu(f"{s.cible.nom_complet} : aucune adresse au dossier", ou)
    est_belge = adresse.pays in (None, "BE")
    return si(est_belge, f"{s.cible.nom_complet} n'est pas en Belgique", f"{ou}.pays")


@REGISTRE.condition(
    "interruptive-adresse-verifiee",
    reference=ARTICLE,
    remede="demander un extrait du registre national ou de la Banque-Carrefour des Entreprises, et "
    "l'écrire sous `pieces` (`extrait_registre`, `partie`, `date`)",
)
@_si_interruptive
def adresse_verifiee(s: Situation) -> Reponse:
    """Un document administratif de moins d'un mois prouve l'adresse du débiteur."""
    document = interruption.document_recent(s)
    if document:
        return prouve([document[1]])
    return non(
        f"{s.cible.nom_complet} : aucun document administratif de moins d'un mois ne prouve "
        "l'adresse",
        s.chemin_de_la_cible("adresse"),
    )


@REGISTRE.condition(
    "interruptive-accuse-de-reception",
    reference=ARTICLE,
    remede="l'envoyer par recommandé avec accusé de réception (`canal: recommande_ar`)",
)
@_si_interruptive
def accuse_de_reception(s: Situation) -> Reponse:
    """Elle part en recommandé avec accusé de réception ; un recommandé simple n'interrompt rien."""
    return si(
        interruption.canal(s) == interruption.ENVOI,
        "la mise en demeure interruptive ne vaut que par recommandé avec accusé de réception",
        "actes.mise_en_demeure.canal",
    )


@REGISTRE.condition(
    "interruptive-premiere",
    reference=ARTICLE,
    remede="interrompre autrement : une citation (acte `citation`), ou une reconnaissance (acte "
    "`reconnaissance_de_dette`)",
)
@_si_interruptive
def premiere(s: Situation) -> Reponse:
    """Une mise en demeure n'interrompt la prescription qu'une fois."""
    deja = interruption.precedente(s)
    if deja is None:
        return OUI
    return non(
        f"une mise en demeure interruptive est déjà partie le {date_longue(deja.date)}",
        chemin(deja, s),
    )
