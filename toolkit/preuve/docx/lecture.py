"""Des octets d'un DOCX à ce qu'il montre."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.noyau.probleme import Probleme
from toolkit.preuve.caracteres import APPEL_DE_NOTE, CORPS_LISIBLE, nettoyer
from toolkit.preuve.document import DocumentLu, Ligne, Passage, Style, Zone
from toolkit.preuve.docx.numerotation import Numerotation
from toolkit.preuve.docx.parties import PartieRefusee, Parties, W, ouvrir
from toolkit.preuve.docx.styles import Aspect, Styles, est_fonce
from toolkit.preuve.docx.suites import suites, zones_de_texte
from toolkit.preuve.docx.tableaux import Tableau
from toolkit.preuve.empechements import illisible, sans_texte, texte_invisible

_CONTENANTS = frozenset(W + nom for nom in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def lire_docx(octets: bytes) -> DocumentLu | Probleme:
    """Ce que le DOCX montre, ou pourquoi il ne se lit pas."""
    try:
        parties = ouvrir(octets)
    except PartieRefusee as refus:
        return illisible(str(refus), refus.remede)
    lecteur = _Lecteur(parties)
    passages = list(
        lecteur.lire(parties.document[0], _Place(Zone.CORPS)) if len(parties.document) else ()
    )
    for racine in parties.notes:
        for note in racine:
            if note.get(f"{W}type") in (None, "normal"):
                passages += lecteur.lire(note, _Place(Zone.NOTE))
    for racine in parties.marges:
        passages += lecteur.lire(racine, _Place(Zone.MARGE))
    if not passages:
        return sans_texte(0)
    caches = (texte_invisible(lecteur.invisibles, None),) if lecteur.invisibles else ()
    return DocumentLu(format="docx", pages=0, passages=tuple(passages), problemes=caches)


@dataclass(frozen=True, slots=True)
class _Place:
    """Où se trouve un contenant : ce que ses paragraphes en tiennent."""

    zone: Zone
    rangee: int | None = None
    cadre: int | None = None
    sur_fond: bool = False  # un texte blanc s'y lit
    se_repete: bool = False


class _Lecteur:
    """Parcourt une partie et rend ses passages, dans l'ordre."""

    def __init__(self, parties: Parties) -> None:
        self.styles = Styles(parties.styles, parties.theme)
        self.numerotation = Numerotation(parties.numerotation, self.styles)
        self.invisibles: list[str] = []
        self._cadres = 0
        self._rangees = 0

    def lire(self, contenant: Any, place: _Place) -> Iterator[Passage]:
        """Les passages d'un contenant : le corps, une cellule, une note, une zone de texte."""
        precedentes: tuple[str, ...] = ()
        for element in _a_plat(contenant):
            if element.tag == f"{W}tbl":
                yield from self._tableau(element, place.zone)
                precedentes = ()
                continue
            ppr = element.find(f"{W}pPr")
            style = self.styles.du_paragraphe(ppr)
            bordures = self.styles.bordures(ppr, style)
            # Des paragraphes voisins de mêmes bordures sont dans un seul cadre.
            self._cadres += bool(bordures) and bordures != precedentes
            cadre = self._cadres if bordures else place.cadre
            precedentes = bordures
            ombre = ppr.find(f"{W}shd") if ppr is not None else None
            fond = place.sur_fond if ombre is None else est_fonce(ombre)
            lignes = tuple(self._lignes(element, style, cadre, fond))
            if lignes:
                yield Passage(
                    lignes=lignes,
                    zone=place.zone,
                    rangee=place.rangee,
                    numerotation=self.numerotation.motif(ppr, style),
                    se_repete=place.se_repete,
                )
            for texte in zones_de_texte(element):
                yield from self.lire(texte, _Place(place.zone, sur_fond=True))

    def _tableau(self, element: Any, zone: Zone) -> Iterator[Passage]:
        tableau = Tableau(element, self.styles)
        for rang, cellules in enumerate(tableau.rangees):
            self._rangees += 1
            rangee = self._rangees
            for colonne, cellule in enumerate(cellules):
                cadre = None
                if tableau.est_encadree(rang, colonne):
                    self._cadres += 1
                    cadre = self._cadres
                fond = tableau.est_sur_fond(rang, colonne)
                place = _Place(zone, rangee, cadre, fond, tableau.se_repete(rang))
                yield from self.lire(cellule, place)

    def _lignes(
        self, paragraphe: Any, style: str, cadre: int | None, sur_fond: bool
    ) -> Iterator[Ligne]:
        texte, styles = "", []
        for rpr, brut in suites(paragraphe):
            aspect = self.styles.aspect(style, rpr)
            if aspect.est_exposant and APPEL_DE_NOTE.fullmatch(brut.strip()):
                continue  # un appel de note n'est pas du texte
            if _ne_se_voit_pas(aspect, sur_fond):
                self.invisibles += [brut] if brut.strip() else []
                continue
            for rang, morceau in enumerate(brut.split("\n")):
                if rang:
                    if texte.strip():
                        yield _ligne(texte, styles, cadre)
                    texte, styles = "", []
                propre = nettoyer(morceau)
                propre = propre.upper() if aspect.en_capitales else propre
                if propre and (not styles or styles[-1][1] != aspect.style):
                    styles.append((len(texte), aspect.style))
                texte += propre
        if texte.strip():
            yield _ligne(texte, styles, cadre)


def _ligne(texte: str, styles: list[tuple[int, Style]], cadre: int | None) -> Ligne:
    return Ligne(texte=texte, styles=((0, styles[0][1]), *styles[1:]), cadre=cadre)


def _ne_se_voit_pas(aspect: Aspect, sur_fond: bool) -> bool:
    blanc = aspect.est_blanc and not sur_fond
    return aspect.est_cache or blanc or aspect.style.corps < CORPS_LISIBLE


def _a_plat(contenant: Any) -> Iterator[Any]:
    """Les paragraphes et tableaux du contenant, sortis de leurs enveloppes."""
    for enfant in contenant:
        if enfant.tag in (f"{W}p", f"{W}tbl"):
            yield enfant
        elif enfant.tag in _CONTENANTS:
            yield from _a_plat(enfant)
