"""La langue de l'acte introductif (loi du 15 juin 1935, articles 1 à 7 et 38)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, rang_de
from toolkit.juridictions.fr_BE.litige.region import (
    Region,
    est_parmi,
    region_de_l_adresse,
    region_du_juge,
)
from toolkit.juridictions.fr_BE.litige.ressort import (
    DOMICILE,
    Lieu,
    clause_de_juridiction,
    juge_ecrit,
    lieu_de_la_saisie,
    lieux,
)
from toolkit.noyau.dossier import Adresse, Debiteur, Juge
from toolkit.noyau.situation import Situation

LOI = "L. 15 juin 1935"
FRANCAIS, NEERLANDAIS, ALLEMAND = "français", "néerlandais", "allemand"
LANGUES = {Region.NEERLANDAISE: NEERLANDAIS, Region.ALLEMANDE: ALLEMAND}
SAISIE = "saisie_conservatoire"
DE_L_IMMEUBLE = "CJ 629"


@dataclass(frozen=True, slots=True)
class Langue:
    """La langue de l'acte et l'article qui l'impose ; `nom` vide : le dossier ne permet pas de le
    dire, et `chemin` nomme la clé à remplir.
    """

    nom: str
    reference: str
    raison: str
    chemin: str = ""

    @property
    def est_francaise(self) -> bool:
        """Vrai si l'acte peut être écrit en français."""
        return self.nom == FRANCAIS


def langue(s: Situation, voie: str) -> Langue:
    """La langue devant le juge de cette procédure : celui du lieu imposé, celui que le dossier
    écrit et justifie, sinon celui du lieu le plus sûr ; entre plusieurs défendeurs, le domicile
    qui permet le français.
    """
    possibles = _possibles(s, voie)
    juge = juge_ecrit(s, voie)
    region = region_du_juge(juge, s.droit, s.au) if juge else None
    trouvees = [_au_lieu(lieu, s) for lieu in possibles]
    du_lieu = next((x for x in trouvees if x.est_francaise), trouvees[0])
    if region is None or juge is None:
        return du_lieu
    est_admis = juge.critere or _clause_le_designe(juge, s) or not du_lieu.nom
    if est_admis if not possibles[0].est_imperatif else not du_lieu.nom:
        return _devant(region, possibles[0], s, du_dossier=True)
    regions = [region_de_l_adresse(lieu.adresse, s.droit, s.au) for lieu in possibles]
    if region in regions:
        return _devant(region, possibles[regions.index(region)], s, du_dossier=True)
    return du_lieu


def _clause_le_designe(juge: Juge, s: Situation) -> bool:
    """Vrai si un contrat désigne le tribunal de cette ville."""
    clause = clause_de_juridiction(s)
    return bool(clause and juge.ville and juge.ville.lower() in clause[1].lower())


def _possibles(s: Situation, voie: str) -> Sequence[Lieu]:
    return [lieu_de_la_saisie(s)] if voie == SAISIE else lieux(s)


def _au_lieu(lieu: Lieu, s: Situation) -> Langue:
    """La langue du lieu ; d'un immeuble dont l'adresse manque, celle du domicile du défendeur."""
    region = region_de_l_adresse(lieu.adresse, s.droit, s.au)
    if region is None and lieu.adresse is None and lieu.reference == DE_L_IMMEUBLE:
        region = _domicile(s.cible, s)
    if region is None:
        cle = lieu.chemin if lieu.adresse is None else f"{lieu.chemin}.code_postal"
        raison = f"la région linguistique ne se déduit pas : {lieu.nom} à préciser"
        return Langue("", f"{LOI} art. 1 à 4", raison, cle)
    return _devant(region, lieu, s)


def _devant(region: Region, lieu: Lieu, s: Situation, *, du_dossier: bool = False) -> Langue:
    """La langue devant un juge de cette région ; le lieu dit à quel titre il est saisi."""
    article = "de la" if lieu.nom.startswith("situation") else "du"
    ou = "du juge écrit au dossier" if du_dossier else f"{article} {lieu.nom}"
    if region is Region.FRANCAISE:
        return Langue(FRANCAIS, f"{LOI} art. 1", f"{region} {ou}")
    if region is Region.BRUXELLES:
        return _a_bruxelles(s)
    if region is Region.ALLEMANDE:
        return Langue(ALLEMAND, f"{LOI} art. 2bis", f"{region} {ou}", lieu.chemin)
    article = "art. 3" if _est_a_hal_vilvorde(lieu.adresse, s) else "art. 2"
    facilites = _facilites(lieu.adresse, s)
    return Langue(NEERLANDAIS, f"{LOI} {article}", f"{region} {ou}{facilites}", lieu.chemin)


def _est_a_hal_vilvorde(adresse: Adresse | None, s: Situation) -> bool:
    code = adresse.code_postal if adresse else None
    return bool(code) and est_parmi(code, s.droit.valeur("codes_postaux_hal_vilvorde", s.au))


def _facilites(adresse: Adresse | None, s: Situation) -> str:
    code = adresse.code_postal if adresse else None
    peripheriques = s.droit.valeur("codes_postaux_communes_peripheriques", s.au)
    if code and est_parmi(code, peripheriques):
        return " ; commune à facilités : seul le défendeur peut demander le français (art. 4 § 3)"
    return ""


def _a_bruxelles(s: Situation) -> Langue:
    """Devant un juge de Bruxelles : la langue du domicile de la majorité des défendeurs ; au choix
    du demandeur dans l'agglomération, sans domicile en Belgique, ou à parité (art. 4 et 6).
    """
    regions = [_domicile(d, s) for d in defendeurs(s)]
    en_francais = regions.count(Region.FRANCAISE)
    en_neerlandais = regions.count(Region.NEERLANDAISE)
    article = "art. 4 § 1er" if len(regions) == 1 else "art. 4 § 1er et 6"
    if en_neerlandais > en_francais:
        raison = f"juge de Bruxelles, {DOMICILE} en {Region.NEERLANDAISE}"
        return Langue(NEERLANDAIS, f"{LOI} {article}", raison, s.chemin_de_la_cible("adresse"))
    if en_francais > en_neerlandais:
        raison = f"juge de Bruxelles, {DOMICILE} en {Region.FRANCAISE}"
        return Langue(FRANCAIS, f"{LOI} {article}", raison)
    raison = "juge de Bruxelles, langue au choix du demandeur ; le défendeur peut demander l'autre"
    return Langue(FRANCAIS, f"{LOI} {article}", raison)


def _domicile(debiteur: Debiteur, s: Situation) -> Region | None:
    return region_de_l_adresse(debiteur.adresse_courante(s.au), s.droit, s.au)


def traductions_a_joindre(s: Situation) -> list[tuple[str, str]]:
    """(langue, chemin) de chaque débiteur à qui un exploit en français se signifie traduit (art.
    38) : il est domicilié en région de langue néerlandaise ou allemande.
    """
    dues = []
    for debiteur in defendeurs(s):
        region = _domicile(debiteur, s)
        if region in LANGUES:
            dues.append((LANGUES[region], f"debiteurs.{rang_de(debiteur, s)}.adresse.code_postal"))
    return dues
