"""Les conditions françaises des relances, et de ce que la mise en demeure dit du contrat."""

from __future__ import annotations

from toolkit.juridictions.fr_FR import lettres, tiers
from toolkit.juridictions.fr_FR.copropriete import PROVISIONS, charges
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.juridictions.fr_FR.transactions import (
    est_de_commande_publique,
    est_entre_professionnels,
)
from toolkit.noyau.controles.contacts import RECLAMATIONS
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve, si
from toolkit.noyau.scenario.faits import envers_la_cible
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours


@REGISTRE.condition(
    "premiere-relance",
    reference="usage",
    remede="envoyer d'abord la première relance (acte `relance_1`), ou écrire l'événement "
    "`relance` si elle est partie",
    gravite=Gravite.AVERTISSEMENT,
)
def premiere_relance(s: Situation) -> Reponse:
    """Une première relance a précédé la seconde."""
    envoyees = lettres.relances_anterieures(s)
    if not envoyees:
        return non("aucune première relance n'est au dossier", "evenements")
    return prouve(p for e in envoyees for p in e.pieces)


@REGISTRE.condition(
    "sollicitation-mesuree",
    reference="C. conso L121-6, L121-7 3°",
    remede="laisser passer quelques jours avant cette lettre",
    gravite=Gravite.AVERTISSEMENT,
)
def sollicitation_mesuree(s: Situation) -> Reponse:
    """La lettre ne fait pas, avec les contacts récents, une sollicitation répétée."""
    maximum = int(s.droit.valeur("contacts_au_plus", s.au))
    jours = int(s.droit.valeur("contacts_periode", s.au))
    debut = ajouter_jours(s.au, -jours)
    recents = [e for e in envers_la_cible(s, *RECLAMATIONS) if debut < e.date < s.au]
    return si(
        len(recents) < maximum,
        f"{len(recents)} contacts avec {s.cible.nom_complet} en {jours} jours : cette lettre en "
        f"ferait un de plus que les {maximum} de l'usage",
        "evenements",
    )


@REGISTRE.condition(
    "lre-consentie",
    reference="CPostes L100 I",
    remede="recueillir son consentement et l'accepter par écrit (`acceptations`), ou choisir un "
    "autre canal (`actes.<acte>.canal: recommande_ar`)",
    gravite=Gravite.APPRECIATION,
)
def lre_consentie(s: Situation) -> Reponse:
    """Qui n'est pas un professionnel consent d'abord à recevoir des recommandés électroniques."""
    par_lre = [nom for nom, choix in s.dossier.actes.items() if choix.canal == "lre"]
    if not par_lre or s.cible.qualite in ("professionnel", "personne_publique"):
        return OUI
    return non(
        f"le dossier ne dit pas si {s.cible.nom_complet} accepte les recommandés électroniques",
        f"actes.{par_lre[0]}.canal",
    )


@REGISTRE.condition("relance-deja-envoyee", reference="usage")
def relance_deja_envoyee(s: Situation) -> Reponse:
    """Une relance antérieure est à rappeler."""
    return si(bool(lettres.relances_anterieures(s)))


@REGISTRE.condition("clause-resolutoire-a-viser", reference="CC 1225")
def clause_resolutoire_a_viser(s: Situation) -> Reponse:
    """Un contrat en cause porte une clause résolutoire, et la lettre met en demeure."""
    return si(tiers.met_en_demeure(s) and bool(lettres.contrats_a_clause_resolutoire(s)))


@REGISTRE.condition("resolution-envisagee", reference="CC 1226")
def resolution_envisagee(s: Situation) -> Reponse:
    """Le créancier se propose de résoudre un contrat par notification."""
    return si(tiers.met_en_demeure(s) and bool(lettres.contrats_a_resoudre(s)))


@REGISTRE.condition(
    "provisions-de-copropriete",
    reference="L. n° 65-557 art. 19-2 ; Cass. 3e civ. avis 12 déc. 2024, n° 24-70.007",
    remede="écrire `provision` à la créance : budget_previsionnel, travaux ou exercices_anterieurs",
    sanction=Sanction.IRRECEVABILITE,
)
def provisions_de_copropriete(s: Situation) -> Reponse:
    """Des provisions de copropriété sont réclamées, que la lettre distingue des autres charges."""
    dues = charges(s)
    for creance in dues:
        if creance.provision is None:
            rang = s.dossier.creances.index(creance)
            return inconnu(
                f"{creance.id} : provision du budget, pour travaux, ou charges d'un exercice "
                "antérieur ? La mise en demeure doit le dire",
                f"creances.{rang}",
            )
    provisions = any(c.provision in PROVISIONS for c in dues)
    return si(tiers.met_en_demeure(s) and provisions)


@REGISTRE.condition("frais-exclus", reference="CPCE L111-8 al. 2 ; C. conso L121-21")
def frais_exclus(s: Situation) -> Reponse:
    """Ni dette entre professionnels, ni marché public : aucuns frais ne s'y ajoutent."""
    visees = [c for c in s.dossier.creances if c.id in s.regimes]
    return si(
        not any(est_entre_professionnels(c, s) or est_de_commande_publique(c, s) for c in visees)
    )


@REGISTRE.condition("sans-sceau", reference="CP 433-13")
def sans_sceau(s: Situation) -> Reponse:
    """Qui signe n'est pas officier public : sa lettre n'emprunte rien à un acte."""
    return si(s.emetteur != "commissaire_de_justice")


@REGISTRE.condition(
    "garde-cession",
    reference="CC 1324, 1346-5",
    remede="notifier la cession au débiteur, puis écrire `cession.notifiee_le` et joindre la pièce",
)
def cession_notifiee(s: Situation) -> Reponse:
    """Le cessionnaire ou le subrogé montre que le débiteur connaît le nouveau créancier."""
    cession = s.dossier.cession
    if cession is None:
        if s.dossier.creancier_origine is None:
            return OUI
        return non("le créancier a changé, et le dossier ne dit pas comment", "creancier_origine")
    if cession.notifiee_le is None or cession.notifiee_le > s.au:
        return non("le changement de créancier n'a pas été notifié au débiteur", "cession")
    if not cession.piece:
        return non("aucune pièce ne montre la notification ou la prise d'acte", "cession")
    return prouve([cession.piece])
