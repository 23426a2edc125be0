"""Un acte exporté en modèle Word (docxtpl), et le rendu d'un modèle revenu du cabinet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

from toolkit.redaction.arbre import Noeud
from toolkit.redaction.docx.archive import figer, lire_parties
from toolkit.redaction.docx.ecrit import ecrire
from toolkit.redaction.docx.notes import oter_notes_sans_appel
from toolkit.redaction.docx.papier_du_cabinet import DOCUMENT, NOTES, NUMEROS, completer_le_papier
from toolkit.redaction.docx.versement import verser
from toolkit.redaction.fautes import modele_fautif, papier_fautif
from toolkit.redaction.gabarit import compiler
from toolkit.redaction.html import analyser_modele
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.source import Chargeur, Source, masquer, preparer

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_INSTRUCTION = re.compile(r"\{%.*?%\}", re.DOTALL)
_MOT = re.compile(r"\{%[-+]?\s*(\w+)")


def exporter_modele(
    source: str, papier: Papier, chargeur: Chargeur, *, nom: str = "acte.html"
) -> bytes:
    """Le modèle Word de l'acte, à retoucher dans Word puis à rendre par `rendre_modele`.

    Les inclusions sont développées ; les balises, les filtres et l'en-tête du papier
    restent à rendre. Lève `ErreurExigible` : celles du modèle, plus modele-fautif pour
    une note de bas de page dans une boucle, que Word ne sait pas répéter.
    """
    prepare = preparer(source, chargeur, nom)
    compiler(prepare, "fr_FR")
    arbre = _GardeDesNotes(prepare).envelopper(analyser_modele(masquer(prepare)))
    complet = completer_le_papier(papier.docx)
    ecrit = ecrire(arbre, complet, escape)
    parties = lire_parties(complet)
    parties[DOCUMENT] = _placer(parties[DOCUMENT], ecrit.corps)
    parties[NUMEROS] = ecrit.numeros.encode()
    parties[NOTES] = ecrit.completer(parties[NOTES].decode()).encode()
    return figer(parties)


def rendre_modele(
    modele: bytes, contexte: Mapping[str, Any], entete: Entete, *, juridiction: str
) -> bytes:
    """Les octets du DOCX que donne le modèle Word d'un cabinet, avec le contexte de l'acte.

    Lève `ErreurExigible` (modele-fautif) : balise mal écrite ou restée, valeur absente.
    """
    parties = verser(modele, contexte, entete, juridiction)
    if NOTES in parties:
        appels = parties[DOCUMENT].decode()
        parties[NOTES] = oter_notes_sans_appel(parties[NOTES].decode(), appels).encode()
    return figer(parties)


def _placer(document: bytes, corps: str) -> bytes:
    """Le document du papier, le paragraphe `{{p corps }}` remplacé par le corps du modèle."""
    from lxml import etree

    racine = etree.fromstring(document)
    for para in racine.iter(f"{{{_W}}}p"):
        texte = "".join(t.text or "" for t in para.iter(f"{{{_W}}}t"))
        if re.fullmatch(r"\s*\{\{p\s+corps\s*\}\}\s*", texte):
            blocs = etree.fromstring(f'<w:body xmlns:w="{_W}">{corps}</w:body>')
            for bloc in blocs:
                para.addprevious(bloc)
            para.getparent().remove(para)
            return etree.tostring(racine, xml_declaration=True, encoding="UTF-8", standalone=True)
    raise papier_fautif(
        "le papier n'a pas de place pour l'acte",
        "écrire {{p corps }}, seul dans un paragraphe, là où l'acte commence",
    )


class _GardeDesNotes:
    """Les notes vivent hors du corps : chacune emporte les conditions qui l'entourent."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._ouvertes: list[list[str]] = []

    def envelopper(self, noeud: Noeud) -> Noeud:
        """L'arbre, chaque note entre les mêmes `{% if %}` que son appel."""
        if noeud.a_la_classe("note"):
            return self._note(noeud)
        return replace(noeud, enfants=tuple(map(self._enfant, noeud.enfants)))

    def _enfant(self, enfant: Noeud | str) -> Noeud | str:
        if isinstance(enfant, Noeud):
            return self.envelopper(enfant)
        for balise in _INSTRUCTION.findall(enfant):
            mot = _MOT.match(balise)[1]
            if mot in ("if", "for"):
                self._ouvertes.append([balise])
            elif mot.startswith("end"):
                self._ouvertes.pop()
            else:
                self._ouvertes[-1].append(balise)
        return enfant

    def _note(self, note: Noeud) -> Noeud:
        balises = [balise for branches in self._ouvertes for balise in branches]
        if any(_MOT.match(balise)[1] == "for" for balise in balises):
            raise modele_fautif(
                "une note de bas de page dans une boucle ne s'exporte pas en modèle Word",
                "écrire la note hors de la boucle",
                self._source.lieu(note.ligne),
            )
        fermees = "{% endif %}" * len(self._ouvertes)
        return replace(note, enfants=("".join(balises), *note.enfants, fermees))
