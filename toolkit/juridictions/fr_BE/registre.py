"""Le registre belge : conditions et règles s'y inscrivent, les communes d'abord."""

from toolkit.noyau.conditions.communes import inscrire_les_communes
from toolkit.noyau.regles import Registre

REGISTRE = Registre()
inscrire_les_communes(REGISTRE, exigibilite="CC 5.224, 5.231")
