"""Qui est commerçant pour cette dette : l'activité écrite, sinon la forme sociale."""

from __future__ import annotations

from toolkit.noyau.dossier import Partie
from toolkit.noyau.proximite import reduire
from toolkit.noyau.situation import Situation

# Commerciales par leur forme, quel que soit leur objet.
COMMERCIALES = ("sa", "sas", "sasu", "sarl", "eurl", "snc", "sca", "scs", "se", "scop")
EN_TOUTES_LETTRES = (
    "societeanonyme", "societeparactionssimplifiee", "societearesponsabilitelimitee",
    "societeennomcollectif", "societeencommandite", "entrepriseunipersonnelle",
)  # fmt: skip
# Civiles, libérales ou sans but lucratif.
CIVILES = (
    "sci", "sc", "scp", "scm", "scea", "gaec", "earl", "gfa", "sccv", "scpi", "selarl", "selas",
    "selasu", "selafa", "selca", "spfpl", "association", "fondation", "mutuelle", "syndicat",
    "syndicatdecoproprietaires", "comite",
)  # fmt: skip
CIVILES_EN_TOUTES_LETTRES = (
    "societecivile", "societedexerciceliberal", "syndicatdes", "groupementagricole",
    "exploitationagricole", "associationloi",
)  # fmt: skip
DE_DROIT_CIVIL = ("consommateur", "particulier", "non_professionnel", "personne_publique")


def est_commercant(partie: Partie, s: Situation) -> bool | None:
    """Vrai si la partie a contracté comme commerçant ou artisan ; None si le dossier ne le dit pas.

    Les artisans comptent depuis qu'ils relèvent du tribunal de commerce (C. com.
    L721-3 1°) ; une société l'est par sa forme.
    """
    if partie.qualite in DE_DROIT_CIVIL:
        return False
    if _est_societe(partie):
        return True  # commerciale par sa forme, quel que soit son objet (C. com. L210-1)
    if partie.activite == "artisanale":
        return s.droit.cherche("artisans_au_tribunal_de_commerce", s.au) is not None
    if partie.activite:
        return partie.activite == "commerciale"
    return _selon_la_forme(partie)


def _selon_la_forme(partie: Partie) -> bool | None:
    entiere = reduire(partie.forme or "")
    if _formes(partie) & set(CIVILES) or entiere.startswith(CIVILES_EN_TOUTES_LETTRES):
        return False
    return True if partie.rcs and not partie.est_personne_morale else None


def _est_societe(partie: Partie) -> bool:
    entiere = reduire(partie.forme or "")
    return bool(_formes(partie) & set(COMMERCIALES)) or entiere.startswith(EN_TOUTES_LETTRES)


def _formes(partie: Partie) -> set[str]:
    """La forme écrite et son premier mot : « SA à directoire » est une SA."""
    forme = partie.forme or ""
    return {reduire(forme), reduire(forme.partition(" ")[0])} - {""}
