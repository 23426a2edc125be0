"""Les conditions de la lettre au greffe que les deux droits partagent."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.noyau.greffe import Objets, numero
from toolkit.noyau.regles import OUI, Registre, Reponse, non, si
from toolkit.noyau.situation import Situation


def inscrire_la_lettre(registre: Registre, objets: Objets) -> None:
    """Inscrit : la lettre a un objet ; et, pour chaque objet, que c'est le sien."""

    @registre.condition(
        "objet-de-la-lettre",
        reference="usage",
        remede="choisir `actes: {lettre_au_greffe: {objet: …}}` parmi "
        + ", ".join(objets.cherches)
        + " ; et écrire au dossier ce dont on parle (`procedures`, `evenements`, `titres`)",
    )
    def objet_de_la_lettre(s: Situation) -> Reponse:
        """L'état de l'affaire, ou le choix du dossier, dit ce qui est demandé au greffe."""
        if objets.lettre(s):
            return OUI
        return non(objets.raison(s), "actes.lettre_au_greffe")

    for objet in objets.cherches:
        registre.condition(f"lettre-{objet.replace('_', '-')}")(_porte_sur(objet, objets))

    @registre.condition("numero-connu")
    def numero_connu(s: Situation) -> Reponse:
        """Le numéro de l'affaire au greffe est au dossier."""
        lettre = objets.lettre(s)
        return si(lettre is not None and bool(numero(lettre, s)))


def _porte_sur(objet: str, objets: Objets) -> Callable[[Situation], Reponse]:
    def porte_sur(s: Situation) -> Reponse:
        lettre = objets.lettre(s)
        return si(lettre is not None and lettre.objet == objet)

    porte_sur.__doc__ = f"La lettre au greffe a pour objet : {objet.replace('_', ' ')}."
    return porte_sur
