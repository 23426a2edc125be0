"""Une même lettre en trois documents, et ce que la loi y voudrait."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from html import escape

from tests.preuve.fabrique import docx, p, paragraphe_pdf, pdf, pdf_de_cabinet, tableau, texte_pdf
from toolkit.noyau.mention import Attente, Forme, Preuve

NOM = 'A & B <SARL> "L\'Œil" {{ 7*7 }}'
PAS = (
    "Cette lettre ne concerne PAS une citation au tribunal ou une saisie. "
    "Il ne s'agit pas d'une procédure de recouvrement judiciaire."
)
VISITE = "Le consommateur n'est pas tenu de subir la visite et peut y mettre fin à tout moment."
OPPOSITION = "Vous pouvez former opposition dans le délai d'un mois."
DEMANDE = "Nous vous mettons en demeure de nous payer 13 999,68 € avant le 20 juillet 2026."
SUITE = (
    "À défaut, nous saisirons le tribunal de commerce de Lyon. Les pénalités courent de plein droit"
    " depuis le lendemain de chaque échéance, au taux de la Banque centrale européenne."
)
RANGEES = (("Facture", "Montant"), ("F2026-031", "9 831,52 €"), ("F2026-044", "3 960,00 €"))

ATTENTES = (
    Attente(
        id="creancier", titre="Créancier", article="CPC 54",
        preuve=Preuve.VALEURS, valeurs=(NOM,),
    ),
    Attente(
        id="interpellation", titre="Sommation de payer", article="CC 1344", preuve=Preuve.BLOC,
        termes=(("mettons en demeure", "mets en demeure"), ("payer", "régler")),
    ),
    Attente(
        id="montants", titre="Décompte", article="CPC 57", preuve=Preuve.VALEURS,
        valeurs=(Decimal("13999.68"), Decimal("9831.52"), Decimal("3960.00")),
    ),
    Attente(
        id="delai", titre="Délai", article="CC 1344-1", preuve=Preuve.VALEURS,
        valeurs=(dt.date(2026, 7, 20),),
    ),
    Attente(
        id="non-judiciaire", titre="Ni citation ni saisie", article="CDE XIX.7",
        preuve=Preuve.VERBATIM, texte=PAS, sanction="nullite_de_forme",
        formes=(Forme.ALINEA_SEPARE, Forme.GRAS, Forme.POLICE_DIFFERENTE),
    ),
    Attente(
        id="visite", titre="Refus de la visite", article="CDE XIX.10", preuve=Preuve.BLOC,
        termes=(("pas tenu de subir la visite",), ("mettre fin à tout moment",)),
        formes=(Forme.CADRE, Forme.GRAS, Forme.CORPS_SUPERIEUR),
    ),
    Attente(
        id="opposition", titre="Opposition", article="CPC 1413", preuve=Preuve.BLOC,
        termes=(("former opposition",), ("un mois",)), formes=(Forme.TRES_APPARENT,),
    ),
    Attente(id="titres", titre="Titre exécutoire", article="CPCE L111-2", preuve=Preuve.RELECTURE),
)  # fmt: skip

HTML = (
    f"<p>{escape(NOM)}</p><h1>Mise en demeure</h1><p>{DEMANDE}</p>"
    + "<table>"
    + "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in rangee)}</tr>" for rangee in RANGEES)
    + f"</table><p>{SUITE}</p>"
    + f'<p class="gras autre">{PAS}</p>'
    + f'<div class="cadre"><p class="gras grand">{VISITE}</p></div>'
    + f'<p class="gras">{OPPOSITION}</p><p>{SUITE}</p>'
)

DOCX = docx(
    p(NOM),
    p("Mise en demeure"),
    p(DEMANDE),
    tableau(*RANGEES),
    p(SUITE),
    p(PAS, "MentionGrasse"),
    p(VISITE, "Encadre"),
    p(OPPOSITION, direct="<w:b/>"),
    p(SUITE),
)

FLUX = "".join(
    (
        texte_pdf(70, 780, NOM),
        texte_pdf(70, 750, "Mise en demeure", "F4", 15),
        texte_pdf(70, 720, DEMANDE),
        *(
            texte_pdf(70 + 200 * colonne, 690 - 16 * rang, cellule)
            for rang, rangee in enumerate(RANGEES)
            for colonne, cellule in enumerate(rangee)
        ),
        paragraphe_pdf(620, SUITE, 96),
        paragraphe_pdf(570, PAS, 70, "F2"),
        paragraphe_pdf(525, VISITE, 50, "F4", 13),
        "1 w 60 500 475 44 re S\n",
        texte_pdf(70, 480, OPPOSITION, "F4"),
        paragraphe_pdf(450, SUITE, 96),
    )
)


def lettre_pdf(avant: str = "", apres: str = "") -> bytes:
    """La lettre composée par WeasyPrint ; une altération de son HTML doit y trouver prise."""
    assert avant in HTML, f"« {avant} » n'est pas dans la lettre"
    return pdf(HTML.replace(avant, apres) if avant else HTML)


def lettre_de_cabinet() -> bytes:
    """La lettre dans un PDF d'une autre main."""
    return pdf_de_cabinet(FLUX)
