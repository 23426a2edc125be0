"""Les lettres amiables belges : leur texte, leurs preuves, ce que la loi y fait dire ou taire."""

from __future__ import annotations

import copy
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.actes.belges import (
    APRES_RAPPEL,
    AVANT_RAPPEL,
    AVOCAT,
    CAS,
    JOUR,
    Cas,
    Modifier,
    composer,
    entre_particuliers,
    interruptive,
    lettre_belge,
    par,
    rappele,
)
from tests.actes.lettres import texte
from tests.actes.mutations import FAUTES, fautes_de, perdre
from tests.actes.rendus import alterer_docx
from tests.actes.test_texte import texte_du_pdf
from toolkit import calculer, lire, preuve, rediger
from toolkit.lieux import MODELES

ATTENDUS = Path(__file__).parent / "attendus"
PHRASE = (
    "Cette lettre ne concerne PAS une citation au tribunal ou une saisie. "
    "Il ne s'agit pas d'une procédure de recouvrement judiciaire."
)


def _premieres() -> list:
    """Chaque mention, dans la première lettre qui la porte."""
    vues: dict[str, tuple[str, object]] = {}
    for nom in CAS:
        for attente in lettre_belge(nom).prevu.attentes:
            vues.setdefault(attente.id, (nom, attente))
    return [pytest.param(nom, attente, id=attente.id) for nom, attente in vues.values()]


def _plan(cas: Cas):
    lu = lire(composer(cas))
    assert lu.dossier is not None, lu.problemes
    return calculer(lu.dossier, cas.au, [cas.acte])


def _bloquants(acte: str, changements: tuple[Modifier, ...], au: dt.date) -> set[str]:
    """Les codes qui empêchent l'acte sur le dossier du consommateur ainsi changé."""
    documents = _plan(Cas(acte, "fr_BE_b2c", changements, au)).documents
    (document,) = (d for d in documents if d.fiche.nom == acte)
    return {p.code for p in document.problemes if p.est_bloquant}


@pytest.mark.parametrize("nom", CAS)
def test_le_texte_de_la_lettre(nom: str, attendu) -> None:
    attendu(texte_du_pdf(lettre_belge(nom).pdf), ATTENDUS / f"belgique-{nom}.txt")


@pytest.mark.parametrize("nom", CAS)
def test_la_lettre_est_prouvee_dans_les_deux_formats(nom: str) -> None:
    document = lettre_belge(nom)
    assert document.est_pret, document.problemes
    for format in ("docx", "pdf"):
        assert all(c.trouvee for c in document.constats[format])
    assert preuve.comparer(document.pdf, document.docx) == ()


@pytest.mark.parametrize(("nom", "attente"), _premieres())
def test_une_mention_perdue_ou_alteree_est_refusee_et_nommee(nom: str, attente) -> None:
    document = lettre_belge(nom)
    docx = perdre(document.docx, attente)
    assert docx != document.docx
    problemes = fautes_de(document, docx)
    assert any(code in FAUTES and attente.id in m for code, m in problemes), problemes


@pytest.mark.parametrize(
    ("nom", "mention"),
    [
        ("premier_rappel-consommateur", "rappel-indemnite-annoncee"),
        ("premier_rappel-consommateur", "rappel-creancier"),
        ("premier_rappel-consommateur", "rappel-produit"),
        ("mise_en_demeure-consommateur-societe", "recouvreur-creancier"),
        ("mise_en_demeure-consommateur-avocat", "recouvreur-identite"),
        ("mise_en_demeure-consommateur-avocat", "recouvreur-montants"),
        ("mise_en_demeure-entreprise-interruptive", "interruptive-creancier"),
        ("mise_en_demeure-entreprise-interruptive", "interruptive-obligation"),
        ("mise_en_demeure-entreprise-interruptive", "interruptive-montants"),
    ],
)
def test_chaque_valeur_perdue_seule_est_refusee(nom: str, mention: str) -> None:
    document = lettre_belge(nom)
    entiere = next(a for a in document.prevu.attentes if a.id == mention)
    for valeur in entiere.valeurs:
        docx = perdre(document.docx, replace(entiere, valeurs=(valeur,)))
        problemes = fautes_de(document, docx)
        assert any(code in FAUTES and mention in m for code, m in problemes), valeur


