"""Le droit français : ce qui se raisonne."""

from toolkit.juridictions.fr_FR.complements import complements
from toolkit.juridictions.fr_FR.delais import TEMPS
from toolkit.juridictions.fr_FR.echeance import echeance
from toolkit.juridictions.fr_FR.frais import frais
from toolkit.juridictions.fr_FR.gardes import REGISTRE
from toolkit.juridictions.fr_FR.limites import limiter
from toolkit.juridictions.fr_FR.propres import PROPRES
from toolkit.juridictions.fr_FR.regime import ordre_d_imputation, regime
from toolkit.juridictions.fr_FR.titres import decision
from toolkit.noyau.decompte import Conventions
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.references import references

JURIDICTION = Juridiction(
    code="fr_FR",
    conventions=Conventions(),
    echeance=echeance,
    regime=regime,
    decision=decision,
    frais=frais,
    ordre_d_imputation=ordre_d_imputation,
    references=references,
    limiter=limiter,
    complements=complements,
    registre=REGISTRE,
    temps=TEMPS,
    propres=PROPRES,
)
