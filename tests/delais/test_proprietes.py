"""Quoi que dise le dossier, les délais se calculent, et leurs dates s'accordent avec leur sens."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.delais.affaires import ecrire, lois
from toolkit.noyau.delais import Etat, calculer_delais, en_donnees, en_texte, problemes_des_delais
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.dossier.evenement import Canal, TypeDEvenement
from toolkit.noyau.dossier.procedure import NomDeProcedure
from toolkit.noyau.situation import Situation

JURIDICTIONS = ("fr_BE", "fr_FR")
JOURS = st.dates(dt.date(2014, 1, 1), dt.date(2030, 12, 31)).map(str)
TITRES = (
    "jugement", "ordonnance_injonction_de_payer", "ordonnance_refere", "ordonnance_saisie",
    "acte_notarie", "proces_verbal_non_contestation", "reconnaissance_de_dette",
)  # fmt: skip
MESURES = (
    "saisie_attribution", "saisie_vente", "saisie_remunerations", "conversion",
    "saisie_execution", "saisie_arret_execution", "saisie_execution_immobiliere",
)  # fmt: skip


def _facultatif(**cles: st.SearchStrategy) -> st.SearchStrategy:
    return st.fixed_dictionaries({}, optional=cles)


PROCEDURES = st.sampled_from(get_args(NomDeProcedure))
EVENEMENTS = st.builds(
    dict.__or__,
    st.fixed_dictionaries({"type": st.sampled_from(get_args(TypeDEvenement)), "date": JOURS}),
    _facultatif(
        procedure=PROCEDURES,
        canal=st.sampled_from(get_args(Canal)),
        auteur=st.sampled_from(("creancier", "avocat", "huissier", "juge", "debiteur")),
        destinataire=st.sampled_from(("tiers_saisi", "debiteur")),
        presente_le=JOURS,
        recu_le=JOURS,
        resultat=st.sampled_from(("accord", "echec", "remis")),
        a_personne=st.booleans(),
        delai_jours=st.integers(1, 30),
        est_interruptive=st.just(True),
        motif=st.just("motif"),
        titre=st.sampled_from(("t0", "t1")),
    ),
)
DATE = st.fixed_dictionaries({"date": JOURS})
PREVUES = _facultatif(
    injonction_de_payer=_facultatif(
        juge=st.fixed_dictionaries(
            {"type": st.sampled_from(("tribunal_de_commerce", "tribunal_judiciaire"))}
        ),
        signification=DATE,
    ),
    assignation=_facultatif(
        juge=st.fixed_dictionaries(
            {"type": st.sampled_from(("tribunal_de_commerce", "tribunal_judiciaire"))}
        ),
        audience=DATE,
        signification=DATE,
        placement=DATE,
    ),
    citation=_facultatif(audience=DATE, signification=DATE, mise_au_role=DATE),
    saisie_conservatoire=_facultatif(
        biens=st.sampled_from(("creances", "meubles", "immeubles", "droits_d_associe")),
        signification=DATE,
    ),
    execution=st.fixed_dictionaries({"mesure": st.sampled_from(MESURES)}),
)


@st.composite
def dossiers(tirer: st.DrawFn, juridiction: str) -> Dossier:
    caracteres = ("contradictoire", "repute_contradictoire", "par_defaut")
    titres = [
        {
            "id": f"t{rang}",
            "type": tirer(st.sampled_from(TITRES)),
            "procedure": tirer(PROCEDURES),
            "date": tirer(JOURS),
            "caractere": tirer(st.sampled_from(caracteres)),
        }
        for rang in range(tirer(st.integers(0, 2)))
    ]
    adresse = {"code_postal": tirer(st.sampled_from(("69002", "67000", "97400", "5000")))}
    pays = tirer(st.sampled_from(("FR", "BE", "ES", "CA", None)))
    debiteur: dict[str, Any] = {
        "qualite": tirer(st.sampled_from(("professionnel", "consommateur"))),
        "adresse": adresse | ({"pays": pays} if pays else {}),
    }
    return Dossier.model_validate(
        ecrire(
            juridiction,
            debiteurs=[debiteur],
            titres=titres,
            evenements=tirer(st.lists(EVENEMENTS, max_size=6)),
            procedures=tirer(PREVUES),
        )
    )


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
@given(donnees=st.data(), au=st.dates(dt.date(2014, 1, 1), dt.date(2031, 12, 31)))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_les_dates_s_accordent_avec_leur_sens(
    juridiction: str, donnees: st.DataObject, au: dt.date
) -> None:
    regles = lois(juridiction)
    s = Situation(donnees.draw(dossiers(juridiction)), regles.droit, au)
    rendus = calculer_delais(s, regles.juridiction.temps)
    assert [d.echeance for d in rendus] == sorted(d.echeance for d in rendus)
    for delai in rendus:
        brute, echeance = delai.echeance_brute, delai.echeance
        if delai.sens == "attendre":
            assert echeance > brute
        elif delai.sens == "a_rebours":
            assert echeance <= brute
            assert (delai.echeance_conseillee or echeance) <= echeance
        else:
            assert echeance >= brute
        if delai.etat is Etat.A_VENIR and not delai.depart.est_prevu:
            assert max(brute, echeance) >= au
        assert en_donnees(delai)["echeance"] in str(echeance) and delai.libelle in en_texte(
            delai, au
        )
    assert all(p.message and p.remede for p in problemes_des_delais(rendus))


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
@given(donnees=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_ce_qui_suit_le_jour_du_calcul_n_y_change_rien(
    juridiction: str, donnees: st.DataObject
) -> None:
    regles = lois(juridiction)
    dossier = donnees.draw(dossiers(juridiction))
    au = dt.date(2022, 6, 15)
    passes = tuple(e for e in dossier.evenements if e.date <= au)
    ancien = dossier.model_copy(
        update={"evenements": passes, "titres": tuple(t for t in dossier.titres if t.date <= au)}
    )
    ici, la = (
        [
            (d.id, d.echeance, d.etat, d.depart.date)
            for d in calculer_delais(Situation(lu, regles.droit, au), regles.juridiction.temps)
        ]
        for lu in (dossier, ancien)
    )
    assert ici == la