@pytest.mark.parametrize("mot", ["PAS", "citation", "saisie", "judiciaire"])
def test_chaque_mot_de_la_phrase_compte(mot: str) -> None:
    document = lettre_belge("mise_en_demeure-consommateur-avocat")
    docx = alterer_docx(document.docx, mot, mot.swapcase() if mot.isupper() else "démarche")
    assert any(
        code == "mention-absente" and "recouvreur-phrase" in m
        for code, m in fautes_de(document, docx)
    )


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ('class="mention gras autre-police"', 'class="mention autre-police"'),
        ('class="mention gras autre-police"', 'class="mention gras"'),
        ("{{ mentions.recouvreur_phrase }}", "Attention. {{ mentions.recouvreur_phrase }}"),
    ],
    ids=["graisse", "police", "alinéa"],
)
def test_la_phrase_de_la_loi_perd_sa_forme(avant: str, apres: str, tmp_path: Path) -> None:
    nom = "fr_BE/actes/mise_en_demeure/acte.html"
    modele = (MODELES / nom).read_text("utf-8")
    assert avant in modele
    (tmp_path / nom).parent.mkdir(parents=True)
    (tmp_path / nom).write_text(modele.replace(avant, apres), "utf-8")
    plan = _plan(CAS["mise_en_demeure-consommateur-avocat"])
    for format in ("pdf", "docx"):
        document = rediger(plan, formats={format}, cabinet=tmp_path)["mise_en_demeure"]
        (faute,) = (p for p in document.problemes if p.est_bloquant)
        assert faute.code == "forme-absente" and "recouvreur-phrase" in faute.message


@pytest.mark.parametrize("nom", [n for n in CAS if n.startswith("mise_en_demeure")])
def test_la_phrase_n_est_due_que_d_un_avocat_ou_d_un_huissier_au_consommateur(nom: str) -> None:
    est_due = nom.startswith("mise_en_demeure-consommateur") and "societe" not in nom
    assert (PHRASE in texte(lettre_belge(nom))) is est_due


def test_le_premier_rappel_ne_reclame_que_le_principal_et_date_son_delai() -> None:
    lue = texte(lettre_belge("premier_rappel-consommateur"))
    # Lundi 30 mars : troisième jour ouvrable le jeudi 2 avril, quatorzième jour le 15.
    assert "ce délai prend cours le 2 avril 2026" in lue and "expire le 15 avril 2026" in lue
    assert "Somme à payer : 4 380,00 €" in lue
    # 65 + 5 % de (4 380 − 500) : le maximum de XIX.4, que la clause reprend.
    assert "l'indemnité forfaitaire convenue pour 2026-0311 : 259,00 €" in lue
    # Créancier PME : l'intérêt convenu court dès le lendemain de l'envoi (XIX.2 § 4).
    assert "8,00 % l'an" in lue and "à compter du 31 mars 2026" in lue


def _par_courriel(brut) -> None:
    brut["actes"] = {"premier_rappel": {"canal": "courriel"}}
    brut["creancier"]["est_pme"] = "faux"


def test_par_courriel_le_delai_part_du_lendemain() -> None:
    cas = Cas("premier_rappel", "fr_BE_b2c", (_par_courriel,), AVANT_RAPPEL)
    lue = texte(rediger(_plan(cas))["premier_rappel"])
    assert "prend cours le 31 mars 2026, lendemain de cet envoi" in lue
    assert "expire le 13 avril 2026" in lue
    # Créancier qui n'est pas une PME : aucun intérêt avant la fin du délai.
    assert "à compter du 14 avril 2026" in lue


def _cautionne(brut) -> None:
    caution = copy.deepcopy(brut["debiteurs"][0])
    engagement = {"plafond": "2000.00", "date": "2026-01-12"}
    brut["debiteurs"].append({**caution, "id": "luc", "role": "caution", "engagement": engagement})


def test_un_garant_dont_la_limite_est_atteinte_ne_devra_rien_de_plus() -> None:
    plan = _plan(Cas("premier_rappel", "fr_BE_b2c", (_cautionne,), AVANT_RAPPEL))
    principal, garant = (texte(d) for d in rediger(plan) if d.acte == "premier_rappel")
    assert "il vous sera réclamé en plus" in principal
    assert "il vous est demandé 2 000,00 €" in garant
    assert "il vous sera réclamé en plus" not in garant


def _echue_en_decembre(brut) -> None:
    brut["creances"][0] |= {"date": "2026-11-01", "echeance": "2026-12-10"}
    brut["creancier"]["est_pme"] = "faux"


def _au_taux_de_la_loi(brut) -> None:
    _echue_en_decembre(brut)
    brut["contrats"][0]["conventions"]["interet"] = {"reference": "loi_2002"}


