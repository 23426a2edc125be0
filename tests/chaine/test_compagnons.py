"""Ce qui part avec un acte : le brouillon de courriel et l'agenda, produits et prouvés avec lui."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import pytest

from tests.depot import RACINE
from toolkit import calculer, generer, lire, rediger
from toolkit.noyau.contexte.propres import PROPRES
from toolkit.noyau.probleme import Gravite
from toolkit.production import Production

JOUR = dt.date(2026, 11, 21)
ACTE = "rappel_maison"


@pytest.fixture
def affaire(tmp_path: Path) -> Path:
    """Le dossier de référence français, et un cabinet dont un acte part aussi par courriel."""
    shutil.copytree(RACINE / "exemples" / "fr_FR_b2b", tmp_path / "affaire")
    livre = RACINE / "modeles" / "fr_FR" / "actes" / "mise_en_demeure"
    maison = tmp_path / "cabinet" / "fr_FR" / "actes" / ACTE
    maison.mkdir(parents=True)
    shutil.copy(livre / "acte.html", maison)
    lignes = (livre / "acte.yaml").read_text("utf-8").splitlines(keepends=True)
    fiche = "".join(x for x in lignes if not x.startswith(("annexes:", "compagnons:")))
    (maison / "acte.yaml").write_text(f"{fiche}compagnons: [courriel, agenda]\n", "utf-8")
    return tmp_path / "affaire" / "dossier.yaml"


def modifier(fichier: Path, avant: str, apres: str) -> None:
    texte = fichier.read_text("utf-8")
    assert avant in texte
    fichier.write_text(texte.replace(avant, apres), "utf-8")


def produire(affaire: Path, **options: Any) -> Production:
    racine = affaire.parent.parent
    options = {"sortie": racine / "sortie", "cabinet": racine / "cabinet", **options}
    return generer(affaire, JOUR, actes=[ACTE], **options)


def fichiers(production: Production) -> dict[str, bytes]:
    (ecrit,) = production.ecrits
    return {f: (ecrit.repertoire / nom).read_bytes() for f, nom in ecrit.fichiers.items()}


def test_le_courriel_porte_la_lettre_et_les_pieces_telles_que_recues(affaire: Path) -> None:
    production = produire(affaire)
    produits = fichiers(production)
    assert list(produits) == ["docx", "pdf", "eml"]
    message = message_from_bytes(produits["eml"], policy=policy.default)
    lettre, *pieces = message.iter_attachments()
    assert lettre.get_filename() == "Mise en demeure de payer – 2026-0142.pdf"
    assert lettre.get_content() == produits["pdf"]
    assert pieces[0].get_filename() == "Pièce 01 – Facture F2026-031.pdf"
    recue = affaire.parent / "pieces" / "F2026-031.pdf"
    assert pieces[0].get_content() == recue.read_bytes()
    assert len(pieces) == 4
    assert "15 629,41 €" in message.get_body(("plain",)).get_content().replace("\u00a0", " ")


def test_le_manifeste_retient_le_courriel_et_ses_mentions(affaire: Path) -> None:
    (ecrit,) = produire(affaire).ecrits
    manifeste = json.loads((ecrit.repertoire / "manifeste.json").read_text("utf-8"))
    schema = json.loads((RACINE / "schemas" / "manifeste.schema.json").read_text("utf-8"))
    jsonschema.validate(manifeste, schema)
    assert f"{ACTE}.eml" in {f["chemin"] for f in manifeste["fichiers"]}
    constats = manifeste["mentions"][f"{ACTE}.eml"]
    assert len(constats) > 10
    assert all(constat["trouvee"] for constat in constats)


def test_memes_octets(affaire: Path) -> None:
    premier = fichiers(produire(affaire))
    autre = fichiers(produire(affaire, sortie=affaire.parent / "ailleurs"))
    assert premier == autre


def test_sans_adresse_du_debiteur_la_lettre_part_seule(affaire: Path) -> None:
    modifier(affaire, "    courriel: direction@hotelduparc.example\n", "")
    production = produire(affaire)
    assert list(fichiers(production)) == ["docx", "pdf"]
    (dit,) = [p for p in production.problemes if p.code == "courriel-non-produit"]
    assert dit.gravite is Gravite.INFORMATION
    assert dit.chemin == "debiteurs.0.courriel"
    assert "Hôtel du Parc" in dit.message


def test_sans_pdf_pas_de_courriel(affaire: Path) -> None:
    production = produire(affaire, formats=("docx",))
    assert list(fichiers(production)) == ["docx"]
    (dit,) = [p for p in production.problemes if p.code == "courriel-non-produit"]
    assert "format pdf" in dit.remede


def test_un_projet_n_a_pas_de_courriel(affaire: Path) -> None:
    modifier(affaire, "  iban: FR7630004008240001361517524\n", "")
    assert list(fichiers(produire(affaire, projet=True))) == ["docx", "pdf"]


def test_un_document_du_cabinet_n_a_pas_de_courriel(affaire: Path) -> None:
    produit = fichiers(produire(affaire))
    (affaire.parent / "pieces" / "lettre.pdf").write_bytes(produit["pdf"])
    fourni = f"actes:\n  {ACTE}:\n    fichier: pieces/lettre.pdf\n"
    affaire.write_text(f"{affaire.read_text('utf-8')}\n{fourni}", "utf-8")
    autre = produire(affaire, sortie=affaire.parent / "ailleurs")
    assert list(fichiers(autre)) == ["pdf"]


def test_par_la_bibliotheque_sans_les_fichiers_le_courriel_dit_ce_qui_lui_manque(
    affaire: Path,
) -> None:
    cabinet = affaire.parent.parent / "cabinet"
    plan = calculer(lire(affaire).dossier, JOUR, [ACTE], cabinet)
    document = rediger(plan, cabinet=cabinet)[ACTE]
    message = message_from_bytes(document.octets["eml"], policy=policy.default)
    assert len(list(message.iter_attachments())) == 1
    (dit,) = [p for p in document.problemes if p.code == "pieces-non-jointes"]
    assert dit.gravite is Gravite.AVERTISSEMENT
    assert "Facture F2026-031, Avoir A2026-007" in dit.message
    assert document.est_pret


def test_un_courriel_qui_perd_une_mention_empeche_l_acte(
    affaire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from toolkit.redaction.courriel import message, texte

    altere = texte.en_texte
    monkeypatch.setattr(
        message, "en_texte", lambda corps: altere(corps).replace("clause pénale", "clause")
    )
    production = produire(affaire)
    assert not production.ecrits
    perdues = [p for p in production.problemes if p.code == "mention-perdue"]
    assert len(perdues) == 1
    assert "med-clause-penale" in perdues[0].message


def test_un_montant_altere_dans_le_courriel_est_vu(
    affaire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from toolkit.redaction.courriel import message, texte

    altere = texte.en_texte
    monkeypatch.setattr(
        message, "en_texte", lambda corps: altere(corps).replace("983,15", "983,16")
    )
    codes = {p.code for p in produire(affaire).problemes if p.est_bloquant}
    assert "montant-inconnu" in codes


def avec_un_agenda(*dates: tuple[str, dt.date]) -> Callable[..., dict[str, Any]]:
    rendez_vous = [{"id": i, "date": jour, "libelle": f"{i} du\u00a0plan"} for i, jour in dates]
    return lambda situation, decompte: {"agenda": rendez_vous}


def test_l_agenda_deplace_ses_dates_sans_les_doubler(
    affaire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lus = []
    for jour in (5, 9):
        dates = (("versement-1", dt.date(2027, 1, jour)), ("versement-2", dt.date(2027, 2, 5)))
        monkeypatch.setitem(PROPRES, ACTE, avec_un_agenda(*dates))
        sortie = affaire.parent / f"le-{jour}"
        lus.append(icalendar.Calendar.from_ical(fichiers(produire(affaire, sortie=sortie))["ics"]))
    avant, apres = ([(str(e["UID"]), e.start) for e in agenda.events] for agenda in lus)
    assert [uid for uid, _ in avant] == [uid for uid, _ in apres]
    assert len({uid for uid, _ in avant}) == 2
    assert [jour for _, jour in apres] == [dt.date(2027, 1, 9), dt.date(2027, 2, 5)]
    assert [str(e["SUMMARY"]) for e in lus[0].events] == [
        "2026-0142 : versement-1 du plan",
        "2026-0142 : versement-2 du plan",
    ]
