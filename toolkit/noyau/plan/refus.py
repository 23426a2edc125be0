"""Pourquoi un document ne peut être mis en forme : droit, texte ou format absent."""

from __future__ import annotations

from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.plan.valeurs import DocumentPrevu
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme

SANS_TEXTE = "acte-non-redige"


def texte_absent(prevu: DocumentPrevu) -> Probleme:
    """La fiche de l'acte est connue, son texte est à venir."""
    return Probleme(
        code=SANS_TEXTE,
        message=f"le texte de l'acte « {prevu.fiche.nom} » n'est pas encore écrit",
        remede="fournir celui du cabinet sous `actes`, ou attendre la version qui le produit",
        acte=prevu.fiche.nom,
        sortie=CodeSortie.MODELE,
    )


def format_absent(format: str, prevu: DocumentPrevu) -> Probleme:
    """Le modèle Word du cabinet ne donne que le DOCX."""
    return Probleme(
        code="format-non-produit",
        message=f"{prevu.fiche.nom} : le modèle Word du cabinet ne donne pas de {format.upper()}",
        remede="relire le DOCX dans Word et l'y enregistrer en PDF",
        gravite=Gravite.AVERTISSEMENT,
        acte=prevu.fiche.nom,
        sortie=CodeSortie.MODELE,
    )


def droit_absent(absence: DroitAbsent) -> Probleme:
    """Le droit n'a pas de valeur à la date demandée."""
    return Probleme(
        code="droit-absent",
        message=f"aucune valeur de droit pour {absence.code} : {absence.motif}",
        remede="ajouter la valeur publiée, ou l'écrire sous `droit_local` au dossier",
        sortie=CodeSortie.DROIT,
    )


def fourni_sans_texte(prevu: DocumentPrevu, fichier: str) -> Probleme:
    """Le document du cabinet n'est ni un PDF ni un DOCX : rien ne s'y relit."""
    return Probleme(
        code="acte-fourni-illisible",
        message=f"« {fichier} » n'est ni un PDF ni un DOCX : ses mentions ne se relisent pas",
        remede="fournir le document en PDF avec son texte, ou en DOCX",
        chemin=f"actes.{prevu.fiche.nom}.fichier",
        acte=prevu.fiche.nom,
    )