@pytest.mark.parametrize(
    ("changer", "annonce"),
    [
        (_echue_en_decembre, "l'intérêt convenu de 8,00 % l'an, dans la limite"),
        (_au_taux_de_la_loi, "au taux qui sera publié, dans la limite de l'article XIX.4"),
    ],
)
def test_un_plafond_pas_encore_publie_n_efface_pas_l_annonce(changer, annonce: str) -> None:
    cas = Cas("premier_rappel", "fr_BE_b2c", (changer,), dt.date(2026, 12, 21))
    lue = texte(rediger(_plan(cas))["premier_rappel"])
    assert "expire le 6 janvier 2027" in lue and annonce in lue


def test_une_clause_non_ecrite_ne_s_annonce_pas() -> None:
    def excessive(brut) -> None:
        brut["contrats"][0]["conventions"]["interet"] = {"taux": "15.00", "article": "6"}

    cas = Cas("premier_rappel", "fr_BE_b2c", (excessive,), AVANT_RAPPEL)
    assert "il vous sera réclamé en plus" not in texte(rediger(_plan(cas))["premier_rappel"])


def test_un_contrat_ancien_cite_l_ancien_code() -> None:
    def de_2021(brut) -> None:
        entre_particuliers(brut)
        brut["contrats"] = [{"id": "p", "nature": "pret", "date": "2021-05-01", "conventions": {}}]
        brut["creances"][0]["contrat"] = "p"

    lue = texte(rediger(_plan(Cas("mise_en_demeure", "fr_BE_b2c", (de_2021,), JOUR)))[0])
    assert "article 1139 de l'ancien Code civil" in lue
    assert "porte l'intérêt légal (article 1153 de l'ancien Code civil)" in lue


def test_entre_entreprises_le_premier_rappel_informe_sans_reclamer() -> None:
    lue = texte(lettre_belge("premier_rappel-entreprise"))
    assert "Somme à payer : 6 534,00 €" in lue
    assert "46,99 € à ce jour" in lue and "40,00 € par facture" in lue
    assert "Ce rappel ne les réclame pas" in lue


def test_le_recouvreur_laisse_quatorze_jours_depuis_le_troisieme_jour_ouvrable() -> None:
    # Samedi 21 novembre : troisième jour ouvrable le mercredi 25, quatorzième jour le 8 décembre.
    delai = lettre_belge("mise_en_demeure-consommateur-avocat").prevu.contexte["delai"]
    assert (delai["debut"], delai["limite"]) == (dt.date(2026, 11, 25), dt.date(2026, 12, 8))


def test_aucune_lettre_au_consommateur_ne_compte_quinze_jours() -> None:
    for nom in (n for n in CAS if "consommateur" in n):
        assert "15 jours" not in texte(lettre_belge(nom))


def test_un_tiers_recoit_sur_son_compte_reserve_et_dit_qui_a_cede() -> None:
    lue = texte(lettre_belge("mise_en_demeure-consommateur-societe"))
    assert "Bénéficiaire : Recouvrements de la Meuse IBAN : BE91 3637 5235 5076" in lue
    assert "Créancier d'origine Chauffage Delvaux SRL, prestataire de services" in lue
    assert "Nouveau créancier, depuis le 3 août 2026 Factures de Wallonie SA" in lue


def test_sans_premier_rappel_le_recouvreur_en_envoie_d_abord_un() -> None:
    """Sans clause, la loi n'en exige pas du créancier ; de qui recouvre pour lui, toujours."""

    def sans_clause(brut) -> None:
        brut["contrats"][0]["conventions"] = {}

    assert "premier-rappel-expire" in _bloquants(
        "mise_en_demeure", (sans_clause, par(AVOCAT)), JOUR
    )
    assert "premier-rappel-expire" not in _bloquants("mise_en_demeure", (sans_clause,), JOUR)


def test_le_second_rappel_attend_la_fin_du_premier() -> None:
    jours = {
        dt.date(2026, 4, 20): {"premier-rappel-expire"},
        dt.date(2026, 4, 21): {"premier-rappel-expire"},
        dt.date(2026, 4, 22): set(),
    }
    for jour, attendus in jours.items():
        assert _bloquants("rappel_2", (rappele,), jour) == attendus


def _evenements(*faits: dict) -> Modifier:
    def modifier(brut) -> None:
        rappele(brut)
        brut["mandataire"] = copy.deepcopy(AVOCAT)
        lettre = {"type": "mise_en_demeure", "date": "2026-06-15", "auteur": "avocat"}
        brut["evenements"] += [lettre, *faits]

    return modifier


