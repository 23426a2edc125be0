"""Le droit français : ce qui se raisonne."""

from toolkit.juridictions.fr_FR import competences, interdits  # noqa: F401
from toolkit.juridictions.fr_FR.arrets import arreter
from toolkit.juridictions.fr_FR.complements import complements
from toolkit.juridictions.fr_FR.delais import TEMPS
from toolkit.juridictions.fr_FR.echeance import echeance
from toolkit.juridictions.fr_FR.frais import frais
from toolkit.juridictions.fr_FR.gardes import REGISTRE
from toolkit.juridictions.fr_FR.limites import limiter
from toolkit.juridictions.fr_FR.propres import PROPRES
from toolkit.juridictions.fr_FR.regime import ordre_d_imputation, regime
from toolkit.juridictions.fr_FR.titres import decision
from toolkit.juridictions.fr_FR.voies import TRAMES
from toolkit.noyau.decompte import Conventions
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.references import references
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies import Voie, composer_les_voies


def voies(situation: Situation) -> tuple[Voie, ...]:
    """Les procédures françaises, ouvertes ou fermées pour ce dossier."""
    return composer_les_voies(TRAMES, situation, JURIDICTION)


JURIDICTION = Juridiction(
    code="fr_FR",
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
