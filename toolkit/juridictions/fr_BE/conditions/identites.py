"""L'identité des parties, telle que les registres la donnent, et son âge."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, rang_de
from toolkit.juridictions.fr_BE.litige.preuves import extraits, pieces
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Sanction
from toolkit.noyau.regles import Reponse, non, prouve
from toolkit.noyau.situation import Situation


def _jours_d_un_extrait(s: Situation) -> int:
    return int(s.droit.valeur("anciennete_extrait_d_identite", s.au))


@REGISTRE.condition(
    "identite-recente",
    reference="CJ 1034quater ; CJ 702, 2° ; usage",
    remede="demander un extrait du registre national ou de la BCE et le joindre, daté",
)
def identite_recente(s: Situation) -> Reponse:
    """Un extrait de registre ou un certificat de domicile récent identifie chaque débiteur."""
    ids, jours = list[str](), _jours_d_un_extrait(s)
    for debiteur in defendeurs(s):
        trouves = extraits(debiteur.id, s)
        if not trouves:
            return non(
                f"{debiteur.nom_complet} : ni extrait de registre ni certificat de domicile",
                f"debiteurs.{rang_de(debiteur, s)}",
            )
        date, piece = trouves[0]
        if s.au - date > dt.timedelta(days=jours):
            return non(
                f"{debiteur.nom_complet} : extrait du {date_longue(date)}, plus de {jours} jours",
                f"debiteurs.{rang_de(debiteur, s)}",
            )
        ids.append(piece)
    return prouve(ids)


REGISTRE.condition(
    "rc-certificat-domicile",
    reference="CJ 1034quater",
    remede="joindre un certificat de domicile ou un extrait du registre national, daté",
    sanction=Sanction.NULLITE_DE_FORME,
)(identite_recente)


@REGISTRE.condition(
    "inscriptions-prouvees",
    reference="CJ 1394/20 ; 1394/21, 5°",
    remede="joindre un extrait daté de la BCE (pièce `extrait_registre`, `partie`)",
)
def inscriptions_prouvees(s: Situation) -> Reponse:
    """Un extrait daté de la Banque-Carrefour montre l'inscription du créancier et de chaque
    débiteur.
    """
    ids = list[str]()
    parties = [("creancier", "creancier", s.dossier.creancier.nom_complet)]
    parties += [(d.id, f"debiteurs.{rang_de(d, s)}", d.nom_complet) for d in defendeurs(s)]
    for id_, chemin, nom in parties:
        trouves = extraits(id_, s)
        if not trouves:
            return non(f"{nom} : aucun extrait de la Banque-Carrefour au dossier", chemin)
        ids.append(trouves[0][1])
    return prouve(ids)


@REGISTRE.condition(
    "insolvabilite-verifiee",
    reference="CJ 1394/20 ; usage",
    remede="chercher le débiteur au registre Regsol et l'écrire sous `verifications`",
)
def insolvabilite_verifiee(s: Situation) -> Reponse:
    """Le registre de la solvabilité a été consulté pour chaque débiteur."""
    faites = {v.partie for v in s.dossier.verifications if v.registre == "regsol" and v.le}
    jointes = pieces(s, "verification_insolvabilite")
    faites |= {p.partie for p in jointes}
    for debiteur in defendeurs(s):
        if debiteur.id not in faites and None not in faites:
            return non(
                f"{debiteur.nom_complet} : Regsol n'a pas été consulté",
                f"debiteurs.{rang_de(debiteur, s)}",
            )
    return prouve(p.id for p in jointes)
