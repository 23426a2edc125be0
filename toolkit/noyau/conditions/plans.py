"""Ce qu'on demande à un plan de paiement : s'il tient, s'il est respecté, s'il est rompu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.noyau.echeancier.defaut import EtatDuPlan
from toolkit.noyau.echeancier.etat import est_accorde, suivi_de, transaction_en_vigueur
from toolkit.noyau.echeancier.manques import manques
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, prouve, si
from toolkit.noyau.situation import Situation

DEFAILLANTS = (EtatDuPlan.DECHEANCE_ENCOURUE, EtatDuPlan.ROMPU)


@dataclass(frozen=True, slots=True)
class Plans:
    """Les questions qu'on pose à un plan ; `juridiction` : celle qui compte, connue à l'appel."""

    juridiction: Callable[[], Juridiction]

    def echeancier_complet(self, s: Situation) -> Reponse:
        """Le plan dit ses dates et ses montants, ou de quoi les calculer."""
        if s.dossier.echeancier is None:
            return non("le dossier n'a pas d'échéancier", "echeancier")
        manque = next(manques(s), None)
        return non(f"{manque.message} : {manque.remede}", manque.chemin) if manque else OUI

    def versements_font_la_dette(self, s: Situation) -> Reponse:
        """Les versements font la dette au cent près, intérêts du plan compris."""
        suivi = suivi_de(s, self.juridiction())
        if suivi is None:
            return OUI  # `echeancier-complet` dit ce qui manque
        plan = suivi.echelonnement
        if not plan.versements:
            return non(
                "les versements n'éteignent pas la dette : leur montant est trop faible",
                "echeancier.montant",
            )
        nul = next((v for v in plan.versements if v.montant <= 0), None)
        if nul:
            return non(
                f"le versement n° {nul.rang} serait de {euros(nul.montant)} : trop de versements",
                "echeancier.versements",
            )
        dernier = plan.versements[-1].montant + plan.ecart
        if plan.ecart > 0:
            return non(
                f"les versements laissent {euros(plan.ecart)} impayés ; le dernier devrait être "
                f"de {euros(dernier)}",
                f"echeancier.echeances.{len(plan.versements) - 1}.montant",
            )
        if plan.ecart < 0 and not est_de_consommateur(s):
            return non(
                f"les versements dépassent la dette de {euros(-plan.ecart)}",
                f"echeancier.echeances.{len(plan.versements) - 1}.montant",
            )
        return OUI

    def plan_sans_frais_ajoutes(self, s: Situation) -> Reponse:
        """Le plan ne fait payer au consommateur ni frais ni intérêt qu'il ne devait déjà."""
        suivi = suivi_de(s, self.juridiction())
        if suivi is None or not est_de_consommateur(s) or suivi.echelonnement.ecart >= 0:
            return OUI
        return non(
            f"le plan ajoute {euros(-suivi.echelonnement.ecart)} à la dette d'un consommateur",
            f"echeancier.echeances.{len(suivi.versements) - 1}.montant",
        )

    def accord_conclu(self, s: Situation) -> Reponse:
        """Les parties sont convenues d'un plan, à une date connue."""
        plan = s.dossier.echeancier
        if plan is None:
            return non("le dossier n'a pas d'échéancier", "echeancier")
        if plan.etat == "propose" or plan.etat is None:
            return non("le plan n'est que proposé", "echeancier.etat")
        if plan.accorde_le is None:
            return inconnu("le dossier ne dit pas quand le plan a été accordé", "echeancier")
        if plan.accorde_le > s.au:
            return non(
                f"l'accord est du {date_longue(plan.accorde_le)}, après le jour de l'acte",
                "echeancier.accorde_le",
            )
        return prouve([plan.piece] if plan.piece else [])

    def echeance_manquee(self, s: Situation) -> Reponse:
        """Un versement du plan manque, en tout ou partie, son jour étant passé."""
        suivi = suivi_de(s, self.juridiction())
        if suivi is None or suivi.en_retard or suivi.defaut.etat in DEFAILLANTS:
            return OUI
        prochain = suivi.prochain
        suite = (
            f" ; le prochain versement est du {date_longue(prochain.prevu.date)}"
            if prochain
            else ""
        )
        return non(f"aucun versement n'est en retard{suite}", "echeancier")

    def decheance_encourue(self, s: Situation) -> Reponse:
        """La mise en demeure de payer le versement manqué est restée sans effet, si le plan en
        veut une.
        """
        suivi = suivi_de(s, self.juridiction())
        if suivi is None or not suivi.accorde_le:
            return OUI  # `accord-conclu` le dit
        defaut = suivi.defaut
        if defaut.etat is EtatDuPlan.RESPECTE:
            return OUI  # `echeance-manquee` le dit
        if defaut.etat in DEFAILLANTS:
            lettre = defaut.mise_en_demeure
            return prouve(lettre.pieces if lettre else ())
        if defaut.mise_en_demeure is None:
            return non("aucune mise en demeure ne réclame le versement manqué", "evenements")
        rang = s.dossier.evenements.index(defaut.mise_en_demeure)
        quand = date_longue(defaut.mise_en_demeure.date)
        if defaut.fin is None:
            return inconnu(
                f"la mise en demeure du {quand} n'a pas de date de présentation",
                f"evenements.{rang}.presente_le",
            )
        return non(
            f"la mise en demeure du {quand} laisse jusqu'au {date_longue(defaut.fin)}",
            f"evenements.{rang}",
        )

    def mise_en_demeure_restee_sans_effet(self, s: Situation) -> Reponse:
        """Une mise en demeure a réclamé le versement manqué, et son délai est connu."""
        suivi = suivi_de(s, self.juridiction())
        return si(bool(suivi and suivi.defaut.mise_en_demeure and suivi.defaut.fin))

    def decheance_datee(self, s: Situation) -> Reponse:
        """La déchéance du terme est encourue, ou constatée, à une date connue."""
        suivi = suivi_de(s, self.juridiction())
        return si(bool(suivi and suivi.defaut.decheance_le))

    def hors_accord_respecte(self, s: Situation) -> Reponse:
        """On ne réclame rien à qui respecte le plan accordé, ou la transaction signée."""
        if not est_accorde(s):
            return self._hors_transaction(s)
        suivi = suivi_de(s, self.juridiction())
        if suivi is None:
            return inconnu("le plan accordé ne dit pas ses versements", "echeancier")
        if suivi.defaut.etat is not EtatDuPlan.RESPECTE:
            return OUI
        prochain = suivi.prochain
        suite = f", jusqu'au versement du {date_longue(prochain.prevu.date)}" if prochain else ""
        return non(
            f"l'accord du {date_longue(suivi.accorde_le)} est respecté{suite}", "echeancier.etat"
        )

    def plan_accorde_en_retard(self, s: Situation) -> Reponse:
        """Un versement du plan accordé est en retard."""
        suivi = suivi_de(s, self.juridiction()) if est_accorde(s) else None
        return si(bool(suivi and suivi.en_retard))

    def sans_plan_en_cours(self, s: Situation) -> Reponse:
        """Aucun plan accordé ni transaction signée n'est en cours : le solde n'est pas exigible
        tant que la défaillance n'est pas constatée.
        """
        if transaction_en_vigueur(s) or not est_accorde(s):
            return self._hors_transaction(s)
        suivi = suivi_de(s, self.juridiction())
        if suivi is None:
            return inconnu("le plan accordé ne dit pas ses versements", "echeancier")
        if suivi.defaut.etat is EtatDuPlan.SOLDE:
            return OUI
        return non(
            f"l'accord du {date_longue(suivi.accorde_le)} est en cours : le solde n'est pas "
            "exigible",
            "echeancier.etat",
        )

    def _hors_transaction(self, s: Situation) -> Reponse:
        signee_le = transaction_en_vigueur(s)
        if signee_le is None:
            return OUI
        return non(
            f"la transaction du {date_longue(signee_le)} fait obstacle à toute action sur la dette",
            "transaction",
        )


def est_de_consommateur(s: Situation) -> bool:
    """Vrai si un professionnel réclame, à l'un des débiteurs, une dette étrangère à son métier."""
    return s.dossier.creancier.qualite == "professionnel" and any(
        d.qualite in ("consommateur", "particulier") for d in s.dossier.debiteurs
    )
