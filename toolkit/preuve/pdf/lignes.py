"""Des morceaux d'une page à ses lignes : ce qui se suit sur une même hauteur."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from toolkit.preuve.caracteres import APPEL_DE_NOTE, TIRETS
from toolkit.preuve.document import Style
from toolkit.preuve.pdf.brut import Morceau, PageBrute
from toolkit.preuve.pdf.traits import Rectangle, Traits

# Un blanc plus large qu'un cadratin sépare deux cellules ou deux colonnes.
_BLANC = 1.0
# Plus étroit si le flux ne les peint pas à la suite : deux colonnes peuvent être proches.
_BLANC_HORS_FLUX = 0.6
_BLANC_APRES_NUMERO = 4.0
NUMERO_EN_TETE = re.compile(r"(?:(?:[0-9IVXLC]{1,5}|[A-Za-z])[.)°]\)?|[•◦▪–—-])(?!\S)")
# Un mot et ce qu'une espace insécable, que pdfium ne distingue pas, a pu lui attacher.
_INSECABLE = re.compile(
    r"(?:(?:«|\S{0,3}[.°]|\(?(?:articles?|alinéas?)(?= \S*\d)) )?"
    r"(?:\S*\d\S* )*\S+(?: [^\s\w]+(?!\S))?"
)


@dataclass(slots=True)
class LignePage:
    """Une ligne d'une page, ou la part d'une ligne que contient une cellule ou une colonne."""

    page: int
    morceaux: list[Morceau]
    texte: str = ""
    styles: tuple[tuple[int, Style], ...] = ()
    x0: float = 0.0
    x1: float = 0.0
    base: float = 0.0
    corps: float = 0.0
    ordre: int = 0
    appels: list[str] = field(default_factory=list)  # les appels de note qui s'y trouvent
    cadre: int | None = None
    est_artefact: bool = False

    @property
    def zone(self) -> Rectangle:
        """Le rectangle du texte, jambages compris."""
        return self.x0, self.base - 0.25 * self.corps, self.x1, self.base + 0.75 * self.corps

    @property
    def est_soudee(self) -> bool:
        """Vrai si la ligne est coupée sur un trait d'union."""
        return len(self.texte) > 1 and self.texte[-1] in TIRETS and not self.texte[-2].isspace()

    @property
    def premier_mot(self) -> float:
        """Largeur estimée du premier mot, en points."""
        if not self.texte:
            return 0.0
        mot = _INSECABLE.match(self.texte)
        return (self.x1 - self.x0) * (mot.end() if mot else 0) / len(self.texte)

    @property
    def a_un_numero_haut(self) -> bool:
        """Vrai si la ligne commence par un chiffre petit et haut : le numéro d'une note."""
        return len(self.morceaux) > 1 and self._est_appel(self.morceaux[0])

    def achever(self) -> LignePage:
        """Fixe la place, l'aspect et le texte d'après les morceaux."""
        principal = max(self.morceaux, key=lambda m: (len(m.texte), m.style.corps))
        self.base, self.corps, self.ordre = principal.base, principal.style.corps, principal.ordre
        self.est_artefact = principal.est_artefact
        self.x0 = min(m.x0 for m in self.morceaux)
        self.x1 = max(m.x1 for m in self.morceaux)
        texte, styles, espace = "", [], False
        self.appels = []
        for rang, morceau in enumerate(self.morceaux):
            if rang and self._est_appel(morceau):
                self.appels.append(morceau.texte)
                espace |= morceau.espace_apres
                continue
            ecart = morceau.x0 - self.morceaux[rang - 1].x1 if rang else 0.0
            espace |= morceau.espace_avant or ecart > 0.15 * self.corps
            espace |= rang == 1 and self.a_un_numero_haut
            if morceau.texte[0] in ",.)" and ecart < 0.35 * self.corps:
                espace = False  # pdfium ajoute une espace après une italique ou un appel de note
            if texte and espace:
                texte += " "
            if not styles or styles[-1][1] != morceau.style:
                styles.append((len(texte), morceau.style))
            texte += morceau.texte
            espace = morceau.espace_apres
        self.texte, self.styles = texte, ((0, styles[0][1]), *styles[1:])
        return self

    def _est_appel(self, morceau: Morceau) -> bool:
        """Vrai pour un chiffre petit et haut : un appel de note n'est pas du texte."""
        return (
            morceau.style.corps <= 0.85 * self.corps
            and morceau.base >= self.base + 0.12 * self.corps
            and APPEL_DE_NOTE.fullmatch(morceau.texte) is not None
        )


def composer_lignes(page: PageBrute) -> tuple[list[LignePage], list[LignePage]]:
    """Les lignes droites de la page, puis les textes penchés ou verticaux (filigranes)."""
    droites = [m for m in page.morceaux if m.est_droit]
    penchees = [LignePage(page.numero, [m]).achever() for m in page.morceaux if not m.est_droit]
    suites: list[list[Morceau]] = []
    for morceau in droites:
        if suites and _se_suivent(suites[-1], [morceau], page.traits, _BLANC):
            suites[-1].append(morceau)
        else:
            suites.append([morceau])
    # Le flux d'un PDF peut peindre à part les puces ou les mots en gras d'une même ligne.
    lignes: list[list[Morceau]] = []
    for suite in _de_gauche_a_droite(suites):
        if lignes and _se_suivent(lignes[-1], suite, page.traits, _BLANC_HORS_FLUX):
            lignes[-1].extend(suite)
        else:
            lignes.append(suite)
    return [LignePage(page.numero, suite).achever() for suite in lignes], penchees


def _base(suite: Sequence[Morceau]) -> float:
    return max(suite, key=lambda m: (len(m.texte), m.style.corps)).base


def _de_gauche_a_droite(suites: list[list[Morceau]]) -> list[list[Morceau]]:
    """De haut en bas, et de gauche à droite à même hauteur."""
    rangees: list[list[list[Morceau]]] = []
    for suite in sorted(suites, key=_base, reverse=True):
        if rangees and _base(rangees[-1][0]) - _base(suite) <= 0.2 * suite[0].style.corps:
            rangees[-1].append(suite)
        else:
            rangees.append([suite])
    return [suite for rangee in rangees for suite in sorted(rangee, key=lambda s: s[0].x0)]


def _se_suivent(
    gauche: Sequence[Morceau], droite: Sequence[Morceau], traits: Traits, blanc: float
) -> bool:
    """Vrai si le second prolonge le premier sur la même ligne, à `blanc` cadratins au plus."""
    fin, debut = gauche[-1], droite[0]
    corps = max(fin.style.corps, debut.style.corps)
    ecart = debut.x0 - fin.x1
    base = _base(gauche)
    if abs(debut.base - base) > 0.5 * corps or ecart < -0.5 * corps:
        return False
    if ecart > _BLANC_APRES_NUMERO * corps or traits.separe(fin.x1, debut.x0, base + 0.3 * corps):
        return False
    return ecart <= blanc * corps or bool(
        NUMERO_EN_TETE.fullmatch("".join(m.texte for m in gauche))
    )
