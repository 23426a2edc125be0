"""Du HTML restreint d'un acte à son arbre : vérifié, sans blancs superflus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NoReturn

from toolkit.noyau.probleme import Lieu
from toolkit.redaction.arbre import (
    Arbre,
    Noeud,
    debut_des_figures,
    etendue,
    lignes_du_tableau,
    parts_des_colonnes,
)
from toolkit.redaction.fautes import element_refuse, modele_fautif
from toolkit.redaction.source import Masquee
from toolkit.redaction.sous_ensemble import (
    BLOCS_DE_TEXTE,
    DESSIN,
    LIEUX_DE_BALISE,
    REGLES,
    VIDES,
    attribut_refuse,
)

_TRAITS = ("strong", "em", "u")
_BLANCS = re.compile(r"[ \t\n\r\f]+")


def analyser(html: str) -> Arbre:
    """L'arbre du HTML rendu. Lève `ErreurExigible` (modele-element-refuse, modele-fautif)."""
    return _Lecteur(None).lire(html)


def analyser_modele(modele: Masquee) -> Arbre:
    """L'arbre d'un modèle non rendu, balises Jinja gardées ; mêmes refus, situés dans la source.

    Une instruction entre deux blocs devient un nœud « balise » ; une balise dans un
    paragraphe reste dans son texte.
    """
    return _Lecteur(modele).lire(modele.source.texte)


@dataclass(slots=True)
class _Ouvert:
    nom: str
    classes: tuple[str, ...]
    attributs: dict[str, str]
    ligne: int
    enfants: list[_Ouvert | str] = field(default_factory=list)


