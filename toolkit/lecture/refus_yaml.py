"""Ce que le lecteur YAML refuse sans que ce soit une faute de syntaxe, et ses limites."""

from __future__ import annotations

from toolkit.lecture.fautes_yaml import Faute
from toolkit.lecture.positions import Marque

# Un dossier de 10 000 factures tient en 4 Mio et 400 000 événements.
TAILLE_MAXIMALE = 16 * 1024 * 1024
EVENEMENTS_MAXIMAUX = 2_000_000
PROFONDEUR_MAXIMALE = 32
PROBLEMES_MAXIMAUX = 50

_REFUS = {
    "caractere-interdit": (
        "un caractère invisible ({caractere}) est dans le texte",
        "effacer le caractère et retaper le passage à la main",
    ),
    "fichier-trop-gros": (
        "le fichier dépasse ce qu'un dossier peut contenir",
        "scinder l'affaire, ou vérifier que c'est bien le dossier",
    ),
    "fichier-vide": (
        "le fichier est vide",
        "écrire le dossier, ou partir d'un exemple : `exigible nouveau`",
    ),
    "racine-inattendue": (
        "le dossier doit commencer par des clés",
        "commencer par `format: 1`, puis `reference:`, `juridiction:`, `creancier:`, `debiteurs:`",
    ),
    "yaml-ancre": (
        "les ancres (&) et les renvois (*) ne se lisent pas",
        "mettre entre guillemets un texte qui commence par & ou * ; un fait s'écrit à un seul"
        " endroit",
    ),
    "yaml-cle-composee": (
        "des accolades ou des crochets servent de clé",
        "mettre le texte entre guillemets",
    ),
    "yaml-cle-double": (
        "la clé « {cle} » est écrite deux fois (d'abord ligne {premiere})",
        "garder une seule des deux",
    ),
    "yaml-etiquette": (
        "les étiquettes (!) ne se lisent pas",
        "mettre entre guillemets un texte qui commence par !",
    ),
    "yaml-imbrication": (
        f"plus de {PROFONDEUR_MAXIMALE} groupes sont ouverts les uns dans les autres",
        "mettre entre guillemets un texte qui commence par [ ou {{",
    ),
    "yaml-plusieurs-documents": (
        "un second document commence ici (---)",
        "garder une seule affaire par fichier",
    ),
}

CODES = frozenset(_REFUS)


def refuser(code: str, marque: Marque, **contexte: object) -> Faute:
    """La faute de ce code, à cet endroit."""
    message, remede = _REFUS[code]
    return Faute(code, message.format(**contexte), remede.format(**contexte), marque)
