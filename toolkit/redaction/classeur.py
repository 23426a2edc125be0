"""Le décompte en classeur : nombres et dates typés, et des formules qui refont chaque ligne.

Même décompte, mêmes octets.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from toolkit.noyau.chronologie import dater_les_mouvements, est_un_segment
from toolkit.noyau.decompte.valeurs import Conventions, Decompte, Ligne, Poste
from toolkit.noyau.ecriture import date_longue
from toolkit.redaction.cellules import EUROS, JOUR, TAUX, Formule, dater, ecrire, ouvrir

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

# Colonne → largeur, en caractères. Les lettres des formules suivent cet ordre.
LIGNES = {
    "Rang": 6, "Créance": 20, "Débiteur": 14, "Nature": 15, "Du": 12, "Au": 12, "Jours": 8,
    "Base": 15, "Taux": 10, "Montant": 16, "Cumul": 16, "Contrôle": 16, "Écart": 10,
    "Écart de jours": 14, "Fondement": 32, "Règle": 24, "Explication": 70,
    "Texte du taux": 48,
}  # fmt: skip
_DU, _AU, _JOURS, _BASE, _TAUX, _MONTANT, _CUMUL, _CONTROLE = "EFGHIJKL"
_FORMATS = {_DU: JOUR, _AU: JOUR, _TAUX: TAUX, **dict.fromkeys("HJKLM", EUROS)}

SOLDE = {"Date": 12, "Événement": 34, "Intérêt couru": 16, "Montant": 16, "Solde": 16}
IMPUTATIONS = {
    "Date": 12, "Origine": 14, "Créance": 20, "Montant": 16, "Frais": 14, "Indemnités": 14,
    "Intérêts": 14, "Principal": 16, "Clause pénale": 14, "Contrôle": 16, "Principal restant": 18,
    "Payé par": 16,
}  # fmt: skip
_PARTS = (Poste.FRAIS, Poste.INDEMNITES, Poste.INTERETS, Poste.PRINCIPAL, Poste.CLAUSE_PENALE)


def rediger_classeur(decompte: Decompte) -> bytes:
    """Le classeur (.xlsx) : synthèse, lignes contrôlées, solde dans le temps, imputations."""
    from openpyxl import Workbook

    titre = f"Décompte arrêté au {date_longue(decompte.arrete_au)}"
    classeur = Workbook()
    classeur.properties.title = titre
    classeur.properties.creator = ""
    classeur.properties.created = dt.datetime.combine(decompte.arrete_au, dt.time())
    classeur.calculation.fullCalcOnLoad = True
    dernier = _lignes(classeur, decompte)
    _solde(classeur, decompte)
    _imputations(classeur, decompte)
    _synthese(classeur.worksheets[0], decompte, titre, dernier)
    tampon = io.BytesIO()
    classeur.save(tampon)
    return dater(tampon.getvalue(), decompte.arrete_au)


def controle(ligne: Ligne, rang: int, conventions: Conventions) -> Formule:
    """La formule qui refait le montant de la ligne écrite à ce rang."""
    if not est_un_segment(ligne):
        return Formule(f"={_MONTANT}{rang}")
    annee = "36500"
    if conventions.base_jours != "365":
        an = f"YEAR({_DU}{rang})"
        annee = f"(100*(DATE({an}+1,1,1)-DATE({an},1,1)))"
    return Formule(f"=ROUND({_BASE}{rang}*{_TAUX}{rang}*{_JOURS}{rang}/{annee},2)")


def _lignes(classeur: Workbook, decompte: Decompte) -> int:
    feuille = ouvrir(classeur, "Lignes", LIGNES)
    for rang, ligne in enumerate(decompte.lignes, 2):
        avant = f"{_CUMUL}{rang - 1}+" if rang > 2 else ""
        refaits = Formule(f"={_AU}{rang}-{_DU}{rang}+1-{_JOURS}{rang}")
        valeurs = (
            rang - 1, ligne.creance, ligne.debiteur, str(ligne.nature), ligne.du, ligne.au,
            ligne.jours, ligne.base, ligne.taux, ligne.montant,
            Formule(f"=ROUND({avant}{_MONTANT}{rang},2)"),
            controle(ligne, rang, decompte.conventions),
            Formule(f"=ROUND({_MONTANT}{rang}-{_CONTROLE}{rang},2)"),
            refaits if est_un_segment(ligne) else None,
            ligne.reference, ligne.regle, ligne.explication, " ; ".join(ligne.fixe_par),
        )  # fmt: skip
        ecrire(feuille, rang, valeurs, _FORMATS)
    dernier = len(decompte.lignes) + 1
    total = dernier + 1
    somme = f"=ROUND(SUM({_CONTROLE}2:{_CONTROLE}{dernier}),2)"
    ecrire(
        feuille,
        total,
        (None, None, None, "total", None, decompte.arrete_au, None, None, None, decompte.total,
         Formule(f"={_CUMUL}{dernier}"), Formule(somme),
         Formule(f"=ROUND({_MONTANT}{total}-{_CONTROLE}{total},2)")),
        _FORMATS,
        est_gras=True,
    )  # fmt: skip
    feuille.auto_filter.ref = f"A1:R{dernier}"
    return total


def _solde(classeur: Workbook, decompte: Decompte) -> None:
    feuille = ouvrir(classeur, "Solde", SOLDE)
    for rang, m in enumerate(dater_les_mouvements(decompte), 2):
        nom = f"{m.ligne.nature} {m.ligne.creance}" if m.ligne else "arrêté du décompte"
        avant = f"E{rang - 1}+" if rang > 2 else ""
        solde = Formule(f"=ROUND({avant}C{rang}+D{rang},2)")
        ecrire(
            feuille,
            rang,
            (m.le, nom.strip(), m.interets, m.montant, solde),
            {"A": JOUR, **dict.fromkeys("CDE", EUROS)},
        )
    _tracer(feuille)


def _tracer(feuille: Worksheet) -> None:
    """Ce qui est dû, dans le temps."""
    from openpyxl.chart import Reference, ScatterChart, Series

    courbe = ScatterChart()
    courbe.title, courbe.style, courbe.legend = "Ce qui est dû, dans le temps", 2, None
    courbe.width, courbe.height = 22, 10
    courbe.x_axis.number_format, courbe.y_axis.number_format = JOUR, "#,##0"
    courbe.x_axis.delete = courbe.y_axis.delete = False
    fin = feuille.max_row
    jours, soldes = (Reference(feuille, min_col=c, min_row=2, max_row=fin) for c in (1, 5))
    serie = Series(soldes, jours, title="Solde")
    serie.smooth = False
    courbe.series.append(serie)
    feuille.add_chart(courbe, "G2")


def _imputations(classeur: Workbook, decompte: Decompte) -> None:
    feuille = ouvrir(classeur, "Imputations", IMPUTATIONS)
    for rang, i in enumerate(decompte.imputations, 2):
        parts = [i.parts.get(poste) for poste in _PARTS]
        ecrire(
            feuille,
            rang,
            (i.le, i.origine, i.creance, i.montant, *parts,
             Formule(f"=ROUND(SUM(E{rang}:I{rang}),2)"), i.reste_principal, i.par),
            {"A": JOUR, **dict.fromkeys("DEFGHIJK", EUROS)},
        )  # fmt: skip


def _synthese(feuille: Worksheet, decompte: Decompte, titre: str, total: int) -> None:
    feuille.title = "Synthèse"
    conventions = decompte.conventions
    base = "365 jours" if conventions.base_jours == "365" else "365 ou 366 jours selon l'année"
    lignes: list[Sequence[Any]] = [
        (titre,),
        ("Arrêté au", decompte.arrete_au),
        (),
        ("Poste", "Dû", "Reste dû"),
        *((poste.value.replace("_", " "), decompte.dus[poste], decompte.reste[poste])
          for poste in Poste),
        ("paiements", -decompte.paiements),
        ("total", decompte.total, decompte.total),
        ("contrôle : somme des lignes refaites", Formule(f"=Lignes!{_CONTROLE}{total}")),
        ("écart", Formule("=ROUND(B11-B12,2)")),
        ("intérêt par jour de plus", decompte.par_jour),
        ("reçu au-delà de la dette", decompte.excedent),
        (),
        ("Base de calcul", base),
        ("Jour de départ", "compté" if conventions.premier_jour_compte else "non compté"),
        ("Jour du paiement", "compté" if conventions.dernier_jour_compte else "non compté"),
        ("Arrondi", "chaque ligne au cent, demi vers le haut, puis additionnées"),
        ("Non échues, non comptées", ", ".join(decompte.non_echues)),
    ]  # fmt: skip
    for rang, valeurs in enumerate(lignes, 1):
        formats = {"B": JOUR if rang == 2 else EUROS, "C": EUROS}
        ecrire(feuille, rang, valeurs, formats, est_gras=rang in (1, 4, 11))
    for colonne, largeur in zip("ABC", (38, 34, 18), strict=True):
        feuille.column_dimensions[colonne].width = largeur
