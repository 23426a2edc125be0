"""Les conditions d'identité et de pouvoir : qui demande, contre qui, et par qui."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.conditions.defendeurs import vises
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.dossier import Adresse, Partie
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.emetteur import TIERS, intervenant
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_mois

# Ce qui dit qui l'on est (`cle` au dossier, mot de la phrase).
Absente = tuple[str, str]
REGISTRES = ("rcs", "rne", "sirene", "infogreffe")


@REGISTRE.condition(
    "identite-du-creancier",
    reference="CPC 54 3°, 648 2°",
    remede="compléter l'identité du créancier",
    sanction=Sanction.NULLITE_DE_FORME,
)
def identite_du_creancier(s: Situation) -> Reponse:
    """Le demandeur est désigné comme la loi l'exige : état civil, ou forme, siège et organe."""
    creancier = s.dossier.creancier
    lister = _de_la_personne_morale if creancier.est_personne_morale else _du_demandeur
    return _reponse([*lister(creancier), *_du_lieu(creancier, s)], "creancier", "le créancier")


@REGISTRE.condition(
    "identite-du-debiteur",
    reference="CPC 57, 648 4°",
    remede="compléter l'identité du débiteur",
    sanction=Sanction.NULLITE_DE_FORME,
)
def identite_du_debiteur(s: Situation) -> Reponse:
    """Chaque débiteur visé est désigné : nom, prénoms et domicile, ou dénomination et siège."""
    for debiteur in vises(s):
        absentes = [*_du_nom(debiteur), *_du_lieu(debiteur, s)]
        if absentes:
            rang = s.dossier.debiteurs.index(debiteur)
            return _reponse(absentes, f"debiteurs.{rang}", f"le débiteur {debiteur.id}")
    return OUI


def _reponse(absentes: list[Absente], racine: str, qui: str) -> Reponse:
    if not absentes:
        return OUI
    mots = enumeration([mot for _, mot in absentes])
    return non(f"{qui} : il manque {mots}", f"{racine}.{absentes[0][0]}")


def _du_nom(partie: Partie) -> Iterator[Absente]:
    if partie.est_personne_morale:
        if not partie.nom_complet:
            yield "denomination", "la dénomination"
    else:
        if not partie.nom:
            yield "nom", "le nom"
        if not partie.prenom:
            yield "prenom", "les prénoms"


def _de_la_personne_morale(partie: Partie) -> Iterator[Absente]:
    yield from _du_nom(partie)
    if not partie.forme and partie.qualite != "personne_publique":
        yield "forme", "la forme"
    representant = partie.representant
    if not (representant and (representant.nom or representant.fonction)):
        yield "representant", "l'organe qui la représente"


def _du_demandeur(partie: Partie) -> Iterator[Absente]:
    yield from _du_nom(partie)
    naissance = partie.naissance
    if not partie.profession:
        yield "profession", "la profession"
    if not partie.nationalite:
        yield "nationalite", "la nationalité"
    if not (naissance and naissance.date and naissance.lieu):
        yield "naissance", "la date et le lieu de naissance"


def _du_lieu(partie: Partie, s: Situation) -> Iterator[Absente]:
    if not _est_complete(partie.adresse_courante(s.au)):
        yield "adresse", "l'adresse du siège" if partie.est_personne_morale else "le domicile"


def _est_complete(adresse: Adresse | None) -> bool:
    return adresse is not None and bool(adresse.ville and (adresse.code_postal or adresse.ligne))


@REGISTRE.condition(
    "pouvoir-du-mandataire",
    reference="CPC 117, 762, 853, 1407",
    remede="joindre le pouvoir spécial : son `id` sous `mandataire.pouvoir`",
    sanction=Sanction.NULLITE_DE_FOND,
)
def pouvoir_du_mandataire(s: Situation) -> Reponse:
    """Qui signe sans être avocat ni créancier a un pouvoir spécial écrit."""
    agent = intervenant(s.dossier, s.emetteur)
    if agent is None or s.emetteur not in TIERS:
        return OUI
    piece = s.dossier.piece(agent.pouvoir) if agent.pouvoir else None
    if piece:
        return prouve([piece.id])
    return non(f"{agent.enseigne} n'est pas avocat, et son pouvoir n'est pas au dossier",
               "mandataire.pouvoir")  # fmt: skip


@REGISTRE.condition(
    "cession-prouvee",
    reference="CC 1324, 1346-5",
    remede="écrire `cession.notifiee_le` et joindre la notification sous `cession.piece`",
    sanction=Sanction.IRRECEVABILITE,
)
def cession_prouvee(s: Situation) -> Reponse:
    """Le cessionnaire ou le subrogé prouve la cession et sa notification au débiteur."""
    cession = s.dossier.cession
    if cession is None:
        if s.dossier.creancier_origine:
            return non("le créancier a changé, et la cession n'est pas écrite", "cession")
        return OUI
    if cession.piece is None:
        return non("la pièce de la cession n'est pas au dossier", "cession")
    notifiee = cession.notifiee_le or cession.type == "dailly"
    if not notifiee and not s.evenements("cession"):
        return non("la cession n'est pas dite notifiée au débiteur", "cession")
    return prouve([cession.piece])


@REGISTRE.condition(
    "extrait-du-registre",
    reference="usage du greffe (tribunaux de commerce)",
    remede="consulter le registre et l'écrire sous `verifications`, avec son extrait",
    gravite=Gravite.AVERTISSEMENT,
)
def extrait_du_registre(s: Situation) -> Reponse:
    """L'extrait du registre de chaque débiteur inscrit est récent."""
    mois = int(s.droit.valeur("age_maximal_extrait_registre", s.au))
    pieces = []
    for debiteur in vises(s):
        if not debiteur.est_inscrite:
            continue
        lues = [
            v for v in s.dossier.verifications
            if v.partie == debiteur.id and v.registre in REGISTRES and v.le and v.le <= s.au
        ]  # fmt: skip
        recentes = [v for v in lues if ajouter_mois(v.le, mois) >= s.au]
        if not recentes:
            rang = s.dossier.debiteurs.index(debiteur)
            age = f"a plus de {mois} mois" if lues else "n'est pas au dossier"
            return non(f"l'extrait du registre de {debiteur.nom_complet} {age}",
                       f"debiteurs.{rang}")  # fmt: skip
        pieces += [v.piece for v in recentes if v.piece]
    return prouve(pieces)
