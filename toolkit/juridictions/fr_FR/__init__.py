"""Le droit français : ce qui se raisonne."""

from toolkit.juridictions.fr_FR.complements import complements
from toolkit.juridictions.fr_FR.controles import REGISTRE
from toolkit.juridictions.fr_FR.echeance import echeance
from toolkit.juridictions.fr_FR.indemnites import frais
from toolkit.juridictions.fr_FR.regime import ordre_d_imputation, regime
from toolkit.noyau.decompte import Conventions
from toolkit.noyau.juridiction import Juridiction

JURIDICTION = Juridiction(
    code="fr_FR",
    conventions=Conventions(),
    echeance=echeance,
    regime=regime,
    frais=frais,
    ordre_d_imputation=ordre_d_imputation,
    complements=complements,
    registre=REGISTRE,
)
