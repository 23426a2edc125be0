"""Les conditions qui rendent due une mention d'un acte judiciaire : juge, parties, biens, voie."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES, JUDICIAIRES
from toolkit.juridictions.fr_FR.delais.saisie import biens_saisis
from toolkit.juridictions.fr_FR.litige.contribution import contribution_economique
from toolkit.juridictions.fr_FR.litige.etapes import instance_au_fond
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.representation import OBLIGATOIRE, representation
from toolkit.juridictions.fr_FR.litige.tentative import est_due
from toolkit.juridictions.fr_FR.litige.territoire import pays_de
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.argent import ZERO
from toolkit.noyau.emetteur import CREANCIER
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation


def devoir(id: str, enonce: str, est_du: Callable[[Situation], bool]) -> None:
    """Inscrit une condition de mention : ce qu'elle énonce, et quand la mention est due."""

    def question(s: Situation) -> Reponse:
        return si(est_du(s))

    question.__doc__ = enonce
    REGISTRE.condition(id)(question)


def _devant(s: Situation, types: tuple[str, ...]) -> bool:
    propose = juge_propose(s, s.voie)
    return propose is not None and propose.type in types


def _a_un_avocat_oblige(s: Situation) -> bool:
    return representation(s) == OBLIGATOIRE


def _renvoi_demande(s: Situation) -> bool:
    prevue = s.dossier.procedures.injonction_de_payer
    return prevue is not None and prevue.renvoi_en_cas_d_opposition is not None


devoir(
    "demandeur-personne-morale",
    "Le demandeur est une personne morale.",
    lambda s: s.dossier.creancier.est_personne_morale,
)
devoir(
    "demandeur-personne-physique",
    "Le demandeur est une personne physique.",
    lambda s: not s.dossier.creancier.est_personne_morale,
)
devoir(
    "demandeur-a-l-etranger",
    "Le demandeur demeure hors de France.",
    lambda s: pays_de(s.dossier.creancier, s) != "FR",
)
devoir(
    "signe-par-un-mandataire",
    "L'acte est signé par un autre que le créancier.",
    lambda s: s.emetteur != CREANCIER,
)
devoir(
    "renvoi-demande",
    "Le créancier demande le renvoi en cas d'opposition.",
    _renvoi_demande,
)
devoir(
    "judiciaire-avec-avocat",
    "Devant le tribunal judiciaire, l'avocat est obligatoire.",
    lambda s: _devant(s, JUDICIAIRES) and _a_un_avocat_oblige(s),
)
devoir(
    "judiciaire-sans-avocat",
    "Devant le tribunal judiciaire, l'avocat est facultatif.",
    lambda s: _devant(s, JUDICIAIRES) and not _a_un_avocat_oblige(s),
)
devoir(
    "judiciaire-demandeur-etranger",
    "Devant le tribunal judiciaire sans avocat obligatoire, le demandeur demeure à l'étranger.",
    lambda s: (
        _devant(s, JUDICIAIRES)
        and not _a_un_avocat_oblige(s)
        and pays_de(s.dossier.creancier, s) != "FR"
    ),
)
devoir(
    "devant-le-commerce",
    "Le juge est un tribunal de commerce ou des activités économiques.",
    lambda s: _devant(s, CONSULAIRES),
)
devoir(
    "commerce-demandeur-etranger",
    "Devant le tribunal de commerce, le demandeur demeure à l'étranger.",
    lambda s: _devant(s, CONSULAIRES) and pays_de(s.dossier.creancier, s) != "FR",
)
devoir(
    "commerce-avec-avocat",
    "Devant le tribunal de commerce, l'avocat est obligatoire.",
    lambda s: _devant(s, CONSULAIRES) and _a_un_avocat_oblige(s),
)
devoir(
    "avocat-obligatoire",
    "L'avocat est obligatoire devant ce juge.",
    _a_un_avocat_oblige,
)
devoir(
    "contribution-economique-due",
    "La contribution pour la justice économique est due, ou peut l'être.",
    lambda s: contribution_economique(s) != ZERO,
)
devoir(
    "prealable-a-dire",
    "La demande suppose une tentative amiable, ou un motif de s'en passer.",
    est_due,
)
devoir(
    "instance-a-dire",
    "Une instance au fond est en cours.",
    lambda s: instance_au_fond(s) is not None,
)
devoir(
    "saisie-de-creances",
    "La saisie porte sur des créances.",
    lambda s: biens_saisis(s) in ("creances", ""),
)
devoir(
    "saisie-de-droits",
    "La saisie porte sur des droits d'associé ou des valeurs mobilières.",
    lambda s: biens_saisis(s) == "droits_d_associe",
)
devoir(
    "saisie-de-meubles",
    "La saisie porte sur des meubles corporels.",
    lambda s: biens_saisis(s) == "meubles",
)
