"""Le corps d'un acte en WordprocessingML : un style nommé par élément, en chaînes.

Des chaînes, parce qu'écrire le même corps par python-docx coûte quarante fois plus.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

from toolkit.redaction.arbre import Noeud, etendue, parts_des_colonnes
from toolkit.redaction.docx.numerotation import Recommencements

_TITRES = {"h1": "TitreActe", "h2": "Titre1", "h3": "Titre2"}
_INTITULES = {"partie": "Partie", "dispositif": "Dispositif", "bordereau": "Bordereau"}
_PARAGRAPHES = {
    "objet": "Objet",
    "destinataire": "Destinataire",
    "references": "References",
    "lieu-date": "LieuDate",
    "centre": "Centre",
    "droite": "Droite",
}
_PLACE_DU_BLANC = "\u00a0" * 24


def texte_xml(texte: str) -> str:
    """Le texte échappé pour XML, à l'abri du remplacement de « {_ » et « _} » par docxtpl."""
    return escape(texte, quote=False).replace("{_", "{&#95;").replace("_}", "&#95;}")


def balise_de_paragraphe(balise: str) -> str:
    """Une instruction Jinja entre deux blocs, que docxtpl ôte avec son paragraphe."""
    return f"<w:p><w:r><w:t>{{%p {texte_xml(balise[2:-2].strip(' -+'))} %}}</w:t></w:r></w:p>"


def balise_de_ligne(balise: str) -> str:
    """La même entre deux lignes d'un tableau."""
    instruction = texte_xml(balise[2:-2].strip(" -+"))
    return f"<w:tr><w:tc><w:p><w:r><w:t>{{%tr {instruction} %}}</w:t></w:r></w:p></w:tc></w:tr>"


@dataclass(slots=True)
class Redacteur:
    """Écrit un arbre ; retient les notes de bas de page et les listes recommencées."""

    listes: Recommencements
    largeur: int  # du texte, en vingtièmes de point
    ecrire_texte: Callable[[str], str] = texte_xml
    notes: list[str] = field(default_factory=list)

    def corps(self, arbre: Noeud) -> str:
        """Le XML des blocs du corps."""
        blocs = list(arbre.noeuds())
        suivants: list[Noeud | None] = [*blocs[1:], None]
        return "".join(
            self._bloc(bloc, _est_lie(bloc, suivant))
            for bloc, suivant in zip(blocs, suivants, strict=True)
        )

    def _bloc(self, bloc: Noeud, est_lie: bool) -> str:
        if bloc.nom == "balise":
            return balise_de_paragraphe(bloc.texte())
        if bloc.nom == "table":
            return self._tableau(bloc)
        if bloc.nom in ("ul", "ol"):
            return self._liste(bloc, est_lie)
        if bloc.nom == "div":
            return self._groupe(bloc, est_lie)
        return self._paragraphe(bloc, _style(bloc), est_lie)

    def _groupe(self, bloc: Noeud, est_lie: bool) -> str:
        """Un encadré ou une signature : ses paragraphes restent ensemble."""
        enfants = list(bloc.noeuds())
        rendus = []
        for rang, enfant in enumerate(enfants):
            lie = est_lie or rang < len(enfants) - 1
            if enfant.nom == "balise":
                rendus.append(balise_de_paragraphe(enfant.texte()))
            elif enfant.nom in ("ul", "ol"):
                rendus.append(self._liste(enfant, lie))
            else:
                style = (
                    "Signature" if bloc.a_la_classe("signature") else _style_encadre(bloc, enfant)
                )
                rendus.append(self._paragraphe(enfant, style, lie))
        return "".join(rendus)

    def _liste(self, liste: Noeud, est_lie: bool) -> str:
        if liste.nom == "ol":
            style = "Pieces" if liste.a_la_classe("pieces") else "Numeros"
        elif liste.a_la_classe("pieces"):
            style = "PiecesLibres"
        else:
            style = "Demandes" if liste.a_la_classe("demandes") else "Puces"
        numero = self.listes.numero(style) if liste.nom == "ol" else None
        elements = list(liste.noeuds())
        return "".join(
            balise_de_paragraphe(element.texte())
            if element.nom == "balise"
            else self._paragraphe(element, style, est_lie and element is elements[-1], numero)
            for element in elements
        )

    def _paragraphe(
        self, noeud: Noeud, style: str, est_lie: bool = False, numero: int | None = None
    ) -> str:
        liaison = "<w:keepNext/>" if est_lie else ""
        liste = "" if numero is None else (
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numero}"/></w:numPr>'
        )  # fmt: skip
        passages = "".join(self._passages(noeud, frozenset()))
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{liaison}{liste}</w:pPr>{passages}</w:p>'

    def _passages(self, noeud: Noeud, traits: frozenset[str]) -> Iterator[str]:
        for enfant in noeud.enfants:
            if isinstance(enfant, str):
                if enfant:
                    yield self._passage(enfant, _style_de_traits(traits))
            elif enfant.nom == "br":
                yield "<w:r><w:br/></w:r>"
            elif enfant.nom in ("strong", "em", "u"):
                yield from self._passages(enfant, traits | {enfant.nom})
            elif enfant.a_la_classe("note"):
                yield self._appel(enfant)
            elif enfant.a_la_classe("blanc"):
                yield self._blanc(enfant)
            else:
                yield self._passage(enfant.texte(), "PieceCitee")

    def _passage(self, texte: str, style: str) -> str:
        rpr = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
        return f'<w:r>{rpr}<w:t xml:space="preserve">{self.ecrire_texte(texte)}</w:t></w:r>'

    def _appel(self, note: Noeud) -> str:
        self.notes.append("".join(self._passages(note, frozenset())))
        return (
            '<w:r><w:rPr><w:rStyle w:val="AppelDeNote"/></w:rPr>'
            f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        )

    def _blanc(self, blanc: Noeud) -> str:
        """Un champ de Word : un clic le sélectionne entier, la frappe le remplace."""
        legende = blanc.texte()
        titre = escape(legende)
        cle = escape(f"{blanc.attributs['data-pour']}.{blanc.attributs['data-nom']}")
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{titre}"/><w:tag w:val="{cle}"/><w:showingPlcHdr/>'
            f"<w:text/></w:sdtPr><w:sdtContent>{self._passage(legende + _PLACE_DU_BLANC, 'Blanc')}"
            "</w:sdtContent></w:sdt>"
        )

    def _tableau(self, tableau: Noeud) -> str:
        largeurs = _largeurs(parts_des_colonnes(tableau), self.largeur)
        grille = "".join(f'<w:gridCol w:w="{largeur}"/>' for largeur in largeurs)
        titres, lignes = [], []
        for partie in tableau.noeuds():
            if partie.nom == "caption":
                titres.append(self._paragraphe(partie, "Legende"))
                continue
            rangees = list(partie.noeuds())
            for rang, rangee in enumerate(rangees):
                if rangee.nom == "balise":
                    lignes.append(balise_de_ligne(rangee.texte()))
                    continue
                lie = partie.nom == "tbody" and rang == len(rangees) - 1
                lignes.append(self._ligne(rangee, partie.nom, largeurs, lie))
        return (
            f'{"".join(titres)}<w:tbl><w:tblPr><w:tblStyle w:val="Tableau"/>'
            f'<w:tblW w:w="{sum(largeurs)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grille}</w:tblGrid>{''.join(lignes)}</w:tbl>"
            '<w:p><w:pPr><w:pStyle w:val="ApresTableau"/></w:pPr></w:p>'
        )

    def _ligne(self, ligne: Noeud, partie: str, largeurs: list[int], est_lie: bool) -> str:
        entete = "<w:tblHeader/>" if partie == "thead" else ""
        cases, colonne = [], 0
        for case in ligne.noeuds():
            pas = int(case.attributs.get("colspan", "1"))
            largeur = sum(largeurs[colonne : colonne + pas])
            colonne += pas
            span = f'<w:gridSpan w:val="{pas}"/>' if pas > 1 else ""
            paragraphe = self._paragraphe(case, _style_de_case(case, partie), est_lie)
            cases.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{largeur}" w:type="dxa"/>{span}</w:tcPr>{paragraphe}</w:tc>'
            )
        return f"<w:tr><w:trPr><w:cantSplit/>{entete}</w:trPr>{''.join(cases)}</w:tr>"


