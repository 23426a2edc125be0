"""Un modèle Word rendu par docxtpl : strict, échappé, et relu pour les balises restées."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache, partial
from html import unescape
from typing import Any

from toolkit.redaction.accolades import balise_orpheline, balise_restante, montrer
from toolkit.redaction.docx.archive import lire_parties
from toolkit.redaction.docx.figures import image_xml
from toolkit.redaction.fautes import expliquer, modele_fautif
from toolkit.redaction.filtres import exiger_la_figure
from toolkit.redaction.gabarit import environnement
from toolkit.redaction.papier import Entete

_RENDUES = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_BALISE_XML = re.compile(r"<[^>]*>")
LONGUEUR_D_UNE_PROPRIETE = 255  # au-delà, python-docx refuse


def verser(
    modele: bytes, contexte: Mapping[str, Any], entete: Entete, juridiction: str
) -> dict[str, bytes]:
    """Les parties du modèle Word rendu avec ce contexte et cet en-tête.

    Lève `ErreurExigible` (modele-fautif) : balise mal écrite, valeur absente, structure
    brisée, ou balise restée dans le texte sans venir des données.
    """
    if not zipfile.is_zipfile(io.BytesIO(modele)):
        raise modele_fautif(
            "le modèle n'est pas un document Word (.docx)", "l'enregistrer au format .docx"
        )
    _refuser_les_orphelines(modele)
    document = _modele_strict(modele)
    propre = environnement(juridiction).overlay()
    propre.filters = {**propre.filters, "figure": partial(_inserer_la_figure, document)}
    try:
        document.render({**contexte, "entete": asdict(entete)}, propre, autoescape=True)
    except SyntaxError as cause:  # XML que les balises ont brisé
        raise modele_fautif(
            "une balise du modèle Word coupe un paragraphe ou un tableau en deux",
            "ouvrir et fermer chaque {%p … %} entre paragraphes, chaque {%tr … %} entre lignes",
        ) from cause
    except Exception as cause:
        raise expliquer(cause, lambda _ligne: None) from cause
    document.docx.core_properties.title = entete.titre[:LONGUEUR_D_UNE_PROPRIETE]
    document.docx.core_properties.author = entete.emetteur[:LONGUEUR_D_UNE_PROPRIETE]
    tampon = io.BytesIO()
    document.docx.save(tampon)
    parties = lire_parties(tampon.getvalue())
    for nom in filter(_RENDUES.fullmatch, parties):
        texte = parties[nom].decode()
        _refuser_les_restes(texte)
        parties[nom] = montrer(texte).encode()
    styles = parties["word/styles.xml"].decode()
    parties["word/styles.xml"] = _poser_la_langue(styles, entete.langue).encode()
    return parties


def _modele_strict(modele: bytes) -> Any:
    from docxtpl import DocxTemplate
    from lxml import etree

    class Strict(DocxTemplate):
        """docxtpl, moins ce qu'il fait de trop aux valeurs et ce qu'il tait."""

        def resolve_listing(self, xml: str) -> str:
            # Les valeurs n'ont plus ni fin de ligne ni tabulation : rien à y chercher.
            return xml

        def fix_tables(self, xml: str) -> Any:
            # L'original répare en silence un XML brisé, et perd le texte qui suit.
            etree.fromstring(xml)
            return super().fix_tables(xml)

        def render_footnotes(self, context: dict[str, Any], jinja_env: Any = None) -> None:
            # L'original rend les notes une fois par section : la seconde exécuterait les valeurs.
            for partie in self.docx.part.package.parts:
                if partie.partname == "/word/footnotes.xml":
                    source = self.patch_xml(partie.blob.decode())
                    rendu = self.render_xml_part(source, partie, context, jinja_env)
                    etree.fromstring(rendu.encode())
                    partie._blob = rendu.encode()

    return Strict(io.BytesIO(modele))


def _inserer_la_figure(document: Any, valeur: Any, sorte: str) -> Any:
    """L'image de la figure, jointe au document qui se rend."""
    from markupsafe import Markup

    figure = exiger_la_figure(valeur, sorte)
    lien, _ = document.docx.part.get_or_add_image(io.BytesIO(figure.png()))
    return Markup(image_xml(figure, lien))  # noqa: S704 (XML composé ici, description échappée)


@lru_cache(maxsize=16)
def _refuser_les_orphelines(modele: bytes) -> None:
    """Avant le rendu : docxtpl laisse imprimer « {{ nom } » tel quel, ou avale la suite."""
    parties = lire_parties(modele)
    for nom in filter(_RENDUES.fullmatch, parties):
        for paragraphe in parties[nom].decode().split("</w:p>"):
            _refuser(balise_orpheline(_texte(paragraphe)))


def _refuser_les_restes(xml: str) -> None:
    """Après le rendu : ce qui n'a pas été lu comme une balise, et ne vient pas des données."""
    if "{" in xml or "}" in xml:
        _refuser(balise_restante(_texte(xml)))


def _texte(xml: str) -> str:
    return unescape(_BALISE_XML.sub("", xml))


def _refuser(reste: str) -> None:
    if reste:
        raise modele_fautif(
            f"une balise du document Word est mal fermée : « {reste} »",
            "fermer chaque {{ valeur }} et chaque {% instruction %}",
        )


def _poser_la_langue(styles: str, langue: str) -> str:
    return re.sub(r'(<w:lang [^>]*?w:val=")[^"]*(")', rf"\g<1>{langue}\g<2>", styles, count=1)
