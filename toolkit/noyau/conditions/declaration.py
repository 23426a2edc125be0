"""Les conditions de la déclaration de créance que les deux droits partagent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from toolkit.noyau.concours import ouverture
from toolkit.noyau.contexte.propres.declaration import Echeance, a_echoir
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Registre, Reponse, inconnu, non, si
from toolkit.noyau.situation import Situation


def inscrire_la_declaration(
    registre: Registre,
    *,
    echeance: Echeance,
    admises: tuple[str, ...],
    refus: Mapping[str, str],
    reference: str,
    articles: Mapping[str, str],
) -> None:
    """Inscrit les conditions de la déclaration.

    `admises` : les situations où la créance se déclare ; `refus` : pourquoi, dans les
    autres, elle ne se déclare pas ; `articles` : celui de l'ouverture et celui des sûretés.
    """

    @registre.condition(
        "procedure-a-declarer",
        reference=reference,
        remede="si un jugement a ouvert une procédure, l'écrire sous `situation` du débiteur ;"
        " sinon, réclamer le paiement : acte `mise_en_demeure`",
    )
    def procedure_a_declarer(s: Situation) -> Reponse:
        """Le débiteur est dans une procédure où les créances se déclarent."""
        situation = s.cible.situation
        if situation in admises:
            return OUI
        raison = refus.get(situation, "aucune procédure où déclarer n'est ouverte")
        return non(f"{s.cible.nom_complet} : {raison}", s.chemin_de_la_cible("situation"))

    @registre.condition(
        "jour-de-l-ouverture",
        reference=articles["ouverture"],
        remede="écrire `situation_depuis` sous ce débiteur : jour du jugement, ou de la décision",
    )
    def jour_de_l_ouverture(s: Situation) -> Reponse:
        """Le jour de l'ouverture est connu : les sommes sont arrêtées ce jour-là."""
        if s.cible.situation not in admises:
            return OUI  # l'absence de procédure est dite ailleurs
        jour = ouverture(s.cible)
        chemin = s.chemin_de_la_cible("situation_depuis")
        if jour is None:
            return inconnu(f"{s.cible.nom_complet} : le jour de l'ouverture manque", chemin)
        if jour > s.au:
            return non(f"l'ouverture du {date_longue(jour)} est postérieure à l'acte", chemin)
        return OUI

    @registre.condition(
        "creance-a-declarer",
        reference=reference,
        remede="vérifier les échéances, les paiements et la date d'ouverture ; ce qui est né après"
        " se réclame à part",
    )
    def creance_a_declarer(s: Situation) -> Reponse:
        """Quelque chose reste dû, ou échoira, qui soit né avant l'ouverture."""
        if s.cible.situation not in admises or ouverture(s.cible) is None:
            return OUI
        if s.total > 0 or next(a_echoir(s, echeance), None):
            return OUI
        return non("rien n'est dû, ni à échoir, qui soit né avant l'ouverture", "creances")

    @registre.condition(
        "surete-a-dire",
        reference=articles["surete"],
        remede="si un gage, un nantissement, une hypothèque ou un privilège la garantit, l'écrire"
        " sous `creances[].surete` : une sûreté tue ne se rattrape pas",
        gravite=Gravite.INFORMATION,
    )
    def surete_a_dire(s: Situation) -> Reponse:
        """Une sûreté garantit la créance ; sinon elle est déclarée chirographaire."""
        return si(a_une_surete(s), "aucune sûreté au dossier : créance chirographaire", "creances")

    @registre.condition("surete-declaree", reference=articles["surete"])
    def surete_declaree(s: Situation) -> Reponse:
        """Une créance au moins est garantie par une sûreté sur les biens du débiteur."""
        return si(a_une_surete(s))

    @registre.condition("sans-surete", reference=articles["surete"])
    def sans_surete(s: Situation) -> Reponse:
        """Aucune créance n'est garantie par une sûreté sur les biens du débiteur."""
        return si(not a_une_surete(s))

    @registre.condition("sommes-a-echoir", reference=reference)
    def sommes_a_echoir(s: Situation) -> Reponse:
        """Des sommes nées avant l'ouverture échoient après."""
        return si(next(a_echoir(s, echeance), None) is not None)


def a_une_surete(s: Situation) -> bool:
    """Vrai si le dossier écrit une sûreté pour une créance."""
    return any(c.surete and c.surete.nature for c in s.dossier.creances)


def dire_l_echeance(limite: dt.date, s: Situation, quoi: str, chemin: str) -> Reponse:
    """OUI si le dernier jour est loin ; non s'il est passé, ou dans moins de jours que l'usage."""
    alerte = int(s.droit.usages["declaration_de_creance"]["alerte_jours"])
    reste = (limite - s.au).days
    if reste < 0:
        return non(f"{quoi} est passé depuis le {date_longue(limite)}", chemin)
    if reste <= alerte:
        return non(f"{quoi} est le {date_longue(limite)} : il reste {reste} jours", chemin)
    return OUI
