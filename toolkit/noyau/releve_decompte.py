"""Le décompte, imprimé pour une personne ou rendu pour une machine."""

from __future__ import annotations

from typing import Any

from toolkit.noyau.decompte.valeurs import (
    Decompte,
    Imputation,
    Ligne,
    PartDuDebiteur,
    Poste,
    Reduction,
)
from toolkit.noyau.ecriture import date_courte, euros, pourcentage
from toolkit.noyau.references import nommer_les_textes

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
        "imputations": [_imputation_en_json(i) for i in decompte.imputations],
        "par_debiteur": [_part_en_json(p) for p in decompte.par_debiteur],
    }


def _imputation_en_json(imputation: Imputation) -> dict[str, Any]:
    return {
        "le": imputation.le.isoformat(),
        "origine": imputation.origine,
        "par": imputation.par or None,
        "creance": imputation.creance,
        "est_indiquee": imputation.est_indiquee,
        "montant": str(imputation.montant),
        "parts": {poste.value: str(part) for poste, part in imputation.parts.items()},
        "reste_principal": str(imputation.reste_principal),
    }


def _part_en_json(part: PartDuDebiteur) -> dict[str, Any]:
    return {
        "debiteur": part.debiteur,
        "fondement": part.fondement,
        "reference": part.reference,
        "total": str(part.total),
        "par_jour": str(part.par_jour),
        "plafond": None if part.plafond is None else str(part.plafond),
    }


def en_texte(decompte: Decompte) -> str:
    """Le décompte à lire : les lignes, les imputations, les réductions, les restes, la méthode."""
    pour = f" pour l'acte {decompte.acte}" if decompte.acte else ""
    lignes = [f"Décompte arrêté au {date_courte(decompte.arrete_au)}{pour}"]
    if decompte.titres:
        lignes.append(f"D'après {', '.join(decompte.titres)}")
    for titre, contenu in (
        ("", [_ligne_en_texte(ligne) for ligne in decompte.lignes]),
        ("Imputation des sommes reçues", [_imputation(i) for i in decompte.imputations]),
        ("Sommes réduites ou écartées", [_reduction(r) for r in decompte.reductions]),
        (f"{'Poste':<16}{'dû':>16}{'reste dû':>16}", _postes(decompte)),
        ("Par débiteur", [_part(p) for p in decompte.par_debiteur]),
    ):
        if contenu and not (titre == "Par débiteur" and len(contenu) == 1):
            lignes += ["", *([titre] if titre else []), *contenu]
    lignes += ["", f"Total dû : {euros(decompte.total)}"]
    lignes.append(f"Par jour de plus : {euros(decompte.par_jour)}")
    if decompte.excedent:
        lignes.append(f"Reçu au-delà de la dette : {euros(decompte.excedent)}")
    if decompte.non_echues:
        lignes.append(f"Non échues, non comptées : {', '.join(decompte.non_echues)}")
    lignes.append(_methode(decompte))
    return "\n".join(lignes)


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
        "fixe_par": list(ligne.fixe_par),
    }


def _ligne_en_texte(ligne: Ligne) -> str:
    quand = date_courte(ligne.du) if ligne.du else ""
    if ligne.au:
        quand += f" → {date_courte(ligne.au)}"
    nom = nommer_le_poste(ligne.nature)
    texte = f"{ligne.creance:<14} {nom:<14} {quand:<24} {euros(ligne.montant):>14}"
    if ligne.taux is not None and ligne.base is not None:
        texte += f"  {euros(ligne.base)} × {pourcentage(ligne.taux)} × {ligne.jours} j"
    textes = nommer_les_textes(ligne)
    suite = " ; ".join(filter(None, (ligne.debiteur, ligne.reference, ligne.explication, textes)))
    return f"{texte}  {suite}".rstrip()


def _postes(decompte: Decompte) -> list[str]:
    return [
        f"{nommer_le_poste(poste):<16}{euros(decompte.dus[poste]):>16}{euros(decompte.reste[poste]):>16}"
        for poste in Poste
    ]


def _part(part: PartDuDebiteur) -> str:
    plafond = f", dans la limite de {euros(part.plafond)}" if part.plafond is not None else ""
    reference = f" ({part.reference})" if part.reference else ""
    jour = f" ; {euros(part.par_jour)} par jour de plus" if part.par_jour else ""
    return f"  {part.debiteur} : {euros(part.total)}, {part.fondement}{plafond}{reference}{jour}"


def _reduction(reduction: Reduction) -> str:
    return (
        f"  {reduction.creance} {nommer_le_poste(reduction.poste)} :"
        f" {euros(reduction.demande)} demandé, {euros(reduction.retenu)} retenu ;"
        f" {reduction.motif} ({reduction.reference})"
    )


def _imputation(imputation: Imputation) -> str:
    parts = ", ".join(f"{nommer_le_poste(p)} {euros(m)}" for p, m in imputation.parts.items())
    choix = " (indiquée par le débiteur)" if imputation.est_indiquee else ""
    qui = f", payé par {imputation.par}" if imputation.par else ""
    return (
        f"  {date_courte(imputation.le)}  {imputation.creance}{choix} :"
        f" {euros(imputation.montant)}{qui}, soit {parts} ;"
        f" principal restant {euros(imputation.reste_principal)}"
    )


def _methode(decompte: Decompte) -> str:
    conventions = decompte.conventions
    base = "365 jours" if conventions.base_jours == "365" else "365 ou 366 jours selon l'année"
    premier = "compté" if conventions.premier_jour_compte else "non compté"
    dernier = "compté" if conventions.dernier_jour_compte else "non compté"
    methode = (
        f"Intérêt sur {base} ; jour de départ {premier}, jour du paiement {dernier} ;"
        " chaque ligne arrondie au cent, puis additionnée"
    )
    if not any(ligne.regle == "avoir" for ligne in decompte.lignes):
        return methode
    return f"{methode} ; un avoir diminue la dette à sa date, ou l'annule s'il l'égale"


def nommer_le_poste(poste: str) -> str:
    """Le nom courant d'un poste ou d'une nature de ligne : « clause pénale », « paiement »."""
    return _NOMS.get(str(poste), str(poste))
