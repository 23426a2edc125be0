"""Le registre français : conditions et règles s'y inscrivent, les communes d'abord."""

from toolkit.juridictions.fr_FR.clauses import est_non_ecrite
from toolkit.noyau.conditions.communes import inscrire_les_communes
from toolkit.noyau.regles import Registre

REGISTRE = Registre()
inscrire_les_communes(REGISTRE, exigibilite="CC 1305-2", clause_non_ecrite=est_non_ecrite)
