"""`actes` : ce que l'outil sait produire, et ce que chaque acte exige."""

from __future__ import annotations

import click

from toolkit.commandes.commun import conclure, gardee, option_json, option_juridiction


@click.command()
@click.argument("acte", required=False)
@option_juridiction
@option_json
@gardee
def actes(acte: str | None, juridiction: str, en_json: bool) -> None:
    """Liste les actes d'une juridiction ; avec le nom d'un ACTE, ses conditions et ses mentions."""
    from toolkit import chaine
    from toolkit.noyau.legislation import trouver_fiche

    legislation = chaine.legislation(juridiction)
    fiches = [trouver_fiche(acte, legislation)] if acte else list(legislation.fiches.values())
    if en_json:
        reponse = {"juridiction": juridiction, "actes": [_en_json(f, legislation) for f in fiches]}
        conclure((), reponse, en_json)
    for fiche in fiches:
        etat = "" if fiche.est_redige else " (texte à venir)"
        click.echo(f"{fiche.nom} : {fiche.titre}{etat}")
        if acte:
            _detailler(fiche, legislation)


def _detailler(fiche, legislation) -> None:
    click.echo(f"  émetteurs : {', '.join(fiche.emetteurs)}")
    click.echo("  conditions :")
    for nom in fiche.conditions:
        condition = legislation.juridiction.registre.conditions[nom]
        click.echo(f"    {nom} ({condition.reference})")
    click.echo("  mentions :")
    for nom in fiche.mentions:
        mention = legislation.mentions[nom]
        quand = "" if mention.condition == "toujours" else f", si {mention.condition}"
        reference = mention.versions[-1].reference
        click.echo(f"    {nom} : {mention.titre} ({reference} ; {mention.preuve.value}{quand})")
    for nom, auteur in fiche.blancs.items():
        click.echo(f"  blanc : {nom}, rempli par {auteur}")


def _en_json(fiche, legislation) -> dict:
    return {
        "nom": fiche.nom,
        "titre": fiche.titre,
        "est_redige": fiche.est_redige,
        "emetteurs": list(fiche.emetteurs),
        "conditions": list(fiche.conditions),
        "mentions": [
            {
                "id": nom,
                "titre": legislation.mentions[nom].titre,
                "article": legislation.mentions[nom].versions[-1].reference,
                "preuve": legislation.mentions[nom].preuve.value,
                "condition": legislation.mentions[nom].condition,
            }
            for nom in fiche.mentions
        ],
        "blancs": dict(fiche.blancs),
    }
