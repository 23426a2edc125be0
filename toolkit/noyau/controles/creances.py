"""Les créances : chacune existe, une fois, avec des dates et des sommes qui s'accordent."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.argent import ZERO
from toolkit.noyau.controles.designer import liste
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Creance
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.proximite import reduire
from toolkit.noyau.situation import Situation

# Leur échéance vient du contrat, non de l'écrit qui la réclame : elle peut le précéder.
A_ECHEANCE_PROPRE = frozenset(
    {"charges", "charges_de_copropriete", "cheque", "cotisation", "effet_de_commerce", "loyer",
     "pret"}
)  # fmt: skip


@controle("aucune-creance", Gravite.BLOQUANT)
def aucune_creance(s: Situation) -> Iterator[Fait]:
    """Rien n'est réclamé, ni par une créance, ni par un titre qui accorde une somme."""
    if not s.dossier.creances and not any(t.montants for t in s.dossier.titres):
        yield Fait(
            "le dossier ne contient aucune créance",
            "écrire sous `creances` chaque facture, avec sa date, son échéance et son montant",
            "creances",
        )


@controle("creance-nulle", Gravite.BLOQUANT)
def creance_nulle(s: Situation) -> Iterator[Fait]:
    """Une facture de zéro euro n'est pas une créance, et porterait pourtant un forfait."""
    for rang, creance in enumerate(s.dossier.creances):
        if creance.montant == 0:
            yield Fait(
                f"la créance {creance.id} est de 0,00 €",
                "écrire son montant toutes taxes comprises, ou ôter la créance",
                f"creances.{rang}.montant",
            )


@controle("creance-posterieure", Gravite.AVERTISSEMENT)
def creance_posterieure(s: Situation) -> Iterator[Fait]:
    """Une facture datée d'après le jour du calcul ne compte pas encore."""
    for rang, creance in enumerate(s.dossier.creances):
        if creance.date and creance.date > s.au:
            yield Fait(
                f"la créance {creance.id} est du {date_longue(creance.date)}, après le jour du"
                f" calcul ({date_longue(s.au)}) : elle ne compte pas",
                "corriger la date, ou calculer à un autre jour avec `--au`",
                f"creances.{rang}.date",
            )


@controle("echeance-avant-la-facture", Gravite.APPRECIATION)
def echeance_avant_la_facture(s: Situation) -> Iterator[Fait]:
    """Une facture échue avant d'exister fait courir l'intérêt trop tôt ; un loyer, non."""
    for rang, creance in enumerate(s.dossier.creances):
        if creance.date and creance.echeance and creance.echeance < creance.date:
            admise = creance.nature in A_ECHEANCE_PROPRE
            yield Fait(
                f"la créance {creance.id} échoit le {date_longue(creance.echeance)}, avant sa date"
                f" ({date_longue(creance.date)})",
                "corriger l'une des deux dates ; si le contrat fixe bien cette échéance,"
                " l'accepter sous `acceptations`",
                f"creances.{rang}.echeance",
                Gravite.AVERTISSEMENT if admise else None,
            )


@controle("reception-avant-la-facture", Gravite.AVERTISSEMENT)
def reception_avant_la_facture(s: Situation) -> Iterator[Fait]:
    """On ne reçoit pas une facture avant qu'elle soit faite ; ce jour ouvre le délai."""
    for rang, creance in enumerate(s.dossier.creances):
        if creance.date and creance.recue_le and creance.recue_le < creance.date:
            yield Fait(
                f"la créance {creance.id} serait reçue le {date_longue(creance.recue_le)}, avant"
                f" sa date ({date_longue(creance.date)})",
                "corriger l'une des deux dates",
                f"creances.{rang}.recue_le",
            )


@controle("echeances-et-montant-differents", Gravite.BLOQUANT)
def echeances_et_montant_differents(s: Situation) -> Iterator[Fait]:
    """Le décompte suit les échéances, l'acte imprime le montant : une seule somme."""
    for rang, creance in enumerate(s.dossier.creances):
        if not creance.echeances or creance.montant is None:
            continue
        somme = sum(((e.montant or ZERO) + (e.charges or ZERO) for e in creance.echeances), ZERO)
        if somme != creance.montant:
            ecart = euros(abs(somme - creance.montant))
            yield Fait(
                f"les échéances de la créance {creance.id} font {euros(somme)}, son montant est de"
                f" {euros(creance.montant)} : {ecart} d'écart",
                "corriger le montant, ou l'échéance qui manque ou qui est de trop",
                f"creances.{rang}.montant",
            )


@controle("montant-ht-superieur", Gravite.BLOQUANT)
def montant_ht_superieur(s: Situation) -> Iterator[Fait]:
    """Le montant hors taxes dépasse le montant taxes comprises : ils sont intervertis."""
    for rang, creance in enumerate(s.dossier.creances):
        ttc, ht = creance.montant, creance.montant_ht
        if ttc is not None and ht is not None and ht > ttc > 0:
            yield Fait(
                f"créance {creance.id} : {euros(ht)} hors taxes, mais {euros(ttc)} toutes taxes"
                " comprises",
                "intervertir ou corriger `montant` et `montant_ht`",
                f"creances.{rang}.montant_ht",
            )


@controle("facture-en-double", Gravite.AVERTISSEMENT)
def facture_en_double(s: Situation) -> Iterator[Fait]:
    """Une même facture réclamée deux fois : même numéro, ou même jour, même objet, même somme."""
    meme_numero: dict[str, list[tuple[int, Creance]]] = {}
    meme_contenu: dict[tuple, list[tuple[int, Creance]]] = {}
    for rang, creance in enumerate(s.dossier.creances):
        meme_numero.setdefault(reduire(creance.id), []).append((rang, creance))
        if creance.date and creance.montant and creance.objet:
            contenu = (
                creance.date, creance.montant, reduire(creance.objet), creance.contrat,
                creance.debiteurs,
            )  # fmt: skip
            meme_contenu.setdefault(contenu, []).append((rang, creance))
    for groupe in (g for g in meme_numero.values() if len({c.id for _, c in g}) > 1):
        yield Fait(
            f"{liste([c.id for _, c in groupe])} sont le même numéro écrit de deux façons",
            "n'en garder qu'une ; si ce sont deux factures, l'accepter sous `acceptations`",
            f"creances.{groupe[1][0]}.id",
            Gravite.APPRECIATION,
        )
    for groupe in (g for g in meme_contenu.values() if len(g) > 1):
        _, creance = groupe[0]
        yield Fait(
            f"{liste([c.id for _, c in groupe])} ont le même objet, le même jour"
            f" ({date_longue(creance.date)}) et le même montant ({euros(creance.montant)})",
            "ôter la facture écrite deux fois, ou préciser l'objet de chacune",
            f"creances.{groupe[1][0]}",
        )
