"""Les montants, où qu'ils soient : une somme est positive, et reste à l'échelle d'une affaire."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.noyau.controles.arbre import Valeur, valeurs
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.ecriture import euros
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

# Un milliard d'euros : un chiffre de trop, ou une affaire hors du commun.
CHIFFRES_D_UN_MILLIARD = 9

_AUTRES_NOMBRES = frozenset({"taux", "marge", "multiple"})
_PEUT_ETRE_NEGATIF = frozenset({"benefice"})
_PEUT_ETRE_IMMENSE = frozenset({"benefice", "capital", "chiffre_affaires"})

_REMEDES = {
    "paiements": "un paiement rejeté ou rendu s'ôte de `paiements` ; le rejet est un événement"
    " `rejet`",
    "creances": "ce qui diminue la dette s'écrit sans signe, sous `avoirs`",
    "avoirs": "un avoir diminue déjà la créance : l'écrire sans signe",
}


@controle("montant-negatif", Gravite.BLOQUANT)
def montant_negatif(s: Situation) -> Iterator[Fait]:
    """Le sens d'une somme est dit par sa place ; un signe la retournerait."""
    for chemin, cle, somme in _montants(s):
        if somme < 0 and cle not in _PEUT_ETRE_NEGATIF:
            yield Fait(
                f"{euros(somme)} est un montant négatif",
                _REMEDES.get(chemin.partition(".")[0], "écrire le montant sans signe"),
                chemin,
            )


@controle("montant-demesure", Gravite.APPRECIATION)
def montant_demesure(s: Situation) -> Iterator[Fait]:
    """Un milliard d'euros ou plus : presque toujours des chiffres collés."""
    for chemin, cle, somme in _montants(s):
        if cle not in _PEUT_ETRE_IMMENSE and somme.adjusted() >= CHIFFRES_D_UN_MILLIARD:
            yield Fait(
                f"{euros(somme)} dépasse le milliard d'euros",
                "vérifier le nombre de chiffres ; s'il est juste, l'accepter sous `acceptations`",
                chemin,
            )


def _montants(s: Situation) -> Iterator[Valeur]:
    for trouvee in valeurs(s.dossier):
        if isinstance(trouvee.valeur, Decimal) and trouvee.cle not in _AUTRES_NOMBRES:
            yield trouvee
