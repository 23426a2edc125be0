"""Les fiches, le compte rendu et le mandat : leur texte, et ce qu'ils ne doivent jamais dire."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.actes.fiches import CAS, JOUR, document, dossier, rediger_le_cas
from toolkit import calculer, lire, preuve, rediger
from toolkit.noyau.a_completer import A_COMPLETER
from toolkit.verbes import exporter_modele

ATTENDUS = Path(__file__).parent / "attendus"
FICHES_DU_DEBITEUR = [n for n in CAS if n.startswith("fiche_debiteur")]
CONTACTS = [n for n in CAS if n.startswith(("fiche_appel", "fiche_visite"))]
COMPTES_RENDUS = [n for n in CAS if n.startswith("compte_rendu")]


def pages(pdf: bytes) -> list[str]:
    """Le texte de chaque page, insécables changées en espaces."""
    import pypdfium2

    lues = (p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(io.BytesIO(pdf)))
    return [re.sub("[\u00a0\u202f]", " ", page).replace("’", "'") for page in lues]


def texte(nom: str) -> str:
    """Le PDF d'un cas, d'un seul tenant."""
    return re.sub(r"\s+", " ", " ".join(pages(document(nom).pdf)))


@pytest.mark.parametrize("nom", CAS)
def test_le_texte_de_l_acte(nom: str, attendu) -> None:
    lues = pages(document(nom).pdf)
    lignes = [ligne.rstrip() for page in lues for ligne in (*page.splitlines(), "———")]
    attendu("\n".join(lignes) + "\n", ATTENDUS / f"{nom}.txt")


@pytest.mark.parametrize("nom", CAS)
def test_l_acte_est_prouve_dans_les_deux_formats(nom: str) -> None:
    acte = document(nom)
    assert acte.est_pret, acte.problemes
    for format in ("docx", "pdf"):
        assert all(c.trouvee for c in acte.constats[format])
    assert preuve.comparer(acte.pdf, acte.docx) == ()


@pytest.mark.parametrize("nom", FICHES_DU_DEBITEUR)
def test_la_fiche_du_debiteur_tient_sur_une_page(nom: str) -> None:
    assert len(pages(document(nom).pdf)) == 1


def _a_dix_factures(brut: dict[str, Any]) -> None:
    modele = brut["creances"][0]
    brut["creances"] = [{**modele, "id": f"F-{rang}", "pieces": []} for rang in range(10)]
    for cle in ("avoirs", "paiements", "evenements", "procedures"):
        brut.pop(cle, None)


def test_au_dela_de_deux_creances_la_fiche_renvoie_a_la_lettre() -> None:
    brut = dossier("fiche_debiteur-fr_FR-entreprise")
    _a_dix_factures(brut)
    (page,) = pages(rediger_le_cas(brut, CAS["fiche_debiteur-fr_FR-entreprise"]).pdf)
    assert "9 autres sommes, dont la liste est dans la lettre" in re.sub(r"\s+", " ", page)


@pytest.mark.parametrize(
    ("reference", "acte"), [("fr_FR_b2b", "relance_1"), ("fr_BE_b2c", "rappel_2")]
)
def test_la_fiche_jointe_dit_la_somme_et_la_date_de_la_lettre(reference: str, acte: str) -> None:
    lu = lire(Path(__file__).parents[2] / "exemples" / reference / "dossier.yaml")
    lettre, fiche = rediger(calculer(lu.dossier, JOUR, [acte]), formats={"pdf"})
    assert (lettre.acte, fiche.acte) == (acte, "fiche_debiteur")
    for cle in ("sommes", "delai"):
        assert fiche.prevu.contexte[cle] == lettre.prevu.contexte[cle]


def test_personne_n_invente_de_numero() -> None:
    for nom in FICHES_DU_DEBITEUR:
        brut = dossier(nom)
        connus = re.sub(r"\D", "", yaml.dump(brut, allow_unicode=True))
        for numero in re.findall(r"\+\d[\d ]{7,}", texte(nom)):
            assert re.sub(r"\D", "", numero) in connus


@pytest.mark.parametrize("nom", CONTACTS)
def test_les_lignes_imprimees_se_recopient_au_dossier(nom: str) -> None:
    derniere = re.sub(r"\s+", " ", pages(document(nom).pdf)[-1])
    evenements = re.findall(r"- \{.*?\}", derniere)
    assert len(evenements) == 4
    brut = dossier(nom)
    remplies = [
        e.replace(f"heure: {A_COMPLETER}", 'heure: "10:40"')
        .replace(f"montant: {A_COMPLETER}", "montant: 120.00")
        .replace(f"delai_jours: {A_COMPLETER}", "delai_jours: 8")
        .replace(A_COMPLETER, "Dit au téléphone")
        for e in evenements
    ]
    brut["evenements"] = yaml.load("\n".join(remplies), Loader=yaml.BaseLoader)
    lu = lire(brut)
    assert lu.dossier is not None, lu.problemes
    compte_rendu = CAS[nom].acte.removeprefix("fiche_")
    types = [e.type for e in lu.dossier.evenements]
    assert types == [compte_rendu, "promesse", "demande_facilites", "contestation"]


@pytest.mark.parametrize("nom", CONTACTS)
def test_une_ligne_recopiee_sans_etre_remplie_est_refusee(nom: str) -> None:
    derniere = re.sub(r"\s+", " ", pages(document(nom).pdf)[-1])
    brut = dossier(nom)
    brut["evenements"] = yaml.load(
        "\n".join(re.findall(r"- \{.*?\}", derniere)), Loader=yaml.BaseLoader
    )
    assert {"heure-invalide", "montant-invalide"} <= {p.code for p in lire(brut).problemes}


@pytest.mark.parametrize("nom", [*CONTACTS, *COMPTES_RENDUS])
def test_aucun_resume_ne_sort_du_cabinet(nom: str) -> None:
    brut = dossier(nom)
    for evenement in brut.get("evenements", ()):
        evenement["resume"] = "TEMOIN-INTERNE"
    acte = rediger_le_cas(brut, CAS[nom])
    assert "TEMOIN" not in " ".join(pages(acte.pdf))


def test_le_document_remis_s_ouvre_sur_le_cadre_et_se_separe_du_compte_rendu() -> None:
    remis, *_, compte_rendu = pages(document("fiche_visite-fr_BE-avocat").pdf)
    assert remis.index("RECOUVREMENT AMIABLE") < remis.index("Document remis")
    assert "ne se remet pas" in compte_rendu and "Arrivée et départ" in compte_rendu
    assert "Arrivée et départ" not in remis


def test_le_client_apprend_ce_qu_on_attend_de_lui() -> None:
    lu = texte("compte_rendu-fr_FR-commissaire")
    assert "Votre réponse à la contestation du 12 octobre 2026" in lu
    assert "la créance est contestée depuis le 12 octobre 2026 : Deux fenêtres ne ferment pas" in lu


def test_le_commissaire_de_justice_signale_une_creance_prescrite() -> None:
    assert "paraît prescrite ou forclose depuis le" in texte("compte_rendu-fr_FR-prescrite")
    assert "prescrite" not in texte("compte_rendu-fr_FR-avocat")


def test_un_mandat_sans_remuneration_est_refuse_a_sa_cle() -> None:
    brut = dossier("mandat-fr_FR-tiers")
    del brut["mandataire"]["mandat"]["remuneration"]
    problemes = rediger_le_cas(brut, CAS["mandat-fr_FR-tiers"]).problemes
    assert "mandataire.mandat.remuneration" in {p.chemin for p in problemes if p.est_bloquant}


def test_le_mandat_d_un_tiers_reverse_dans_le_mois_si_rien_n_est_convenu() -> None:
    brut = dossier("mandat-fr_FR-tiers")
    del brut["mandataire"]["mandat"]["reversement_jours"]
    acte = rediger_le_cas(brut, CAS["mandat-fr_FR-tiers"])
    assert "1 mois au plus après chaque encaissement" in re.sub(r"\s+", " ", pages(acte.pdf)[1])


def test_on_appelle_qui_protege_le_debiteur() -> None:
    brut = dossier("fiche_appel-fr_FR-consommateur")
    tuteur = {"civilite": "Mme", "prenom": "Odile", "nom": "Faure"}
    brut["debiteurs"][0]["protection"] = {"mesure": "tutelle", "par": tuteur}
    lue = pages(rediger_le_cas(brut, CAS["fiche_appel-fr_FR-consommateur"]).pdf)[0]
    assert "Suis-je bien avec Mme Odile Faure, tutelle" in re.sub(r"\s+", " ", lue)


@pytest.mark.parametrize(
    "nom",
    [
        "fiche_debiteur-fr_FR-consommateur",
        "fiche_appel-fr_FR-tiers",
        "fiche_visite-fr_BE-cession",
        "compte_rendu-fr_FR-commissaire",
        "mandat-fr_FR-tiers",
    ],
)
def test_le_modele_word_exporte_rend_le_meme_texte(nom: str, tmp_path: Path) -> None:
    cas = CAS[nom]
    exporter_modele(cas.acte, cas.juridiction, tmp_path)
    plan = calculer(lire(dossier(nom)).dossier, cas.au, [cas.acte], tmp_path)
    rendu = rediger(plan, formats={"docx"}, cabinet=tmp_path)[cas.acte]
    assert preuve.comparer(document(nom).pdf, rendu.docx) == ()
