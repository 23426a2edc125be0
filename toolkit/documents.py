"""Du plan aux documents : les rédiger, les prouver sur leurs octets, les écrire."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.compagnons import Atelier, accompagner
from toolkit.lieux import MANIFESTE, MODELES
from toolkit.noyau.acte import FORMATS
from toolkit.noyau.plan import DocumentPrevu, Plan
from toolkit.noyau.plan.controle import remplir_les_fiches
from toolkit.noyau.plan.refus import format_absent, fourni_sans_texte, texte_absent
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Gravite, Probleme
from toolkit.production import Document, Documents, Ecrit, Production

if TYPE_CHECKING:
    from toolkit.lecture.dossier import Lu
    from toolkit.lecture.fichiers import PieceInventoriee
    from toolkit.lecture.inventaire import Inventaire
    from toolkit.redaction.document import Ressources


def rediger(
    plan: Plan,
    actes: Sequence[str] = (),
    formats: Collection[str] = FORMATS,
    cabinet: Path | None = None,
    *,
    projet: bool = False,
    inventaire: Inventaire | None = None,
) -> Documents:
    """Les documents du plan (ou ceux des `actes` nommés), mis en forme puis prouvés sur leurs
    octets.

    Un document impossible est rendu sans octets, avec ce qui l'empêche ;
    `projet` le met en forme quand même, sous filigrane, et le dit. `inventaire` : les
    fichiers des pièces, sans lesquels un courriel part sans elles, ce qu'il dit.
    """
    plan = remplir_les_fiches(plan)
    prevus = [p for p in plan.documents if not actes or p.lot in actes]
    rediger_un = partial(
        _rediger, formats=formats, projet=projet, cabinet=cabinet, plan=plan, inventaire=inventaire
    )
    documents = [rediger_un(prevu) for prevu in prevus if not prevu.fiche.est_annexe]
    releve = [d.releve() for d in documents if d.constats]
    annexes = [rediger_un(p.avec_le_releve(releve)) for p in prevus if p.fiche.est_annexe]
    rediges = (*documents, *annexes)
    atelier = Atelier(partial(_ressources, cabinet=cabinet), prouver, plan.droit.langue)
    return Documents(accompagner(d, rediges, inventaire, atelier) for d in rediges)


def prouver(prevu: DocumentPrevu, octets: Mapping[str, bytes]) -> Document:
    """Relit les octets d'un document : chaque mention due, chaque montant, et l'accord des
    formats.
    """
    from toolkit import preuve

    constats, problemes = {}, []
    montants = preuve.montants_du_contexte(prevu.contexte)
    for format, contenu in octets.items():
        if format not in preuve.FORMATS:
            continue
        releve = preuve.prouver(
            contenu,
            format,
            prevu.attentes,
            code_absence="mention-perdue",
            montants_connus=montants,
        )
        constats[format] = releve.constats
        problemes += releve.problemes
    if {"pdf", "docx"} <= octets.keys():
        problemes += preuve.comparer(octets["pdf"], octets["docx"])
    fautes = (replace(p, sortie=max(p.sortie, CodeSortie.MODELE)) for p in problemes)
    return Document(
        prevu=prevu,
        octets=octets,
        constats=constats,
        problemes=(*prevu.problemes, *(f.pour_l_acte(prevu.fiche.nom) for f in fautes)),
    )


def prouver_le_fourni(prevu: DocumentPrevu, fourni: PieceInventoriee) -> Document:
    """Le document que le cabinet substitue au nôtre, relu de la même façon.

    Une mention absente y est un manque du rédacteur, non du modèle ; un montant que le
    décompte ne connaît pas avertit : l'avocat peut en citer d'autres.
    """
    from toolkit import preuve

    if fourni.type not in preuve.FORMATS:
        faute = fourni_sans_texte(prevu, fourni.fichier)
        problemes = (*prevu.problemes, faute)
        return Document(prevu=prevu, octets={}, constats={}, problemes=problemes)
    octets = fourni.lire()
    montants = preuve.montants_du_contexte(prevu.contexte)
    releve = preuve.prouver(octets, fourni.type, prevu.attentes, montants_connus=montants)
    return Document(
        prevu=prevu,
        octets={fourni.type: octets},
        constats={fourni.type: releve.constats},
        problemes=(*prevu.problemes, *(_du_redacteur(p, prevu) for p in releve.problemes)),
    )


def _du_redacteur(probleme: Probleme, prevu: DocumentPrevu) -> Probleme:
    situe = replace(
        probleme, chemin=f"actes.{prevu.fiche.nom}.fichier", sortie=CodeSortie.IMPOSSIBLE
    )
    if probleme.code.startswith("montant-"):
        situe = replace(situe, gravite=Gravite.AVERTISSEMENT)
    return situe.pour_l_acte(prevu.fiche.nom)


def ecrire(documents: Sequence[Document], plan: Plan, lu: Lu, sortie: Path) -> Production:
    """Écrit chaque document prêt sous `sortie/<référence>/<date>-<acte>/` ; tout ou rien par
    acte.
    """
    from toolkit.redaction.ecrire import ecrire_production, empreinte
    from toolkit.redaction.manifeste import composer_manifeste
    from toolkit.redaction.noms import repertoire_de

    ecrits: list[Ecrit] = []
    problemes: list[Probleme] = []
    prets = [d for d in documents if d.est_pret and not _est_orpheline(d, documents)]
    for acte in dict.fromkeys(d.prevu.lot for d in prets):
        repertoire = repertoire_de(sortie, plan.dossier.reference, plan.au, acte)
        groupe = [
            Ecrit(document=d, repertoire=repertoire, fichiers=_noms(d, plan))
            for d in prets
            if d.prevu.lot == acte
        ]
        contenus = {
            e.fichiers[format]: octets
            for e in groupe
            for format, octets in e.document.octets.items()
        }
        constats = {
            e.fichiers[format]: releve
            for e in groupe
            for format, releve in e.document.constats.items()
        }
        prevus = {nom: e.document.prevu for e in groupe for nom in e.fichiers.values()}
        source = empreinte(lu.texte.encode())
        manifeste = composer_manifeste(plan, prevus, contenus, constats, source)
        try:
            ecrire_production(
                repertoire,
                {**contenus, MANIFESTE: manifeste},
                est_fige=plan.est_parti(groupe[0].document.prevu),
            )
        except ErreurExigible as erreur:
            problemes += (p.pour_l_acte(acte) for p in erreur.problemes)
        else:
            ecrits += groupe
    return Production(ecrits=tuple(ecrits), problemes=tuple(problemes))


def _est_orpheline(annexe: Document, documents: Sequence[Document]) -> bool:
    """Vrai d'une annexe dont l'acte, pour le même débiteur, ne peut pas partir."""
    lot, debiteur = annexe.prevu.joint_a, annexe.prevu.debiteur
    siens = [d for d in documents if d.acte == lot and d.prevu.debiteur == debiteur]
    return bool(lot) and not all(d.est_pret for d in siens)


def _noms(document: Document, plan: Plan) -> Mapping[str, str]:
    from toolkit.redaction.noms import nommer

    return nommer(document.prevu, document.octets, plan, est_projet=document.est_projet)


def _rediger(
    prevu: DocumentPrevu,
    *,
    plan: Plan,
    formats: Collection[str],
    cabinet: Path | None,
    projet: bool,
    inventaire: Inventaire | None,
) -> Document:
    fourni = inventaire.acte(prevu.fiche.nom) if inventaire else None
    if fourni:
        return prouver_le_fourni(prevu, fourni)
    if not prevu.fiche.est_redige:
        prevu = replace(prevu, problemes=(texte_absent(prevu), *prevu.problemes), contexte={})
    vide = Document(prevu=prevu, octets={}, constats={}, problemes=prevu.problemes)
    est_projet = projet and not prevu.est_possible and bool(prevu.contexte)
    if not (prevu.est_possible or est_projet):
        return vide
    from toolkit.redaction.document import rediger_document

    try:
        ressources = _ressources(prevu, cabinet)
        octets = rediger_document(
            prevu, formats, ressources, langue=plan.droit.langue, projet=est_projet
        )
        document = prouver(prevu, octets)
        absents = tuple(
            format_absent(f, prevu) for f in FORMATS if f in formats and f not in octets
        )
        return replace(document, est_projet=est_projet, problemes=(*document.problemes, *absents))
    except ErreurExigible as erreur:
        fautes = tuple(p.pour_l_acte(prevu.fiche.nom) for p in erreur.problemes)
        return replace(vide, problemes=(*prevu.problemes, *fautes))


def _ressources(prevu: DocumentPrevu, cabinet: Path | None) -> Ressources:
    from toolkit.lecture.papier import lire_papier
    from toolkit.lecture.sources import lire_modele_word, lire_source
    from toolkit.redaction.document import Ressources
    from toolkit.redaction.papier import Papier

    return Ressources(
        Papier(*lire_papier(MODELES, cabinet)),
        partial(lire_source, racine=MODELES, cabinet=cabinet),
        partial(lire_modele_word, prevu.fiche.juridiction, cabinet=cabinet),
    )
