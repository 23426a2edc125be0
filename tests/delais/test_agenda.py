"""L'agenda : les dates et les mots du texte, des UID qui restent, des octets qui se répètent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.delais.affaires import delais, ecrire
from toolkit.noyau.delais import en_texte
from toolkit.noyau.probleme import ErreurExigible
from toolkit.redaction.agenda import composer_agenda, ecrire_agenda

AU = dt.date(2026, 11, 21)
DOSSIERS = ("fr_BE_b2b_ordonnance", "fr_BE_b2c", "fr_FR_b2b_ordonnance")


def _evenements(agenda: bytes) -> list:
    return Calendar.from_ical(agenda).walk("VEVENT")


@pytest.mark.parametrize("nom", DOSSIERS)
def test_l_agenda_dit_ce_que_dit_le_texte(nom: str) -> None:
    rendus = delais(nom, AU)
    evenements = _evenements(composer_agenda(rendus, "X", AU))
    assert len(evenements) == len(rendus)
    for delai, evenement in zip(rendus, evenements, strict=True):
        assert evenement["dtstart"].dt == delai.echeance
        assert str(evenement["summary"]) == f"X : {delai.libelle}"
        texte = en_texte(delai, AU).replace("\u00a0", " ")
        lignes = [ligne.strip() for ligne in texte.splitlines()[1:]]
        assert str(evenement["description"]).splitlines() == lignes


@pytest.mark.parametrize("nom", DOSSIERS)
def test_l_agenda_est_estampille_du_jour_du_calcul_et_se_repete(nom: str) -> None:
    agenda = composer_agenda(delais(nom, AU), "X", AU)
    assert agenda == composer_agenda(delais(nom, AU), "X", AU)
    assert {str(e["dtstamp"].dt.date()) for e in _evenements(agenda)} == {"2026-11-21"}
    uids = [str(e["uid"]) for e in _evenements(agenda)]
    assert len(uids) == len(set(uids))


def test_un_delai_deplace_garde_son_uid() -> None:
    def uids(audience: str) -> dict[str, dt.date]:
        procedures = {
            "assignation": {
                "juge": {"type": "tribunal_de_commerce"},
                "audience": {"date": audience},
            }
        }
        rendus = delais(ecrire("fr_FR", procedures=procedures), AU)
        agenda = composer_agenda(rendus, "X", AU)
        return {str(e["uid"]): e["dtstart"].dt for e in _evenements(agenda)}

    avant, apres = uids("2027-01-21"), uids("2027-02-18")
    assert avant.keys() == apres.keys()
    assert avant != apres


def test_deux_mises_en_demeure_du_meme_jour_ont_deux_uid() -> None:
    lettres = [{"type": "mise_en_demeure", "date": "2026-07-06", "delai_jours": n} for n in (8, 15)]
    rendus = delais(ecrire("fr_FR", evenements=lettres), AU)
    evenements = _evenements(composer_agenda(rendus, "X", AU))
    assert len({str(e["uid"]) for e in evenements}) == len(rendus) == 3


def test_un_agenda_se_remplace_un_autre_fichier_jamais(tmp_path: Path) -> None:
    rendus = delais("fr_BE_b2c", AU)
    fichier = tmp_path / "calendriers" / "x.ics"
    ecrire_agenda(fichier, rendus[:1], "X", AU)
    assert ecrire_agenda(fichier, rendus, "X", AU).read_bytes() == composer_agenda(rendus, "X", AU)

    autre = tmp_path / "agenda.ics"
    autre.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//Un autre//FR\r\n")
    with pytest.raises(ErreurExigible) as refus:
        ecrire_agenda(autre, rendus, "X", AU)
    assert [p.code for p in refus.value.problemes] == ["fichier-existant"]
    assert b"Un autre" in autre.read_bytes()


def test_un_disque_qui_refuse_est_dit(tmp_path: Path) -> None:
    (tmp_path / "occupe").write_text("x", encoding="utf-8")
    with pytest.raises(ErreurExigible) as refus:
        ecrire_agenda(tmp_path / "occupe" / "x.ics", (), "X", AU)
    assert [p.code for p in refus.value.problemes] == ["ecriture-impossible"]
