"""Les valeurs écrites à la main : ce qui se lit, ce qui se refuse, ce qui se propose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from toolkit.noyau.dossier import mots, quand, saisie
from toolkit.noyau.dossier.saisie import SaisieFautive


@pytest.mark.parametrize(
    ("lire", "ecrit", "lu"),
    [
        (saisie.lire_euros, "14850,00", Decimal("14850.00")),
        (saisie.lire_euros, "14 850,00 €", Decimal("14850.00")),
        (saisie.lire_euros, "14\u202f850.5", Decimal("14850.50")),
        (saisie.lire_euros, "0", Decimal(0)),
        (saisie.lire_euros, "-12", Decimal(-12)),
        (saisie.lire_euros, "1000000000000", Decimal(10**12)),
        (saisie.lire_euros, 0.1, Decimal("0.10")),
        (saisie.lire_euros, Decimal("1E+3"), Decimal(1000)),
        (saisie.lire_taux, "12,4 %", Decimal("12.4")),
        (saisie.lire_taux, "10.00", Decimal(10)),
        (saisie.lire_taux, "0.125", Decimal("0.125")),
        (saisie.lire_entier, "030", 30),
        (saisie.lire_booleen, "Oui", True),
        (saisie.lire_booleen, "false", False),
        (saisie.lire_numero, "FR76 3000-4008.22", "FR763000400822"),
        (saisie.en_texte, " Rabot ", "Rabot"),
        (saisie.en_texte, 1000, "1000"),
        (quand.lire_jour, "2028-02-29", dt.date(2028, 2, 29)),
        (quand.lire_heure, "9:05", dt.time(9, 5)),
        (quand.lire_heure, "14h", dt.time(14)),
        (quand.lire_heure, "14 h 30", dt.time(14, 30)),
        (quand.lire_depart_d_interet, "echeance", "echeance"),
        (quand.lire_depart_d_interet, "2026-04-01", dt.date(2026, 4, 1)),
        (mots.lire_pays, "be", "BE"),
        (mots.lire_ordre_juridique, "fr_LU", "fr_LU"),
    ],
)
def test_une_valeur_se_lit(lire: Callable[[object], object], ecrit: object, lu: object) -> None:
    assert lire(ecrit) == lu


@pytest.mark.parametrize(
    ("lire", "ecrit", "code", "remede"),
    [
        (saisie.lire_euros, "14.850", "montant-ambigu", "14850.00"),
        (saisie.lire_euros, "14 85O", "montant-invalide", "14850.00"),
        (saisie.lire_euros, "12.3456", "montant-invalide", "12.34"),
        (saisie.lire_euros, float("inf"), "montant-invalide", "14850.00"),
        (saisie.lire_euros, True, "type-inattendu", ""),
        (saisie.lire_taux, "10%%", "taux-invalide", "10.00"),
        (saisie.lire_entier, "-1", "entier-invalide", "8"),
        (saisie.lire_booleen, "NO", "booleen-invalide", "oui ou non"),
        (saisie.en_texte, False, "type-inattendu", ""),
        (saisie.en_texte, "a\x00b", "caractere-interdit", ""),
        (saisie.en_texte, "Abc\u202exyz", "caractere-interdit", ""),
        (saisie.lire_identifiant, "a\nb", "identifiant-invalide", ""),
        (quand.lire_jour, "1/10/2026", "date-invalide", "écrire 2026-10-01"),
        (quand.lire_jour, "01.10.26", "date-invalide", "écrire 2026-10-01"),
        (quand.lire_jour, "2026/10/1", "date-invalide", "écrire 2026-10-01"),
        (quand.lire_jour, "1er octobre 2026", "date-invalide", "écrire 2026-10-01"),
        (quand.lire_jour, "31 avril 2026", "date-invalide", "2026-10-01"),
        (quand.lire_jour, "2026-02-30", "date-invalide", "2026-02-28"),
        (quand.lire_jour, "2026-13-01", "date-invalide", "puis le mois"),
        (quand.lire_jour, "0206-01-01", "date-invalide", "année"),
        (quand.lire_jour, dt.datetime(2026, 1, 1), "type-inattendu", ""),
        (quand.lire_heure, "24:00", "heure-invalide", "14:00"),
        (quand.lire_heure, "9:5", "heure-invalide", "14:00"),
        (quand.lire_depart_d_interet, "retard", "valeur-inconnue", "echeance"),
        (mots.lire_pays, "Belgique", "pays-invalide", "BE"),
        (mots.lire_ordre_juridique, "France", "valeur-inconnue", "fr_FR"),
        (mots.lire_format, 2, "format-inconnu", "1"),
        (mots.lire_base_jours, 360, "valeur-inconnue", "365"),
    ],
)
def test_une_valeur_fautive_dit_comment_l_ecrire(
    lire: Callable[[object], object], ecrit: object, code: str, remede: str
) -> None:
    with pytest.raises(SaisieFautive) as faute:
        lire(ecrit)
    assert faute.value.code == code
    assert remede in faute.value.remede


def test_un_mot_d_une_enumeration_ouverte_est_en_minuscules() -> None:
    assert mots.lire_mot("saisie_vente", ("saisie_attribution",)) == "saisie_vente"
    with pytest.raises(SaisieFautive) as faute:
        mots.lire_mot("Saisie vente", ("saisie_vente",))
    assert faute.value.permises == ("saisie_vente",)
