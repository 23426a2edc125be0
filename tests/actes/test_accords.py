"""Les accords des deux droits : leur texte page à page, et chaque mention, ôtée puis refusée."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from tests.actes.accords import CAS, documents
from tests.actes.decomptes import pages_du_pdf
from tests.actes.rendus import alterer_docx
from toolkit import preuve
from toolkit.chaine import legislation
from toolkit.noyau.contexte.propres.accords import codes_a_scanner
from toolkit.noyau.ecriture import date_courte, date_longue, euros
from toolkit.noyau.mention import Attente, Preuve

ATTENDUS = Path(__file__).parent / "attendus"
ACTES = {
    "fr_FR": {
        "echeancier",
        "protocole_transactionnel",
        "reconnaissance_de_dette",
        "quittance",
        "constat_de_defaillance",
    },
    "fr_BE": {
        "plan_apurement",
        "transaction",
        "reconnaissance_de_dette",
        "quittance",
        "constat_de_defaillance",
    },
}
DES_LETTRES = [cas for cas in CAS if cas[1] == "mise_en_demeure"]
DES_ACCORDS = [cas for cas in CAS if cas[1] != "mise_en_demeure"]
MENTIONS = [
    pytest.param(nom, acte, rang, attente, id=f"{nom}-{acte}-{rang}-{attente.id}")
    for nom, acte in CAS
    for rang, document in enumerate(documents(nom, acte))
    for attente in document.prevu.attentes
    if acte != "mise_en_demeure" or attente.id == "med-decheance-plan"
]


@pytest.mark.parametrize(("nom", "acte"), DES_ACCORDS, ids=lambda v: v)
def test_le_texte_de_l_accord(nom: str, acte: str, attendu) -> None:
    pages = [p for d in documents(nom, acte) for p in pages_du_pdf(d.pdf)]
    lignes = [ligne.rstrip() for page in pages for ligne in (*page.splitlines(), "———")]
    attendu("\n".join(lignes) + "\n", ATTENDUS / f"accords-{nom}-{acte}.txt")


@pytest.mark.parametrize(("nom", "acte"), CAS, ids=lambda v: v)
def test_l_accord_intact_est_prouve_dans_les_deux_formats(nom: str, acte: str) -> None:
    for document in documents(nom, acte):
        assert document.est_pret, document.problemes
        for format in ("docx", "pdf"):
            assert all(c.trouvee for c in document.constats[format])
        assert preuve.comparer(document.pdf, document.docx) == ()


@pytest.mark.parametrize(("nom", "acte", "rang", "attente"), MENTIONS)
def test_une_mention_perdue_est_nommee(nom: str, acte: str, rang: int, attente: Attente) -> None:
    document = documents(nom, acte)[rang]
    docx = document.docx
    if attente.preuve is Preuve.BLOC:
        otes = list(attente.termes[0])
    else:
        otes = [imprimee(valeur, docx) for valeur in attente.valeurs]
    for passage in (p for ote in otes for p in (ote, ote.replace("'", "’"))):
        docx = alterer_docx(docx, passage, "autre chose")
    assert texte_du_docx(docx) != texte_du_docx(document.docx)
    releve = preuve.prouver(docx, "docx", document.prevu.attentes)
    perdues = [p.message for p in releve.problemes if p.code == "mention-absente"]
    assert any(attente.id in message for message in perdues), perdues


def test_chaque_mention_d_un_accord_est_eprouvee() -> None:
    """Aucune mention des fiches d'accord n'est sans un document qui la doive, puis la perde."""
    eprouvees: dict[str, set[str]] = {}
    for cas in MENTIONS:
        nom, _, _, attente = cas.values
        eprouvees.setdefault("fr_FR" if nom.startswith("fr") else "fr_BE", set()).add(attente.id)
    for juridiction, actes in ACTES.items():
        fiches = legislation(juridiction).fiches
        dues = {mention for acte in actes for mention in fiches[acte].mentions}
        assert not dues - eprouvees[juridiction]


@pytest.mark.parametrize(("nom", "acte"), DES_ACCORDS, ids=lambda v: v)
def test_un_chiffre_change_est_un_montant_inconnu(nom: str, acte: str) -> None:
    document = documents(nom, acte)[0]
    connus = preuve.montants_du_contexte(document.prevu.contexte)
    lus = re.findall(r"\d[\d\u00a0]*,\d\d\u00a0€", texte_du_docx(document.docx))
    faux = euros(Decimal("98765.43"))
    docx = alterer_docx(document.docx, lus[0], faux)
    releve = preuve.prouver(docx, "docx", document.prevu.attentes, montants_connus=connus)
    assert "montant-inconnu" in {p.code for p in releve.problemes}


@pytest.mark.parametrize(
    ("nom", "acte"), [c for c in CAS if c[1] == "reconnaissance_de_dette"], ids=lambda v: v
)
def test_la_mention_manuscrite_n_est_jamais_ecrite_a_la_place_du_debiteur(nom, acte) -> None:
    """Le texte à recopier ne se lit qu'une fois, dans son cadre, et la place reste un blanc."""
    for document in documents(nom, acte):
        lu = texte_du_docx(document.docx)
        est_contresigne = document.prevu.contexte["reconnaissance"]["forme"] == "contreseing"
        a_recopier = re.findall(r"«\s*Je reconnais devoir", lu)
        assert len(a_recopier) == (0 if est_contresigne else 1)
        assert ("écrit par le débiteur" in lu) != est_contresigne


