"""`droit` : les valeurs et les règles que l'outil applique, et ce qu'elles valent comme preuve."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from toolkit.commandes.commun import (
    conclure,
    gardee,
    option_au,
    option_json,
    option_juridiction,
)

if TYPE_CHECKING:
    from toolkit.noyau.consultation import Entree, RegleInscrite

STATUTS = {
    "verifie_texte": "lu dans le texte",
    "verifie_secondaire": "lu dans une page citée",
    "a_verifier": "à vérifier",
}
SORTES = {"condition": "condition", "regle": "règle"}


@click.command()
@click.argument("code", required=False)
@option_juridiction
@option_au
@click.option("--perime", is_flag=True, help="Seulement ce dont la publication suivante manque.")
@click.option("--a-verifier", is_flag=True, help="Seulement ce dont le texte n'a pas été lu.")
@click.option("--non-relu", is_flag=True, help="Seulement ce qu'aucun juriste n'a relu.")
@click.option("--regles", is_flag=True, help="Les conditions et les règles, non les valeurs.")
@option_json
@gardee
def droit(
    code: str | None,
    juridiction: str,
    au: dt.date,
    perime: bool,
    a_verifier: bool,
    non_relu: bool,
    regles: bool,
    en_json: bool,
) -> None:
    """Liste le droit appliqué un jour donné ; avec un CODE, son histoire et ses sources."""
    from toolkit import verbes

    if regles:
        inscrites = [
            r
            for r in verbes.regles(juridiction)
            if (not a_verifier or r.est_a_verifier) and (not non_relu or not r.relu_par)
        ]
        _montrer_les_regles(inscrites, juridiction, en_json)
        return
    entrees = verbes.consulter_le_droit(juridiction, au)
    if code:
        entrees = (_trouver(code, entrees),)
    retenues = [
        e
        for e in entrees
        if (not perime or e.est_perimee)
        and (not a_verifier or e.est_a_verifier)
        and (not non_relu or not e.est_relue)
    ]
    if en_json:
        reponse = {"juridiction": juridiction, "au": au.isoformat()}
        conclure((), {**reponse, "valeurs": [_en_json(e, bool(code)) for e in retenues]}, en_json)
    for entree in retenues:
        (_detailler if code else _resumer)(entree)
    if not code:
        _compter(entrees, len(retenues))


def _trouver(code: str, entrees: Sequence[Entree]) -> Entree:
    from toolkit.noyau.proximite import identifiant_proche

    connus = {e.code: e for e in entrees}
    if code not in connus:
        proche = identifiant_proche(code, list(connus))
        suite = f"vouliez-vous dire « {proche} » ?" if proche else "`exigible droit` les liste"
        raise click.UsageError(f"aucune valeur de droit ne se nomme « {code} » ; {suite}")
    return connus[code]


def _resumer(entree: Entree) -> None:
    signes = []
    if entree.est_perimee:
        signes.append("périmé")
    if entree.est_a_verifier:
        signes.append("à vérifier")
    reference = entree.en_vigueur.reference if entree.en_vigueur else ""
    suite = f"  [{', '.join(signes)}]" if signes else ""
    click.echo(f"{entree.code} : {entree.valeur or f'({entree.absence})'}{suite}")
    click.echo(f"  {entree.titre}" + (f" ({reference})" if reference else ""))
    if entree.est_perimee and entree.attendu:
        click.echo(f"  attendu : {entree.attendu}")


def _compter(entrees: Sequence[Entree], retenues: int) -> None:
    def combien(vrai: Callable[[Entree], bool]) -> int:
        return sum(map(vrai, entrees))

    click.echo(
        f"\n{retenues} sur {len(entrees)} ; {combien(lambda e: e.est_perimee)} périmées,"
        f" {combien(lambda e: e.est_a_verifier)} à vérifier,"
        f" {combien(lambda e: not e.est_relue)} qu'aucun juriste n'a relues"
    )


def _detailler(entree: Entree) -> None:
    from toolkit.noyau.consultation import imprimer_une_version

    click.echo(f"{entree.code} : {entree.titre}")
    click.echo(f"  ce jour-là : {entree.valeur or entree.absence}")
    if entree.connue_jusqu_au:
        click.echo(f"  table connue jusqu'au {entree.connue_jusqu_au.isoformat()}")
    if entree.attendu:
        click.echo(f"  attendu ensuite : {entree.attendu}")
    for version in reversed(entree.histoire):
        click.echo(f"  {_periode(version)} : {imprimer_une_version(version, entree.unite)}")
        relu = f"relu par {version.relu_par}" if version.relu_par else "relu par aucun juriste"
        statut = STATUTS[version.statut]
        click.echo(f"    {version.reference} ; {statut} le {version.verifie_le} ; {relu}")
        click.echo(f"    source : {version.source}")
        if version.note:
            click.echo(f"    note : {version.note}")


def _periode(version: Any) -> str:
    debut = "depuis toujours" if version.depuis == dt.date.min else f"depuis {version.depuis}"
    return f"{debut} jusqu'au {version.jusqu_au}" if version.jusqu_au else debut


def _en_json(entree: Entree, avec_histoire: bool) -> dict[str, Any]:
    rendue = {
        "code": entree.code,
        "titre": entree.titre,
        "unite": entree.unite,
        "valeur": None,
        "absence": entree.absence,
        "perimee": entree.est_perimee,
        "attendu": entree.attendu,
        "connue_jusqu_au": _iso(entree.connue_jusqu_au),
        **(_version_en_json(entree.en_vigueur, entree) if entree.en_vigueur else {}),
    }
    if avec_histoire:
        rendue["histoire"] = [_version_en_json(v, entree) for v in entree.histoire]
    return rendue


def _version_en_json(version: Any, entree: Entree) -> dict[str, Any]:
    from toolkit.noyau.consultation import en_valeur_json, imprimer_une_version

    return {
        "valeur": en_valeur_json(version),
        "imprimee": imprimer_une_version(version, entree.unite),
        "depuis": None if version.depuis == dt.date.min else version.depuis.isoformat(),
        "jusqu_au": _iso(version.jusqu_au),
        "reference": version.reference,
        "source": version.source,
        "statut": version.statut.value,
        "verifie_le": version.verifie_le.isoformat(),
        "relu_par": version.relu_par,
        "note": version.note,
    }


def _iso(jour: dt.date | None) -> str | None:
    return jour.isoformat() if jour else None


def _montrer_les_regles(
    inscrites: Sequence[RegleInscrite], juridiction: str, en_json: bool
) -> None:
    if en_json:
        regles = [
            {
                "id": r.id,
                "sorte": r.sorte,
                "enonce": r.enonce,
                "reference": r.reference,
                "statut": r.statut.value,
                "verifie_le": r.verifie_le.isoformat(),
                "relu_par": r.relu_par,
            }
            for r in inscrites
        ]
        conclure((), {"juridiction": juridiction, "regles": regles}, en_json)
    for regle in inscrites:
        click.echo(f"{regle.id} ({SORTES[regle.sorte]}) : {regle.enonce}")
        statut = f"{regle.reference} ; {STATUTS[regle.statut]} le {regle.verifie_le}"
        relu = f"relu par {regle.relu_par}" if regle.relu_par else "relu par aucun juriste"
        click.echo(f"  {statut if regle.reference else 'sans texte de loi'} ; {relu}")
    click.echo(f"\n{len(inscrites)} conditions et règles")
