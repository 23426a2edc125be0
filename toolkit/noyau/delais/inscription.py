"""Inscrire au registre d'une juridiction les gardes que tiennent ses délais."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from toolkit.noyau.delais.gardes import problemes_des_delais, problemes_des_prescriptions
from toolkit.noyau.delais.moteur import delais_de_procedure
from toolkit.noyau.delais.valeurs import ReglesDeTemps
from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import Gravite, Probleme, Sanction
from toolkit.noyau.regles import OUI, Registre, Reponse, non
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours

DES_DELAIS = {
    "delai-depasse": "Un délai échu, sanctionné par caducité ou non-avenu, a fait perdre un droit.",
    "delai-prevu-intenable": "Ce qui est prévu trop tard, ou trop tôt, ne tiendra pas son délai.",
    "delai-a-verifier": "Un délai dont la règle ou le report n'est pas établi ne vaut qu'un avis.",
}


class Garde(NamedTuple):
    """Une garde : son nom, ce qu'elle énonce, le texte qui la fonde."""

    code: str
    enonce: str = ""
    reference: str = ""
    statut: Statut = Statut.VERIFIE_TEXTE


SANS_OBJET = Garde("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gardes:
    """Ce que la prescription acquise empêche : forclusion, consommateur, tout autre débiteur."""

    temps: ReglesDeTemps
    forclusion: Garde
    consommateur: Garde
    autre: Garde
    alerte: Garde
    jours_d_alerte: Callable[[Situation], int]
    est_de_consommateur: Callable[[Creance, Situation], bool]

    def trouver(self, s: Situation) -> Iterable[Probleme]:
        """Les prescriptions acquises ou proches."""
        alerte = self.jours_d_alerte(s)
        return problemes_des_prescriptions(
            self.temps.prescrire(s, ajouter_jours(s.au, alerte)),
            s,
            alerte=alerte,
            est_de_consommateur=self.est_de_consommateur,
            codes=(self.forclusion.code, self.consommateur.code, self.autre.code),
        )

    def inscrire(self, registre: Registre) -> None:
        """Inscrit les règles du dossier, et les conditions que les actes nomment."""
        for garde in (self.forclusion, self.consommateur, self.autre):
            if garde.code:
                self._regle(registre, garde)
                self._condition(registre, garde)
        self._regle(registre, self.alerte)
        for code, enonce in DES_DELAIS.items():
            registre.regle(code)(self._des_delais(code, enonce))

    def _regle(self, registre: Registre, garde: Garde) -> None:
        def controler(s: Situation) -> Iterable[Probleme]:
            return [p for p in self.trouver(s) if p.code == garde.code]

        controler.__doc__ = garde.enonce
        registre.regle(garde.code, reference=garde.reference, statut=garde.statut)(controler)

    def _condition(self, registre: Registre, garde: Garde) -> None:
        def question(s: Situation) -> Reponse:
            acquise = next((p for p in self.trouver(s) if p.code == garde.code), None)
            return non(acquise.message, acquise.chemin) if acquise else OUI

        question.__doc__ = garde.enonce
        registre.condition(
            garde.code,
            reference=garde.reference,
            statut=garde.statut,
            remede="écrire l'événement daté qui a interrompu ou suspendu le délai, avec sa pièce",
            gravite=Gravite.APPRECIATION if garde is self.autre else Gravite.BLOQUANT,
            sanction=Sanction.IRRECEVABILITE,
        )(question)

    def _des_delais(self, code: str, enonce: str) -> Callable[[Situation], Iterable[Probleme]]:
        def controler(s: Situation) -> Iterable[Probleme]:
            delais = delais_de_procedure(s, self.temps)
            return [p for p in problemes_des_delais(delais) if p.code == code]

        controler.__doc__ = enonce
        return controler


def touche_les_delais(probleme: Probleme) -> bool:
    """Vrai d'un problème que cette page inscrit : délai manqué, prescription acquise ou proche."""
    code = probleme.code
    return code in DES_DELAIS or "prescription" in code or code == "garde-forclusion"
