"""Ce qui empêche ou gêne la relecture d'un document, dit en clair."""

from __future__ import annotations

from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme

_EXTRAIT = 80


def illisible(motif: str, remede: str) -> Probleme:
    """Le fichier ne s'ouvre pas : il est abîmé, chiffré, ou d'une autre nature."""
    return Probleme(
        code="document-illisible",
        message=f"document illisible : {motif}",
        remede=remede,
        sortie=CodeSortie.MISE_EN_FORME,
    )


def sans_texte(pages: int) -> Probleme:
    """Le document n'est que des images, ou vide."""
    etendue = f" sur {pages} page{'s' if pages > 1 else ''}" if pages else ""
    return Probleme(
        code="document-sans-texte",
        message=f"le document ne contient aucun texte{etendue} : il ne peut être relu",
        remede="fournir le document d'origine, ou un scan dont les caractères sont reconnus",
        sortie=CodeSortie.MISE_EN_FORME,
    )


def page_sans_texte(page: int) -> Probleme:
    """Une page n'est qu'une image."""
    return Probleme(
        code="page-sans-texte",
        message=f"la page {page} n'est qu'une image : ce qu'elle dit n'est pas relu",
        remede="relire cette page, ou fournir un document dont tout le texte se lit",
        gravite=Gravite.AVERTISSEMENT,
        sortie=CodeSortie.MISE_EN_FORME,
    )


def page_reconnue(page: int) -> Probleme:
    """Le texte d'une page est celui qu'une machine a cru lire sur son image."""
    return Probleme(
        code="page-reconnue",
        message=f"la page {page} est une image, relue d'après une reconnaissance de caractères",
        remede="relire cette page : ni ses chiffres ni sa présentation ne sont sûrs",
        gravite=Gravite.AVERTISSEMENT,
        sortie=CodeSortie.MISE_EN_FORME,
    )


def texte_invisible(textes: list[str], page: int | None) -> Probleme:
    """Du texte que le lecteur ne voit pas : il ne prouve aucune mention."""
    extrait = " ".join(textes)
    extrait = extrait if len(extrait) <= _EXTRAIT else extrait[: _EXTRAIT - 1] + "…"
    ou = f", page {page}" if page else ""
    return Probleme(
        code="texte-invisible",
        message=f"texte invisible (caché, minuscule ou de la couleur du fond){ou} : « {extrait} »",
        remede="le rendre visible ou l'ôter ; il ne compte pour aucune mention",
        gravite=Gravite.AVERTISSEMENT,
        sortie=CodeSortie.MISE_EN_FORME,
    )
