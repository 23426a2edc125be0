"""La lettre au greffe : ce qu'elle demande, d'après l'état de l'affaire ou le choix du dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from toolkit.noyau.delais.faits import faits, juge_de
from toolkit.noyau.dossier import Evenement, Juge, Titre
from toolkit.noyau.situation import Situation

ACTE = "lettre_au_greffe"
INTRODUISENT = ("assignation", "citation")
DEPOTS = ("requete", "assignation", "citation", "placement", "mise_au_role")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettre:
    """Ce que la lettre demande. `voie` : la procédure ; `titre` ou `fait` : ce dont elle parle."""

    objet: str
    voie: str = ""
    juge: Juge | None = None
    titre: Titre | None = None
    fait: Evenement | None = None


Cherche = Callable[[Situation], Lettre | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objets:
    """Les objets d'une lettre dans un droit, du plus pressant au moins pressant ; `refus` : ce
    qui manque au dossier quand l'un d'eux est choisi à tort.
    """

    cherches: Mapping[str, Cherche]
    refus: Mapping[str, str]

    def lettre(self, s: Situation) -> Lettre | None:
        """La lettre que le dossier choisit, ou que l'affaire appelle ; None sans cela."""
        choix = choisi(s)
        if choix:
            cherche = self.cherches.get(choix)
            return cherche(s) if cherche else None
        trouvees = (cherche(s) for cherche in self.cherches.values())
        return next((lettre for lettre in trouvees if lettre), None)

    def raison(self, s: Situation) -> str:
        """Pourquoi aucune lettre n'est possible."""
        choix = choisi(s)
        if not choix:
            return "rien au dossier n'appelle une lettre au greffe"
        return self.refus.get(choix, f"« {choix} » n'est pas une demande de ce droit")


def choisi(s: Situation) -> str:
    """L'objet que le dossier écrit sous `actes.lettre_au_greffe.objet` ; vide s'il se tait."""
    choix = s.dossier.actes.get(ACTE)
    return (choix.objet if choix else None) or ""


def a_deposer(s: Situation, voies: Iterable[str]) -> Lettre | None:
    """La première requête prévue qui n'est pas encore déposée."""
    for voie in voies:
        if s.dossier.procedure(voie) and not faits(s, "requete", procedure=voie):
            return Lettre(objet="depot", voie=voie, juge=juge_de(voie, s))
    return None


def en_instance(s: Situation) -> Lettre | None:
    """L'affaire portée devant un juge, dont on demande où elle en est."""
    deposes = s.evenements(*DEPOTS)
    if not deposes:
        return None
    dernier = deposes[-1]
    nommees = (e.procedure or (e.type in INTRODUISENT and e.type) for e in reversed(deposes))
    voie = next(filter(None, nommees), "")
    return Lettre(objet="etat", voie=voie, juge=juge_de(voie, s), fait=dernier)


def reste_a(s: Situation, acte: str, suite: str, objet: str) -> Lettre | None:
    """L'acte délivré (`acte`) que rien n'a encore suivi (`suite`)."""
    delivres = s.evenements(acte)
    if not delivres or any(e.date >= delivres[-1].date for e in s.evenements(suite)):
        return None
    fait = delivres[-1]
    voie = fait.procedure or acte
    return Lettre(objet=objet, voie=voie, juge=juge_de(voie, s), fait=fait)


def sans_copie(titre: Titre, s: Situation) -> bool:
    """Vrai si ni le titre, ni une pièce du dossier n'en donne la copie exécutoire."""
    piece = s.dossier.piece(titre.piece) if titre.piece else None
    jointe = any(p.nature == "expedition_executoire" and not p.retiree for p in s.dossier.pieces)
    return not jointe and (piece is None or piece.nature != "expedition_executoire")


def numero(lettre: Lettre, s: Situation) -> str:
    """Le numéro de répertoire général ou de rôle : du titre, sinon du dernier dépôt qui en a un."""
    if lettre.titre and lettre.titre.numero:
        return lettre.titre.numero
    connus = [e.numero for e in s.evenements(*DEPOTS, "audience") if e.numero]
    return connus[-1] if connus else ""
