"""Le droit belge : ce qui se raisonne."""

from toolkit.juridictions.fr_BE.arrets import arreter
from toolkit.juridictions.fr_BE.competences import REGISTRE
from toolkit.juridictions.fr_BE.complements import complements
from toolkit.juridictions.fr_BE.delais import TEMPS
from toolkit.juridictions.fr_BE.echeance import echeance
from toolkit.juridictions.fr_BE.frais import frais
from toolkit.juridictions.fr_BE.limites import limiter
from toolkit.juridictions.fr_BE.propres import PROPRES
from toolkit.juridictions.fr_BE.regime import ordre_d_imputation, regime
from toolkit.juridictions.fr_BE.titres import decision
from toolkit.noyau.decompte import Conventions
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.references import references
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Voie


def voies(situation: Situation) -> tuple[Voie, ...]:
    """Les procédures belges ; leurs modules ne se chargent qu'ici."""
    from toolkit.juridictions.fr_BE.voies import voies

    return voies(situation)


JURIDICTION = Juridiction(
    code="fr_BE",
    conventions=Conventions(),
    echeance=echeance,
    regime=regime,
    decision=decision,
    arreter=arreter,
    frais=frais,
    ordre_d_imputation=ordre_d_imputation,
    references=references,
    limiter=limiter,
    complements=complements,
    registre=REGISTRE,
    temps=TEMPS,
    propres=PROPRES,
    voies=voies,
)
