"""La source d'un modèle : inclusions développées, typographie, lieux gardés.

Le même développement sert au rendu et à l'export en modèle Word : un modèle qui se
rend s'exporte.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from toolkit.noyau.probleme import Lieu
from toolkit.redaction.accolades import balise_restante
from toolkit.redaction.fautes import modele_fautif
from toolkit.redaction.typographie import VALEUR, apostropher, rendre_insecable

Chargeur = Callable[[str], str]

_BALISE = r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}"
_BALISES = re.compile(_BALISE, re.DOTALL)
_HORS_TEXTE = re.compile(rf"({_BALISE}|<[^<>]*>)", re.DOTALL)
_INCLUSION = re.compile(r"""\s*\{%-?\s*include\s+["']([^"']+)["']\s*-?%\}\s*""")
_EN_LIGNE = re.compile(r"</?(?:strong|em|u|span)\b(?![^>]*\bnote\b)")
_PREMIERE = 0xE000
_DERNIERE = 0xF8FF


@dataclass(frozen=True, slots=True)
class Source:
    """Un texte de modèle et, pour chacune de ses lignes, le fichier et la ligne d'origine."""

    texte: str
    lieux: tuple[tuple[str, int], ...]

    def lieu(self, ligne: int) -> Lieu:
        """Le lieu d'origine de la ligne (comptée depuis 1), avec son extrait."""
        rang = min(max(ligne, 1), len(self.lieux)) - 1
        fichier, origine = self.lieux[rang]
        lignes = self.texte.split("\n")
        extrait = lignes[rang] if rang < len(lignes) else ""
        return Lieu(fichier, origine, 1, extrait, max(len(extrait.strip()), 1))


@dataclass(frozen=True, slots=True)
class Masquee:
    """La source où chaque balise Jinja est un seul caractère privé, qui la désigne."""

    source: Source
    balises: tuple[str, ...]

    def balise(self, caractere: str) -> str | None:
        """La balise que ce caractère remplace, ou None si c'est un caractère ordinaire."""
        rang = ord(caractere) - _PREMIERE
        return self.balises[rang] if 0 <= rang < len(self.balises) else None


def preparer(texte: str, chargeur: Chargeur, nom: str = "acte.html") -> Source:
    """Développe les `{% include %}` seuls sur leur ligne et compose la typographie.

    `chargeur` rend le texte du fichier inclus d'après son nom. Lève `ErreurExigible`
    (modele-fautif) si une inclusion manque ou se contient elle-même.
    """
    lignes: list[str] = []
    lieux: list[tuple[str, int]] = []
    _developper(texte, nom, chargeur, (nom,), lignes, lieux)
    return Source(_typographier("\n".join(lignes)), tuple(lieux))


@lru_cache(maxsize=128)
def _typographier(texte: str) -> str:
    """Le modèle, apostrophes courbées et insécables liées, balises et éléments intacts."""
    morceaux = _HORS_TEXTE.split(texte)
    morceaux[::2] = [apostropher(morceau) for morceau in morceaux[::2]]
    # Les insécables se voient à travers les balises : « n° <strong>{{ numero }}</strong> ».
    vus = [
        morceau if rang % 2 == 0 else _vu_du_texte(morceau) for rang, morceau in enumerate(morceaux)
    ]
    lies = rendre_insecable("".join(vus))
    debut = 0
    for rang, vu in enumerate(vus):
        if rang % 2 == 0:
            morceaux[rang] = lies[debut : debut + len(vu)]
        debut += len(vu)
    return "".join(morceaux)


def _vu_du_texte(hors_texte: str) -> str:
    """Ce que voit le texte voisin : une valeur, rien, ou une rupture (bloc, note)."""
    if hors_texte.startswith("{"):
        return VALEUR if hors_texte.startswith("{{") else ""
    return "" if _EN_LIGNE.match(hors_texte) else "\n"


def _developper(
    texte: str,
    nom: str,
    chargeur: Chargeur,
    ouverts: tuple[str, ...],
    lignes: list[str],
    lieux: list[tuple[str, int]],
) -> None:
    for numero, ligne in enumerate(texte.split("\n"), start=1):
        inclusion = _INCLUSION.fullmatch(ligne)
        if not inclusion:
            lignes.append(ligne)
            lieux.append((nom, numero))
            continue
        inclus = inclusion[1]
        lieu = Lieu(nom, numero, 1, ligne, max(len(ligne), 1))
        if inclus in ouverts:
            raise modele_fautif(
                f"l'inclusion de « {inclus} » se contient elle-même",
                "ôter l'inclusion en boucle",
                lieu,
            )
        try:
            contenu = chargeur(inclus)
        except (OSError, KeyError, LookupError) as cause:
            raise modele_fautif(
                f"le fichier inclus « {inclus} » est introuvable",
                "corriger le nom du fichier inclus, relatif au dossier des modèles",
                lieu,
            ) from cause
        _developper(contenu.rstrip("\n"), inclus, chargeur, (*ouverts, inclus), lignes, lieux)


def masquer(source: Source) -> Masquee:
    """Remplace chaque balise Jinja par un caractère privé ; les commentaires disparaissent.

    Lève `ErreurExigible` (modele-fautif) si le modèle a trop de balises ou une
    accolade de balise orpheline.
    """
    if re.search(f"[{chr(_PREMIERE)}-{chr(_DERNIERE)}]", source.texte):
        raise modele_fautif(
            "le modèle contient un caractère à usage privé (U+E000 à U+F8FF)",
            "le remplacer par un caractère ordinaire",
        )
    balises: list[str] = []
    lieux: list[tuple[str, int]] = []
    morceaux: list[str] = []
    debut, ligne = 0, 1

    def ajouter(texte: str) -> None:
        nonlocal ligne
        morceaux.append(texte)
        lieux.extend(source.lieux[ligne - 1 : ligne - 1 + texte.count("\n")])
        ligne += texte.count("\n")

    for trouvee in _BALISES.finditer(source.texte):
        ajouter(source.texte[debut : trouvee.start()])
        balise = trouvee[0]
        if not balise.startswith("{#"):
            if _PREMIERE + len(balises) > _DERNIERE:
                raise modele_fautif("le modèle a trop de balises", "le couper en inclusions")
            morceaux.append(chr(_PREMIERE + len(balises)))
            balises.append(balise)
        ligne += balise.count("\n")
        debut = trouvee.end()
    ajouter(source.texte[debut:])
    lieux.append(source.lieux[ligne - 1])
    texte = "".join(morceaux)
    for numero, contenu in enumerate(texte.split("\n"), start=1):
        orpheline = balise_restante(contenu)
        if orpheline:
            raise modele_fautif(
                f"balise Jinja mal fermée : « {orpheline} »",
                "écrire {{ valeur }} ou {% instruction %}, accolades par paires",
                Source(texte, tuple(lieux)).lieu(numero),
            )
    return Masquee(Source(texte, tuple(lieux)), tuple(balises))
