"""Le décompte, imprimé pour une personne, rendu pour une machine ou pour un tableur."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.valeurs import Decompte, Imputation, Ligne, Poste
from toolkit.noyau.ecriture import date_courte, euros, pourcentage
from toolkit.noyau.temps import jours_de_l_annee

COLONNES = (
    "rang", "creance", "nature", "du", "au", "jours", "base", "taux", "montant", "cumul",
    "controle", "reference", "regle", "explication",
)  # fmt: skip
SEPARATEUR = ";"

_NOMS = {
    "principal": "principal",
    "interets": "intérêts",
    "indemnites": "indemnités",
    "clause_penale": "clause pénale",
    "frais": "frais",
}


def en_json(decompte: Decompte) -> dict[str, Any]:
    """Le décompte en valeurs JSON, sans ses problèmes ; les montants sont du texte à point."""
    conventions = decompte.conventions
    return {
        "arrete_au": decompte.arrete_au.isoformat(),
        "devise": decompte.devise,
        **{poste.value: str(decompte.dus[poste]) for poste in Poste},
        "paiements": str(decompte.paiements),
        "total": str(decompte.total),
        "par_jour": str(decompte.par_jour),
        "conventions": {
            "base_jours": conventions.base_jours,
            "premier_jour_compte": conventions.premier_jour_compte,
            "dernier_jour_compte": conventions.dernier_jour_compte,
        },
        "reste": {poste.value: str(decompte.reste[poste]) for poste in Poste},
        "lignes": [_ligne_en_json(ligne) for ligne in decompte.lignes],
        "reductions": [
            {
                "poste": r.poste.value,
                "creance": r.creance,
                "demande": str(r.demande),
                "retenu": str(r.retenu),
                "motif": r.motif,
                "reference": r.reference,
            }
            for r in decompte.reductions
        ],
    }


def en_texte(decompte: Decompte) -> str:
    """Le décompte à lire : les lignes, les imputations, les réductions, les restes, la méthode."""
    lignes = [f"Décompte arrêté au {date_courte(decompte.arrete_au)}", ""]
    lignes += [_ligne_en_texte(ligne) for ligne in decompte.lignes]
    for titre, contenu in (
        ("Imputation des sommes reçues", [_imputation(i) for i in decompte.imputations]),
        (
            "Sommes réduites ou écartées",
            [
                f"  {r.creance} {_nom(r.poste)} : {euros(r.demande)} demandé,"
                f" {euros(r.retenu)} retenu ; {r.motif} ({r.reference})"
                for r in decompte.reductions
            ],
        ),
        (
            "Dû, et reste dû après imputation",
            [
                f"  {_nom(poste):<16}{euros(decompte.dus[poste]):>16}"
                f"{euros(decompte.reste[poste]):>16}"
                for poste in Poste
            ],
        ),
    ):
        if contenu:
            lignes += ["", titre, *contenu]
    lignes += ["", f"Total dû : {euros(decompte.total)}"]
    lignes.append(f"Par jour de plus : {euros(decompte.par_jour)}")
    if decompte.excedent:
        lignes.append(f"Reçu au-delà de la dette : {euros(decompte.excedent)}")
    if decompte.non_echues:
        lignes.append(f"Non échues, non comptées : {', '.join(decompte.non_echues)}")
    lignes.append(_methode(decompte))
    return "\n".join(lignes)


def en_csv(decompte: Decompte) -> str:
    """Le décompte pour un tableur : point-virgule, virgule décimale, une ligne par mouvement.

    `cumul` est la somme des lignes jusqu'à celle-ci ; `controle`, le montant
    refait de la base, du taux et des jours de la ligne, à égaler à `montant`.
    La dernière ligne porte le total, et pour contrôle la somme des lignes.
    """
    rangs = [COLONNES, *_rangs(decompte)]
    return "".join(f"{SEPARATEUR.join(map(_cellule, rang))}\r\n" for rang in rangs)


def _rangs(decompte: Decompte) -> Iterator[tuple[Any, ...]]:
    cumul = ZERO
    for rang, ligne in enumerate(decompte.lignes, 1):
        cumul += ligne.montant
        yield (
            rang, ligne.creance, str(ligne.nature), ligne.du, ligne.au, ligne.jours, ligne.base,
            ligne.taux, ligne.montant, cumul, _refaire(ligne, decompte.conventions.base_jours),
            ligne.reference, ligne.regle, ligne.explication,
        )  # fmt: skip
    vides = ("",) * 3
    yield ("", "", "total", "", decompte.arrete_au, *vides, decompte.total, cumul, cumul, *vides)


def _refaire(ligne: Ligne, base_jours: str) -> Decimal:
    """Le montant de la ligne, refait de ce qu'elle imprime."""
    if ligne.base is None or ligne.taux is None or ligne.jours is None or ligne.du is None:
        return ligne.montant
    annee = jours_de_l_annee(ligne.du.year) if base_jours == "exact" else 365
    return au_cent(ligne.base * ligne.taux * ligne.jours / (100 * annee))


