"""La procédure des créances commerciales incontestées (CPCE L126-1) : fermée, mentions non lues."""

from __future__ import annotations

from toolkit.noyau.voies.trame import Trame

VOIE = Trame(
    id="creance_commerciale_l126",
    actes=(),
    reference="CPCE L126-1 à L126-5",
    ferment=("v-l126-bloque",),
    montant=lambda _s: None,
)
