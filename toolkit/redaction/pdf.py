"""Le PDF d'un acte, par WeasyPrint : PDF/A-3a, accès fermés, octets reproductibles."""

from __future__ import annotations

import contextlib
import io
import logging
import re
import sys
import threading
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme
from toolkit.redaction.arbre import Arbre
from toolkit.redaction.fautes import papier_fautif
from toolkit.redaction.page import composer_page
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.polices import preparer_polices

if TYPE_CHECKING:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

VARIANTE = "pdf/a-3a"

# Ce que WeasyPrint dit en anglais et que l'acte doit dire en français.
_SANS_DESSIN = re.compile(r'unsupported by fonts: "(.+?)" \((U\+[0-9A-F]+)\)')
_ENDROIT = re.compile(r"\bat (\d+):(\d+)")
_EXTRAIT = re.compile(r"`([^`]*)`")

# Les objets de WeasyPrint se réutilisent d'un acte à l'autre (un cinquième du temps),
# mais non d'un fil à l'autre.
_LOCAL = threading.local()


def rediger_pdf(corps: Arbre, entete: Entete, papier: Papier) -> bytes:
    """Les octets du PDF/A-3a de l'acte ; mêmes entrées, mêmes octets.

    Aucune ressource n'est lue hors des polices livrées et des adresses `data:`. Lève
    `ErreurExigible` : pango-absent, papier-fautif (feuille de style), caractere-sans-police,
    composition-avertie.
    """
    weasyprint = _charger()
    style, polices = _style(weasyprint, papier.css)
    with _ecoute() as journal:
        octets = weasyprint.HTML(
            string=composer_page(corps, entete),
            base_url=None,
            url_fetcher=_acces_fermes(weasyprint),
        ).write_pdf(stylesheets=[style], font_config=polices, pdf_variant=VARIANTE)
    if journal:
        raise ErreurExigible(*_expliquer(journal))
    return octets


def _charger() -> ModuleType:
    """WeasyPrint, importé après le choix des polices ; sinon `pango-absent`."""
    preparer_polices()
    if "weasyprint" in sys.modules:
        return sys.modules["weasyprint"]
    try:
        # WeasyPrint imprime un pavé anglais avant de lever l'erreur de bibliothèque.
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint
    except OSError as cause:
        raise ErreurExigible(
            Probleme(
                code="pango-absent",
                message="la bibliothèque Pango, qui compose les PDF, manque sur cette machine",
                remede=_remede_pango(sys.platform),
                sortie=CodeSortie.MISE_EN_FORME,
            )
        ) from cause
    return weasyprint


def _remede_pango(systeme: str) -> str:
    if systeme == "darwin":
        return "installer Pango : brew install pango"
    if systeme == "win32":
        return (
            "installer MSYS2 (https://www.msys2.org), puis dans son terminal : "
            "pacman -S mingw-w64-ucrt-x86_64-pango ; ailleurs que dans C:\\msys64, désigner "
            "son dossier bin par la variable WEASYPRINT_DLL_DIRECTORIES"
        )
    return (
        "installer Pango : apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
        "(Debian, Ubuntu), dnf install pango (Fedora), apk add pango (Alpine) ; "
        "ou produire seulement le DOCX : --format docx"
    )


def _acces_fermes(weasyprint: ModuleType) -> Any:
    """Le seul accès permis : les adresses `data:`, qui portent leur contenu."""
    return weasyprint.urls.URLFetcher(allowed_protocols=("data",))


def _style(weasyprint: ModuleType, css: str) -> tuple[CSS, FontConfiguration]:
    """La feuille de style analysée, gardée par fil. Lève papier-fautif au moindre écart."""
    connus = getattr(_LOCAL, "styles", None)
    if connus is None:
        connus = _LOCAL.styles = lru_cache(maxsize=8)(_analyser_style)
    return connus(weasyprint, css)


def _analyser_style(weasyprint: ModuleType, css: str) -> tuple[CSS, FontConfiguration]:
    polices = weasyprint.text.fonts.FontConfiguration()
    with _ecoute() as journal:
        style = weasyprint.CSS(
            string=css, font_config=polices, url_fetcher=_acces_fermes(weasyprint)
        )
    if journal:
        raise papier_fautif(
            f"la feuille de style du papier est fautive : {' ; '.join(map(_situer, journal))}",
            "corriger papier.css à cet endroit",
        )
    return style, polices


def _situer(message: str) -> str:
    """« ligne 1, colonne 5 : `color:` », ou le message du moteur s'il ne dit pas où."""
    endroit = _ENDROIT.search(message)
    if not endroit:
        return message
    extrait = _EXTRAIT.search(message)
    ou = f"ligne {endroit[1]}, colonne {endroit[2]}"
    return f"{ou} : « {extrait[1].strip()} »" if extrait else ou


def _expliquer(journal: list[str]) -> list[Probleme]:
    """Un seul problème pour les caractères sans dessin, un par autre avertissement."""
    sans_dessin = [m for m in map(_SANS_DESSIN.search, journal) if m]
    autres = [message for message in journal if not _SANS_DESSIN.search(message)]
    problemes = [_avertissement(message) for message in autres]
    if sans_dessin:
        cites = ", ".join(dict.fromkeys(f"« {m[1]} » ({m[2]})" for m in sans_dessin))
        problemes.append(
            Probleme(
                code="caractere-sans-police",
                message=f"aucune police de l'acte ne dessine {cites}",
                remede="écrire ce nom en lettres latines, ou ajouter au papier du cabinet une "
                "police qui a ce caractère",
                sortie=CodeSortie.MISE_EN_FORME,
            )
        )
    return problemes


def _avertissement(message: str) -> Probleme:
    return Probleme(
        code="composition-avertie",
        message=f"la composition du PDF n'est pas sûre : {message}",
        remede="corriger le papier ou le modèle : aucun avertissement n'est admis sur un acte",
        sortie=CodeSortie.MISE_EN_FORME,
    )


class _Recepteur(logging.Handler):
    """Retient les avertissements du fil qui compose, et d'aucun autre."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._fil = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._fil:
            self.messages.append(record.getMessage())


@contextlib.contextmanager
def _ecoute() -> Any:
    recepteur = _Recepteur()
    journaux = [logging.getLogger(nom) for nom in ("weasyprint", "fontTools")]
    for journal in journaux:
        journal.addHandler(recepteur)
    try:
        yield recepteur.messages
    finally:
        for journal in journaux:
            journal.removeHandler(recepteur)