def _cellule(valeur: Any) -> str:
    if isinstance(valeur, Decimal):
        return f"{valeur:f}".replace(".", ",")
    if isinstance(valeur, dt.date):
        return date_courte(valeur)
    texte = "" if valeur is None else str(valeur)
    # Un tableur exécuterait une cellule qui commence comme une formule.
    texte = f"'{texte}" if texte[:1] in ("=", "+", "-", "@") else texte
    if any(signe in texte for signe in (SEPARATEUR, '"', "\n", "\r")):
        return '"' + texte.replace('"', '""') + '"'
    return texte


def _ligne_en_json(ligne: Ligne) -> dict[str, Any]:
    return {
        "creance": ligne.creance,
        "nature": str(ligne.nature),
        "du": ligne.du.isoformat() if ligne.du else None,
        "au": ligne.au.isoformat() if ligne.au else None,
        "jours": ligne.jours,
        "base": None if ligne.base is None else str(ligne.base),
        "taux": None if ligne.taux is None else str(ligne.taux),
        "montant": str(ligne.montant),
        "reference": ligne.reference,
        "regle": ligne.regle,
    }


def _ligne_en_texte(ligne: Ligne) -> str:
    quand = date_courte(ligne.du) if ligne.du else ""
    if ligne.au:
        quand += f" → {date_courte(ligne.au)}"
    texte = f"{ligne.creance:<14} {_nom(ligne.nature):<14} {quand:<24} {euros(ligne.montant):>14}"
    if ligne.taux is not None and ligne.base is not None:
        texte += f"  {euros(ligne.base)} × {pourcentage(ligne.taux)} × {ligne.jours} j"
    suite = " ; ".join(filter(None, (ligne.reference, ligne.explication)))
    return f"{texte}  {suite}".rstrip()


def _imputation(imputation: Imputation) -> str:
    parts = ", ".join(f"{_nom(p)} {euros(m)}" for p, m in imputation.parts.items())
    choix = " (indiquée par le débiteur)" if imputation.est_indiquee else ""
    return (
        f"  {date_courte(imputation.le)}  {imputation.creance}{choix} :"
        f" {euros(imputation.montant)}, soit {parts} ;"
        f" principal restant {euros(imputation.reste_principal)}"
    )


def _methode(decompte: Decompte) -> str:
    conventions = decompte.conventions
    base = "365 jours" if conventions.base_jours == "365" else "365 ou 366 jours selon l'année"
    premier = "compté" if conventions.premier_jour_compte else "non compté"
    dernier = "compté" if conventions.dernier_jour_compte else "non compté"
    return (
        f"Intérêt sur {base} ; jour de départ {premier}, jour du paiement {dernier} ;"
        " chaque ligne arrondie au cent, puis additionnée"
    )


def _nom(poste: str) -> str:
    return _NOMS.get(str(poste), str(poste))
