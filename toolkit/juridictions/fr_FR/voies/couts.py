"""Ce que coûte une voie : postes datés, ou « à confirmer » quand le tarif n'a pas été trouvé."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES
from toolkit.juridictions.fr_FR.litige.contribution import aide_juridique, justice_economique
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Cout

Couts = Callable[[Situation], Iterable[Cout]]


def greffe(s: Situation) -> Iterator[Cout]:
    """Gratuit au tribunal judiciaire ; tarifé, et à confirmer, au tribunal de commerce."""
    propose = juge_propose(s, s.voie)
    if propose is None:
        return
    if propose.type in CONSULAIRES:
        yield Cout(
            poste="greffe",
            montant=None,
            reference="tarif des greffiers des tribunaux de commerce",
            statut=Statut.A_VERIFIER,
        )
    else:
        yield Cout(
            poste="greffe", montant=ZERO, reference="usage", statut=Statut.VERIFIE_SECONDAIRE
        )


def emolument(poste: str, serie: str) -> Couts:
    """L'émolument du commissaire de justice, hors taxes et hors déplacement ; None sans tarif."""

    def couts(s: Situation) -> Iterator[Cout]:
        montant = _au_tarif(serie, s)
        yield Cout(
            poste=poste,
            montant=montant,
            reference="tarif réglementé des commissaires de justice",
            statut=Statut.A_VERIFIER if montant is None else Statut.VERIFIE_SECONDAIRE,
        )

    return couts


def _au_tarif(serie: str, s: Situation) -> Decimal | None:
    base, tranches = s.droit.cherche(serie, s.au), s.droit.cherche("coefficient_emolument", s.au)
    if base is None or tranches is None:
        return None
    tranche = next(t for t in tranches if t["jusqua"] is None or s.total <= t["jusqua"])
    return au_cent(base * tranche["forfait"])


signification = emolument("signification", "emolument_signification")
assignation = emolument("assignation", "emolument_assignation")


def additionner(*couts: Couts) -> Couts:
    """Les postes de plusieurs sources, dans leur ordre."""

    def tous(s: Situation) -> Iterator[Cout]:
        for source in couts:
            yield from source(s)

    return tous


contributions = additionner(aide_juridique, justice_economique)