# La mise en demeure du lundi 15 juin : troisième jour ouvrable le 18, délai jusqu'au 1er juillet ;
# toutes les suspensions ensemble, jusqu'au 15 août (quarante-cinq jours, CDE XIX.9 § 5).
@pytest.mark.parametrize(
    ("faits", "dernier_jour_d_attente"),
    [
        ((), "2026-07-01"),
        (({"type": "demande_facilites", "date": "2026-06-24", "auteur": "lambert"},), "2026-08-15"),
        (
            (
                {"type": "demande_facilites", "date": "2026-06-24", "auteur": "lambert"},
                {"type": "rejet", "date": "2026-07-10"},
            ),
            "2026-07-09",
        ),
        (
            ({"type": "demande_mediation_de_dettes", "date": "2026-06-24", "auteur": "lambert"},),
            "2026-08-08",
        ),
        (
            (
                {
                    "type": "contestation",
                    "date": "2026-07-06",
                    "auteur": "lambert",
                    "motif": "La chaudière fuit",
                },
            ),
            "2026-08-15",
        ),
    ],
    ids=["délai", "plan", "plan refusé", "médiation", "contestation"],
)
def test_le_recouvreur_attend(faits: tuple[dict, ...], dernier_jour_d_attente: str) -> None:
    dernier = dt.date.fromisoformat(dernier_jour_d_attente)
    arrete = "recouvreur-hors-attente"
    changer = (_evenements(*copy.deepcopy(faits)),)
    if "rejet" not in {f["type"] for f in faits}:
        assert arrete in _bloquants("mise_en_demeure", changer, dernier)
    suivant = dernier + dt.timedelta(days=1)
    assert arrete not in _bloquants("mise_en_demeure", changer, suivant)


def test_le_creancier_lui_meme_n_attend_pas() -> None:
    def signe_du_creancier(brut) -> None:
        brut["actes"] = {"mise_en_demeure": {"emetteur": "creancier"}}

    changements = (_evenements(), signe_du_creancier)
    assert _bloquants("mise_en_demeure", changements, dt.date(2026, 6, 22)) == set()


def test_un_secteur_regle_a_part_se_leve_par_un_juriste() -> None:
    def de_l_eau(brut) -> None:
        brut["creances"][0]["secteur"] = "eau"

    def accepte(brut) -> None:
        qui = {"par": "Me Dumont", "le": "2026-05-01", "motif": "règles wallonnes suivies"}
        brut["acceptations"] = [{"code": "secteur-sans-regle-propre", **qui}]

    code = "secteur-sans-regle-propre"
    assert code in _bloquants("rappel_2", (rappele, de_l_eau), APRES_RAPPEL)
    assert code not in _bloquants("rappel_2", (rappele, de_l_eau, accepte), APRES_RAPPEL)


@pytest.mark.parametrize(
    ("resultat", "empeche"),
    [("faillite", True), ("reglement_collectif_de_dettes", True), ("neant", False)],
)
def test_un_registre_qui_dit_l_insolvabilite_arrete_la_lettre(resultat: str, empeche: bool) -> None:
    def consulte(brut) -> None:
        rappele(brut)
        consultation = {"registre": "regsol", "partie": "lambert", "le": "2026-05-04"}
        brut["verifications"] = [{**consultation, "resultat": resultat}]

    codes = _bloquants("rappel_2", (consulte,), APRES_RAPPEL)
    assert ("debiteur-sans-concours" in codes) is empeche


@pytest.mark.parametrize("fini", [False, True])
def test_une_mediation_demandee_se_dit_jusqu_a_son_issue(fini: bool) -> None:
    demande = {"type": "demande_mediation_de_dettes", "date": "2026-07-06", "auteur": "lambert"}
    issue = {"type": "mediation", "date": "2026-07-20", "resultat": "echec"}
    faits = (demande, issue) if fini else (demande,)
    plan = _plan(Cas("mise_en_demeure", "fr_BE_b2c", (_evenements(*faits),), JOUR))
    codes = {p.code for d in plan.documents for p in d.problemes}
    assert ("mediation-de-dettes-en-cours" in codes) is not fini


@pytest.mark.parametrize(("date", "suffit"), [("2026-10-21", False), ("2026-10-22", True)])
def test_le_document_qui_prouve_l_adresse_a_moins_d_un_mois(date: str, suffit: bool) -> None:
    def du(brut) -> None:
        interruptive(brut)
        brut["pieces"][-1]["date"] = date

    codes = _bloquants("mise_en_demeure", (rappele, par(AVOCAT), du), JOUR)
    assert ("interruptive-adresse-verifiee" not in codes) is suffit
