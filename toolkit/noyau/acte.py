"""L'acte : ce que sa fiche (`acte.yaml`) déclare, et la mention que la loi y attache."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.noyau.droit import Statut
from toolkit.noyau.mention import Forme, Preuve

FORMATS = ("docx", "pdf")  # ceux qu'un acte peut prendre


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionDeMention:
    """Une rédaction de la mention dans le temps ; `texte` : seulement si la loi l'ordonne mot
    à mot.
    """

    depuis: dt.date
    reference: str
    source: str
    statut: Statut
    verifie_le: dt.date
    texte: str = ""
    jusqu_au: dt.date | None = None
    relu_par: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionLegale:
    """Une mention de la fiche de droit.

    `condition` : nom de la condition qui la rend due. `valeurs` : noms (du
    contexte de l'acte) dont la valeur doit se lire. `termes` : groupes de
    formulations dont un même passage doit contenir une de chaque. Pour une
    absence, aucun passage ne doit les contenir, hors de ces valeurs et des
    textes que la loi ordonne.
    """

    id: str
    titre: str
    condition: str
    preuve: Preuve
    valeurs: tuple[str, ...] = ()
    termes: tuple[tuple[str, ...], ...] = ()
    formes: tuple[Forme, ...] = ()
    sanction: str = ""
    versions: tuple[VersionDeMention, ...]

    def au(self, jour: dt.date) -> VersionDeMention | None:
        """La version en vigueur le `jour` ; None si la mention n'existait pas encore ou plus."""
        trouvees = [v for v in self.versions if v.depuis <= jour]
        if not trouvees:
            return None
        derniere = trouvees[-1]
        return None if derniere.jusqu_au and jour > derniere.jusqu_au else derniere


@dataclass(frozen=True, slots=True, kw_only=True)
class FicheActe:
    """La fiche d'un acte : qui l'émet, qui le lit, ce qu'il suppose, ce qu'il doit dire."""

    nom: str
    juridiction: str
    titre: str
    un_par: str  # dossier | debiteur | creance | tiers_saisi | versement
    emetteurs: tuple[str, ...]
    audience: tuple[str, ...]
    est_judiciaire: bool = False
    est_annexe: bool = False  # se compose après les autres, de ce qu'on y a relu
    voie: str = ""
    arrete_a: str = ""  # « ouverture » : ses sommes sont celles du jour où le concours s'ouvre
    conditions: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    pieces_bloquantes: tuple[str, ...] = ()  # noms de conditions
    pieces_recommandees: tuple[str, ...] = ()  # noms de conditions, qui avertissent seulement
    pieces_jointes: tuple[str, ...] = ()  # natures de pièces à joindre à l'envoi
    blancs: Mapping[str, str] = field(default_factory=dict)
    annexes: tuple[str, ...] = ()  # actes produits avec celui-ci, pour le même débiteur
    compagnons: tuple[str, ...] = ()  # « courriel » (.eml), « agenda » (.ics)
    evenement: str = ""  # type d'événement que son envoi fait naître
    est_redige: bool = True  # faux : fiche connue, texte à venir