def _style(bloc: Noeud) -> str:
    for classe in bloc.classes:
        if classe in _INTITULES:
            return _INTITULES[classe]
        if classe in _PARAGRAPHES:
            return _PARAGRAPHES[classe]
    if bloc.a_la_classe("mention"):
        return f"Mention{_forme(bloc.classes)}"
    return _TITRES.get(bloc.nom, "Normal")


def _style_encadre(cadre: Noeud, paragraphe: Noeud) -> str:
    return f"Encadre{_forme((*cadre.classes, *paragraphe.classes))}"


def _forme(classes: tuple[str, ...]) -> str:
    gras = "Gras" if "gras" in classes else ""
    return f"{gras}Autre" if "autre-police" in classes else gras


def _style_de_case(case: Noeud, partie: str) -> str:
    est_montant = case.a_la_classe("montant")
    if partie == "tfoot":
        return "MontantTotal" if est_montant else "Total"
    if case.nom == "th":
        return "EnteteMontant" if est_montant else "EnteteTableau"
    return "Montant" if est_montant else "Cellule"


def _style_de_traits(traits: frozenset[str]) -> str:
    return "".join(
        nom for trait, nom in (("strong", "Gras"), ("em", "Italique"), ("u", "Souligne")) if trait in traits
    )  # fmt: skip


def _est_lie(bloc: Noeud, suivant: Noeud | None) -> bool:
    """Vrai si le bloc doit rester avec le suivant : une signature n'est jamais seule."""
    return suivant is not None and suivant.a_la_classe("signature")


def _largeurs(parts: list[float], largeur: int) -> list[int]:
    largeurs = [round(part * largeur) for part in parts]
    largeurs[-1] += largeur - sum(largeurs)
    return largeurs
