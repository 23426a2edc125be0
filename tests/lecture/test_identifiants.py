"""Les clés des numéros officiels : un numéro juste passe, un doute avertit sans bloquer."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import luhn

from toolkit.lecture import identifiants
from toolkit.lecture.dossier import lire_dossier
from toolkit.noyau.probleme import Gravite


def codes(partie: dict[str, Any], **cles: Any) -> list[str]:
    lu = lire_dossier(
        {
            "format": 1,
            "reference": "2026-1",
            "juridiction": "fr_FR",
            "creancier": {"type": "personne_morale", **partie},
            "debiteurs": [{"id": "hotel", "type": "personne_morale"}],
            **cles,
        }
    )
    assert lu.dossier is not None
    assert {p.gravite for p in lu.problemes} <= {Gravite.AVERTISSEMENT}
    return [p.code for p in lu.problemes]


def _cle_de_luhn(debut: str) -> str:
    return next(f"{debut}{c}" for c in range(10) if luhn.is_valid(f"{debut}{c}"))


def _iban_francais(compte: int) -> str:
    bban = f"{compte:021d}{97 - compte * 100 % 97:02d}"
    return f"FR{98 - int(bban + '152700') % 97:02d}{bban}"


def _iban_belge(compte: int) -> str:
    bban = f"{compte:010d}{compte % 97 or 97:02d}"
    return f"BE{98 - int(bban + '111400') % 97:02d}{bban}"


def _communication(numero: int) -> str:
    chiffres = f"{numero:010d}{numero % 97 or 97:02d}"
    return f"+++{chiffres[:3]}/{chiffres[3:7]}/{chiffres[7:]}+++"


@pytest.mark.parametrize(
    "partie",
    [
        {"siren": "945 807 303"},
        {"siret": "35600000000048"},  # La Poste a sa propre clé
        {"tva": "FR 37 945807303", "siren": "945807303"},
        {"tva": "BE 0402.228.415", "numero_entreprise": "0402228415"},
        {"tva": "0402228415"},
        {"tva": "LU15027442"},
        {"tva": "CHE-116.281.710"},  # hors de l'Union
        {"numero_entreprise": "BE0402.228.415", "tva": "BE0402228415"},
        {"numero_entreprise": "1000.000.021"},
        {"iban": "FR76 3000 4008 2400 0136 1517 524", "bic": "bnpafrpp"},
        {"iban": "BE68 5390 0754 7034"},  # banque inconnue, IBAN juste
        {"registre_national": "85.07.30-033 28"},
        {"registre_national": "98.47.28-997.65"},  # numéro BIS
        {"courriel": "prenom.nom+factures@sous.domaine.example"},
        {"courriel": "hélène@exemple.fr"},
    ],
    ids=str,
)
def test_un_numero_juste_ne_dit_rien(partie: dict[str, Any]) -> None:
    assert codes(partie) == []


@pytest.mark.parametrize(
    ("partie", "code"),
    [
        ({"siren": "945807304"}, "siren-invalide"),
        ({"siret": "945807303"}, "siret-invalide"),
        ({"tva": "FR38945807303"}, "tva-invalide"),
        ({"tva": "FR58215736810", "siren": "945807303"}, "tva-invalide"),
        ({"tva": "BE0402228415", "numero_entreprise": "0487852392"}, "tva-invalide"),
        ({"siret": "21573681000015", "siren": "945807303"}, "siret-invalide"),
        ({"numero_entreprise": "0402228416"}, "numero-entreprise-invalide"),
        ({"iban": "FR7630004008240001361517525"}, "iban-invalide"),
        ({"iban": "FR4930004008240001361517525"}, "iban-invalide"),  # clé nationale fausse
        ({"bic": "BNPAXXPP"}, "bic-invalide"),
        ({"registre_national": "85073003329"}, "registre-national-invalide"),
        ({"courriel": "compta@rabot"}, "courriel-invalide"),
    ],
    ids=str,
)
def test_un_numero_faux_avertit(partie: dict[str, Any], code: str) -> None:
    assert codes(partie) == [code]


def test_tout_le_dossier_est_parcouru() -> None:
    tiers = {"type": "personne_morale", "siren": "1"}
    assert codes({}, procedures={"saisie_conservatoire": {"tiers_saisi": tiers}}) == [
        "siren-invalide"
    ]
    assert codes({}, mandataire={"type": "avocat", "courriel": "x"}) == ["courriel-invalide"]
    creance = {"id": "F", "communication_structuree": "202602180067"}
    assert codes({}, creances=[creance]) == ["communication-invalide"]


def test_un_mot_proche_d_un_mot_connu_avertit_un_mot_nouveau_non() -> None:
    assert codes({}, titres=[{"id": "t", "type": "jugemnt"}]) == ["valeur-inhabituelle"]
    assert codes({}, titres=[{"id": "t", "type": "sentence_arbitrale"}]) == []


JUSTES = {
    "siren": st.integers(0, 10**8 - 1).map(lambda n: _cle_de_luhn(f"{n:08d}")),
    "siret": st.integers(0, 10**8 - 1).flatmap(
        lambda n: st.integers(0, 9999).map(
            lambda m: _cle_de_luhn(f"{_cle_de_luhn(f'{n:08d}')}{m:04d}")
        )
    ),
    "numero_entreprise": st.integers(10**5, 2 * 10**7 - 1).map(
        lambda n: f"{n:08d}{97 - n % 97:02d}"
    ),
    "iban": st.integers(0, 10**21 - 1).map(_iban_francais)
    | st.integers(0, 10**10 - 1).map(_iban_belge),
    "communication": st.integers(0, 10**10 - 1).map(_communication),
    "bic": st.from_regex(r"[A-Z]{4}(BE|DE|FR|LU|NL)[A-Z0-9]{2}([A-Z0-9]{3})?", fullmatch=True),
    "courriel": st.from_regex(
        r"[a-z0-9_+-]{1,9}(\.[a-z_]{1,9})?@[a-z0-9-]{1,9}\.[a-z]{2,6}", fullmatch=True
    ),
}
JUSTES["tva"] = JUSTES["siren"].map(lambda n: f"FR{int(n + '12') % 97:02d}{n}") | JUSTES[
    "numero_entreprise"
].map("BE{}".format)


@pytest.mark.parametrize("sorte", sorted(JUSTES))
@settings(max_examples=60, deadline=None, derandomize=True)
@given(donnees=st.data())
def test_ce_qui_est_reconnu_d_emblee_la_bibliotheque_l_admet(sorte: str, donnees: Any) -> None:
    numero = donnees.draw(JUSTES[sorte])
    altere = donnees.draw(st.integers(0, len(numero) - 1))
    faux = f"{numero[:altere]}{donnees.draw(st.sampled_from('059AZ'))}{numero[altere + 1 :]}"
    for ecrit in (numero, faux):
        if identifiants.SURS[sorte](ecrit):
            assert identifiants.CONTROLES[sorte](ecrit), ecrit
    if sorte != "courriel":
        assert identifiants.SURS[sorte](numero), numero