@pytest.mark.parametrize(("nom", "acte"), DES_LETTRES, ids=lambda v: v)
def test_pendant_un_plan_la_lettre_ne_reclame_que_ses_versements_en_retard(nom, acte) -> None:
    (document,) = documents(nom, acte)
    contexte = document.prevu.contexte
    retard = contexte["plan_en_retard"]
    assert contexte["sommes"]["total"] == retard["retard"] < retard["solde"]
    assert sum(m["manque"] for m in retard["manques"]) == retard["retard"]


@pytest.mark.parametrize("acte", ["echeancier", "plan_apurement"])
def test_l_agenda_porte_chaque_versement(acte: str) -> None:
    for nom in (nom for nom, autre in CAS if autre == acte):
        (document,) = documents(nom, acte)
        agenda = document.prevu.contexte["agenda"]
        versements = document.prevu.contexte["accord"]["versements"]
        assert {d["date"] for d in agenda} >= {v["date"] for v in versements}
        assert b"BEGIN:VEVENT" in document.octets["ics"]


def test_un_plan_de_plus_d_un_an_met_les_releves_annuels_a_l_agenda() -> None:
    (document,) = documents("be_b2c", "plan_apurement")
    releves = [d for d in document.prevu.contexte["agenda"] if d["id"].startswith("releve")]
    assert [d["date"] for d in releves] == [dt.date(2027, 11, 21)]


@pytest.mark.parametrize(
    ("nombre", "rangees"), [(0, (0, 0, 0)), (1, (0, 0, 1)), (5, (1, 1, 0)), (9, (3, 0, 0))]
)
def test_les_codes_se_rangent_trois_par_ligne(nombre: int, rangees: tuple[int, int, int]) -> None:
    versements = [
        {"rang": rang, "date": dt.date(2026, 12, rang), "montant": Decimal(1), "qr": object()}
        for rang in range(1, nombre + 1)
    ]
    codes = codes_a_scanner(versements)
    assert tuple(len(codes[n]) for n in ("trois", "deux", "un")) == rangees
    assert codes["nombre"] == nombre


def imprimee(valeur, docx: bytes) -> str:
    if isinstance(valeur, Decimal):
        return euros(valeur)
    if isinstance(valeur, dt.date):
        longue = date_longue(valeur)
        return longue if longue in texte_du_docx(docx) else date_courte(valeur)
    return html.escape(str(valeur), quote=False)


def texte_du_docx(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        corps = archive.read("word/document.xml").decode()
    passages = re.compile(r"<w:t(?: [^>]*)?>(.*?)</w:t>", re.DOTALL)
    return "\n".join("".join(passages.findall(alinea)) for alinea in corps.split("</w:p>"))