class _Lecteur(HTMLParser):
    def __init__(self, modele: Masquee | None) -> None:
        super().__init__(convert_charrefs=True)
        self._modele = modele
        self._racine = _Ouvert("corps", (), {}, 1)
        self._pile = [self._racine]

    def lire(self, html: str) -> Arbre:
        self.feed(html)
        self.close()
        if len(self._pile) > 1:
            ouvert = self._pile[-1]
            raise modele_fautif(
                f"l'élément « {ouvert.nom} » n'est pas refermé",
                f"écrire </{ouvert.nom}>",
                self._lieu(ouvert.ligne),
            )
        return self._figer(self._racine)

    def handle_starttag(self, nom: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self._pile[-1]
        if nom not in REGLES.get(parent.nom, ()):
            ou = "entre les blocs de l'acte" if parent.nom == "corps" else f"dans « {parent.nom} »"
            self._refuser(f"l'élément « {nom} » n'est pas admis {ou}")
        if nom == "span" and any(ouvert.nom == "span" for ouvert in self._pile):
            self._refuser("une note, une pièce ou un blanc n'en contient pas d'autre")
        if nom == "figure" and parent.nom == "div" and "encadre" not in parent.classes:
            self._refuser("une figure ne se met à côté que d'un encadré")
        attributs = {cle: valeur or "" for cle, valeur in attrs}
        classes = tuple(attributs.pop("class", "").split())
        # Posée par le rendu, jamais par l'auteur du modèle.
        dessin = attributs.pop(DESSIN, "") if nom == "figure" and not self._modele else ""
        motif = attribut_refuse(nom, classes, attributs)
        if motif:
            self._refuser(motif)
        if dessin:
            attributs[DESSIN] = dessin
        ouvert = _Ouvert(nom, classes, attributs, self.getpos()[0])
        parent.enfants.append(ouvert)
        if nom not in VIDES:
            self._pile.append(ouvert)

    def handle_startendtag(self, nom: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(nom, attrs)
        if nom not in VIDES:
            self.handle_endtag(nom)

    def handle_endtag(self, nom: str) -> None:
        if nom in VIDES:
            return
        ouvert = self._pile[-1]
        if ouvert.nom != nom:
            raise modele_fautif(
                f"« </{nom}> » ferme un élément qui n'est pas le dernier ouvert",
                f"refermer d'abord « {ouvert.nom} », ouvert ligne {self._lieu(ouvert.ligne).ligne}",
                self._lieu(self.getpos()[0]),
            )
        self._pile.pop()

    def handle_data(self, texte: str) -> None:
        parent = self._pile[-1]
        if parent.nom in BLOCS_DE_TEXTE:
            parent.enfants.append(texte)
            return
        for rang, caractere in enumerate(texte):
            if caractere.isspace():
                continue
            ligne = self.getpos()[0] + texte.count("\n", 0, rang)
            balise = self._modele.balise(caractere) if self._modele else None
            if balise is None or not balise.startswith("{%"):
                montre = balise or " ".join(texte.split())[:40]
                self._refuser(f"texte hors d'un paragraphe : « {montre} »", ligne)
            if parent.nom not in LIEUX_DE_BALISE:
                self._refuser(f"instruction {balise} à une place que Word ne sait pas tenir", ligne)
            parent.enfants.append(_Ouvert("balise", (), {}, ligne, [caractere]))

    def handle_comment(self, texte: str) -> None:
        self._refuser("commentaire HTML ; écrire {# … #}")

    def handle_decl(self, texte: str) -> None:
        self._refuser(f"déclaration « <!{texte}> »")

    def handle_pi(self, texte: str) -> None:
        self._refuser(f"instruction « <?{texte} »")

    def unknown_decl(self, texte: str) -> None:
        self._refuser(f"déclaration « <![{texte} »")

    def _lieu(self, ligne: int) -> Lieu:
        if self._modele is not None:
            return self._modele.source.lieu(ligne)
        extrait = self.rawdata.split("\n")[ligne - 1 : ligne]
        return Lieu("html rendu", ligne, 1, *extrait)

    def _refuser(self, motif: str, ligne: int = 0) -> NoReturn:
        raise element_refuse(motif, self._lieu(ligne or self.getpos()[0]))

    def _figer(self, ouvert: _Ouvert) -> Noeud:
        if ouvert.nom in BLOCS_DE_TEXTE and ouvert.nom not in _TRAITS:
            _reduire_les_blancs(ouvert)
        enfants = tuple(
            self._demasquer(enfant) if isinstance(enfant, str) else self._figer(enfant)
            for enfant in ouvert.enfants
        )
        if ouvert.nom == "corps" or ouvert.nom == "div":
            enfants = tuple(e for e in enfants if isinstance(e, str) or not _est_vide(e))
        noeud = Noeud(ouvert.nom, ouvert.classes, ouvert.attributs, enfants, ouvert.ligne)
        if noeud.figures():
            self._verifier_les_figures(noeud)
        if noeud.nom == "table":
            self._verifier_les_colonnes(noeud)
        return noeud

    def _verifier_les_figures(self, porteur: Noeud) -> None:
        enfants = list(porteur.noeuds())
        suite = enfants[debut_des_figures(enfants) :]
        if porteur.nom == "div" and any(enfant.nom == "p" for enfant in suite):
            motif = "les figures d'un encadré viennent après ses paragraphes"
            self._refuser(motif, suite[0].ligne)

    def _verifier_les_colonnes(self, tableau: Noeud) -> None:
        colonnes = len(parts_des_colonnes(tableau))
        for ligne in lignes_du_tableau(tableau):
            if etendue(ligne) != colonnes:
                raise modele_fautif(
                    f"ligne de {etendue(ligne)} colonnes dans un tableau qui en a {colonnes}",
                    "accorder les cellules, leurs colspan et data-largeurs",
                    self._lieu(ligne.ligne),
                )

    def _demasquer(self, texte: str) -> str:
        if self._modele is None:
            return texte
        return "".join(self._modele.balise(c) or c for c in texte)


def _est_vide(noeud: Noeud) -> bool:
    """Vrai d'un paragraphe sans texte, que laisse une condition non remplie."""
    return noeud.nom == "p" and not noeud.texte().strip(" ")


def _reduire_les_blancs(bloc: _Ouvert) -> None:
    """Une espace au plus entre deux mots, aucune au bord d'une ligne, à travers les éléments."""
    while bloc.enfants and _est_sans_effet_a_la_fin(bloc.enfants[-1]):
        bloc.enfants.pop()
    ligne: list[tuple[_Ouvert, int]] = []
    apres_blanc = True
    for parent, rang in _feuilles(bloc):
        enfant = parent.enfants[rang]
        if isinstance(enfant, str):
            texte = _BLANCS.sub(" ", enfant)
            parent.enfants[rang] = texte = texte.removeprefix(" ") if apres_blanc else texte
            apres_blanc = texte.endswith(" ") if texte else apres_blanc
            ligne.append((parent, rang))
        else:
            if enfant.nom == "br":
                _rogner(ligne)
            apres_blanc = enfant.nom == "br"
            ligne = []
    _rogner(ligne)


def _est_sans_effet_a_la_fin(enfant: _Ouvert | str) -> bool:
    """Vrai d'un `br` ou de blancs qui finissent un bloc : rien ne les montre."""
    return not enfant.strip(" \t\n\r\f") if isinstance(enfant, str) else enfant.nom == "br"


def _feuilles(bloc: _Ouvert) -> Iterator[tuple[_Ouvert, int]]:
    """Les textes du bloc, et ce qui les sépare : `br`, notes, pièces et blancs."""
    for rang, enfant in enumerate(bloc.enfants):
        if isinstance(enfant, _Ouvert) and enfant.nom in _TRAITS:
            yield from _feuilles(enfant)
        else:
            yield bloc, rang


def _rogner(ligne: list[tuple[_Ouvert, int]]) -> None:
    """Ôte l'espace qui finit la ligne."""
    for parent, rang in reversed(ligne):
        texte = parent.enfants[rang] = parent.enfants[rang].removesuffix(" ")
        if texte:
            return
