"""La numérotation des pièces : un numéro communiqué ne change plus."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.controles.essai import codes, dossier
from toolkit.noyau.dossier import Dossier, Piece
from toolkit.noyau.pieces import citations, numeroter


def _pieces(*ecrites: str) -> list[Piece]:
    """« a », « b:3 » (numéro écrit), « c:3! » (retirée)."""
    pieces = []
    for ecrite in ecrites:
        id_, _, numero = ecrite.rstrip("!").partition(":")
        retiree = ecrite.endswith("!")
        pieces.append(Piece(id=id_, numero=numero or None, retiree=retiree))
    return pieces


def _numeros(*ecrites: str) -> dict[str, int]:
    return {p.piece.id: p.numero for p in numeroter(_pieces(*ecrites))}


def test_sans_numero_ecrit_le_rang() -> None:
    assert _numeros("a", "b", "c") == {"a": 1, "b": 2, "c": 3}


def test_un_numero_ecrit_est_respecte_et_les_autres_gardent_leur_rang() -> None:
    assert _numeros("a", "b:12", "c") == {"a": 1, "b": 12, "c": 3}


def test_une_piece_inseree_vient_a_la_suite() -> None:
    assert _numeros("a:1", "nouvelle", "b:2", "c:3") == {"a": 1, "b": 2, "c": 3, "nouvelle": 5}


def test_une_piece_retiree_garde_le_sien() -> None:
    assert _numeros("a:1", "b:2!", "c:3", "d") == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert _numeros("a", "b!", "c") == {"a": 1, "b": 2, "c": 3}


def test_deux_pieces_au_meme_numero_sont_refusees() -> None:
    pieces = [{"id": "a", "fichier": "a.pdf", "numero": 1}, {"id": "b", "fichier": "b.pdf"}]
    assert "piece-numero-en-double" not in codes(dossier(pieces=pieces))
    pieces[1]["numero"] = 1
    assert codes(dossier(pieces=pieces))["piece-numero-en-double"] == "bloquant"


NUMEROS = st.lists(st.one_of(st.none(), st.integers(1, 30)), max_size=20)


@given(NUMEROS)
def test_sans_doublon_ecrit_les_numeros_sont_tous_differents(ecrits: list[int | None]) -> None:
    uniques = [n if ecrits.index(n) == i else None for i, n in enumerate(ecrits)]
    pieces = [Piece(id=f"p{i}", numero=n) for i, n in enumerate(uniques)]
    numeros = [p.numero for p in numeroter(pieces)]
    assert len(set(numeros)) == len(pieces)
    assert numeros == sorted(numeros)


@given(NUMEROS, st.integers(0, 20))
def test_inserer_une_piece_ne_change_aucun_numero_fige(
    ecrits: list[int | None], place: int
) -> None:
    avant = [Piece(id=f"p{i}", numero=n) for i, n in enumerate(ecrits)]
    figees = {p.piece.id: p.numero for p in numeroter(avant) if p.est_fige}
    apres = [*avant[:place], Piece(id="nouvelle"), *avant[place:]]
    numeros = {p.piece.id: p.numero for p in numeroter(apres)}
    assert figees.items() <= numeros.items()


def test_chaque_piece_dit_ce_qui_la_cite() -> None:
    lu = Dossier.model_validate(
        dossier(
            mandataire={"type": "avocat", "pouvoir": "mandat"},
            creances=[{"id": "F1", "pieces": ["a"], "livraison": {"piece": "b"}}],
            paiements=[{"date": "2026-06-15", "pieces": ["a"]}, {"pieces": ["c"]}],
            evenements=[{"type": "mise_en_demeure", "date": "2026-07-06", "pieces": ["c"]}],
            verifications=[{"registre": "rcs", "piece": "d"}],
            procedures={"saisie_conservatoire": {"menaces": [{"pieces": ["d"]}]}},
        )
    )
    espaces = {
        id_: [c.replace("\u00a0", " ") for c in citants] for id_, citants in citations(lu).items()
    }
    assert espaces == {
        "mandat": ["mandataire"],
        "a": ["créance F1", "paiement du 15 juin 2026"],
        "b": ["créance F1"],
        "c": ["paiement n° 2", "mise en demeure du 6 juillet 2026"],
        "d": ["vérification rcs", "procédure saisie conservatoire"],
    }
