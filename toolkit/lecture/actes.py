"""Les actes d'une juridiction : un dossier par acte, sa fiche et son texte.

Un cabinet habille et reformule un acte livré, ou en ajoute un à lui ; il ne
change pas la fiche d'un acte livré, donc ni ses mentions ni ses conditions.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from toolkit.lecture.fiche import Fiche
from toolkit.lecture.mentions import lire_mentions
from toolkit.noyau.acte import FicheActe
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme

FICHE, TEXTE, MODELE_WORD = "acte.yaml", "acte.html", "modele.docx"

CLES_D_ACTE = (
    "titre", "voie", "un_par", "judiciaire", "emetteurs", "audience", "conditions", "mentions",
    "pieces", "blancs", "annexes", "annexe", "compagnons", "evenement", "arrete_a",
)  # fmt: skip
CLES_DE_PIECES = ("bloquantes", "recommandees", "jointes")
UN_PAR = ("dossier", "debiteur", "creance", "tiers_saisi", "versement")
EMETTEURS = (
    "creancier", "avocat", "commissaire_de_justice", "huissier", "societe_de_recouvrement",
    "mandataire",
)  # fmt: skip
AUDIENCES = ("interne", "client", "huissier", "juge", "adversaire")
ARRETS = ("ouverture",)
COMPAGNONS = ("courriel", "agenda")
AUTEURS_DE_BLANC = ("greffe", "juge", "huissier", "debiteur", "signataire")


def lire_actes(
    juridiction: str,
    racine: Path,
    cabinet: Path | None = None,
    *,
    mentions: Collection[str] | None = None,
) -> Mapping[str, FicheActe]:
    """Les fiches d'acte de la juridiction, par nom ; `racine` est le répertoire des modèles.

    `mentions` : les noms connus, lus du droit à défaut. Lève `ErreurExigible`
    (sortie MODELE) avec toutes les fautes : `acte-fautif`, `mention-inconnue`.
    """
    connues = lire_mentions(juridiction, racine) if mentions is None else mentions
    actes: dict[str, FicheActe] = {}
    fautes: list[Probleme] = []
    for base in filter(None, (racine, cabinet)):
        for fichier in sorted((base / juridiction / "actes").glob(f"*/{FICHE}")):
            nom = fichier.relative_to(base.parent).as_posix()
            fiche = Fiche(fichier, nom, code="acte-fautif", sortie=CodeSortie.MODELE)
            if fichier.parent.name in actes:
                fiche.faute(
                    (),
                    f"la fiche de l'acte {fichier.parent.name} est celle de la juridiction",
                    f"ôter {FICHE} du cabinet et n'y garder que {TEXTE} ou {MODELE_WORD}",
                )
            else:
                acte = _acte(fiche, fichier, juridiction, connues, (racine, cabinet))
                actes[acte.nom] = acte
            fautes += fiche.fautes
    if fautes:
        raise ErreurExigible(*fautes)
    return actes


def _acte(
    fiche: Fiche,
    fichier: Path,
    juridiction: str,
    mentions: Collection[str],
    bases: tuple[Path | None, ...],
) -> FicheActe:
    bloc = fiche.bloc(fiche.donnees, (), CLES_D_ACTE)
    nom = fichier.parent.name
    pieces = fiche.bloc(bloc.get("pieces") or {}, ("pieces",), CLES_DE_PIECES)
    dues = fiche.textes(bloc, (), "mentions")
    for rang, mention in enumerate(dues):
        if mention not in mentions:
            fiche.faute(
                ("mentions", rang),
                f"la mention « {mention} » n'est pas dans le droit de {juridiction}",
                "corriger son nom, ou l'écrire dans droit/mentions.yaml",
                "mention-inconnue",
            )
    return FicheActe(
        nom=nom,
        juridiction=juridiction,
        titre=fiche.texte(bloc, (), "titre"),
        un_par=fiche.choix(bloc, (), "un_par", UN_PAR),
        emetteurs=_permis(fiche, bloc, "emetteurs", EMETTEURS),
        audience=_permis(fiche, bloc, "audience", AUDIENCES),
        est_judiciaire=fiche.est_vrai(bloc, (), "judiciaire"),
        est_annexe=fiche.est_vrai(bloc, (), "annexe"),
        voie=fiche.texte(bloc, (), "voie", requis=False),
        arrete_a=fiche.choix(bloc, (), "arrete_a", ARRETS) if bloc.get("arrete_a") else "",
        conditions=fiche.textes(bloc, (), "conditions"),
        mentions=dues,
        pieces_bloquantes=fiche.textes(pieces, ("pieces",), "bloquantes"),
        pieces_recommandees=fiche.textes(pieces, ("pieces",), "recommandees"),
        pieces_jointes=fiche.textes(pieces, ("pieces",), "jointes"),
        blancs=_blancs(fiche, bloc),
        annexes=fiche.textes(bloc, (), "annexes"),
        compagnons=_permis(fiche, bloc, "compagnons", COMPAGNONS, requis=False),
        evenement=fiche.texte(bloc, (), "evenement", requis=False) or nom,
        est_redige=any(
            (base / juridiction / "actes" / nom / texte).is_file()
            for base in filter(None, bases)
            for texte in (TEXTE, MODELE_WORD)
        ),
    )


def _permis(
    fiche: Fiche, bloc: Mapping[str, Any], cle: str, permis: Collection[str], *, requis: bool = True
) -> tuple[str, ...]:
    valeurs = fiche.textes(bloc, (), cle)
    if requis and not valeurs:
        fiche.faute((cle,), f"« {cle} » est vide ou absent", f"écrire : {', '.join(permis)}")
    for rang, valeur in enumerate(valeurs):
        if valeur not in permis:
            fiche.faute((cle, rang), f"{cle} : « {valeur} »", f"écrire : {', '.join(permis)}")
    return valeurs


def _blancs(fiche: Fiche, bloc: Mapping[str, Any]) -> Mapping[str, str]:
    blancs = bloc.get("blancs") or {}
    if not isinstance(blancs, dict):
        fiche.faute(("blancs",), "« blancs » n'est pas un bloc", "écrire nom: auteur")
        return {}
    return {nom: fiche.choix(blancs, ("blancs",), nom, AUTEURS_DE_BLANC) for nom in blancs}
