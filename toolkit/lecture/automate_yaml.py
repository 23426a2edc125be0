"""L'automate du lecteur YAML : les événements un à un, la pile des groupes ouverts."""

from __future__ import annotations

from typing import Any, NoReturn

import yaml
from yaml import events

from toolkit.lecture import fautes_yaml, pertes_yaml
from toolkit.lecture.cadre_yaml import Cadre
from toolkit.lecture.fautes_yaml import Faute
from toolkit.lecture.pertes_yaml import Coupe
from toolkit.lecture.positions import Marque, Positions, en_lignes
from toolkit.lecture.refus_yaml import (
    EVENEMENTS_MAXIMAUX,
    PROBLEMES_MAXIMAUX,
    PROFONDEUR_MAXIMALE,
    TAILLE_MAXIMALE,
    refuser,
)
from toolkit.noyau.probleme import CodeSortie, Probleme

_NULS = frozenset({"", "~", "null"})


class _Arret(Exception):
    """La lecture ne peut pas continuer ; le problème est déjà noté."""


class Lecteur:
    """Lit un texte ; garde positions, problèmes et coupes."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        self.problemes: list[Probleme] = []
        self.coupes: list[Coupe] = []
        self._pile: list[Cadre] = []
        self._racine: Any = None
        self._documents = 0
        self._lignes_a_diese = {rang for rang, ligne in enumerate(positions.lignes) if "#" in ligne}

    def lire(self, texte: str) -> dict[str, Any] | None:
        """La table lue ; None si le texte n'en est pas une."""
        try:
            self._verifier_le_texte(texte)
            self._derouler(texte)
            self._verifier_la_racine()
        except _Arret:
            return None
        return self._racine

    def _verifier_le_texte(self, texte: str) -> None:
        if len(texte) > TAILLE_MAXIMALE:
            self._arreter(refuser("fichier-trop-gros", Marque(1, 1, 1)))
        interdit = pertes_yaml.INTERDITS.search(texte)
        if interdit:
            avant = en_lignes(texte[: interdit.start()])
            marque = Marque(len(avant), len(avant[-1]) + 1, 1)
            self._arreter(
                refuser("caractere-interdit", marque, caractere=f"U+{ord(interdit[0]):04X}")
            )

    def _derouler(self, texte: str) -> None:
        traitements = {
            events.ScalarEvent: self._lire_un_scalaire,
            events.MappingStartEvent: lambda e: self._ouvrir(e, {}),
            events.SequenceStartEvent: lambda e: self._ouvrir(e, []),
            events.MappingEndEvent: self._fermer,
            events.SequenceEndEvent: self._fermer,
            events.AliasEvent: self._refuser_un_renvoi,
            events.DocumentStartEvent: self._ouvrir_un_document,
        }
        dernier = None
        try:
            analyseur = yaml.CSafeLoader(texte)
            for _ in range(EVENEMENTS_MAXIMAUX):
                evenement = analyseur.get_event()
                sorte = type(evenement)
                if sorte is events.StreamEndEvent:
                    return
                traiter = traitements.get(sorte)
                if traiter:
                    traiter(evenement)
                dernier = evenement
            self._arreter(refuser("fichier-trop-gros", _marque(dernier)))
        except yaml.MarkedYAMLError as erreur:
            faute = fautes_yaml.nommer(erreur, self.positions.lignes, dernier)
            self._arreter(faute)

    def _lire_un_scalaire(self, evenement: Any) -> None:
        if evenement.anchor or evenement.tag:
            self._refuser_les_ornements(evenement)
        cadre = self._pile[-1] if self._pile else None
        if cadre is not None and cadre.attend_une_cle:
            self._lire_une_cle(cadre, evenement)
            return
        chemin = cadre.suite if cadre is not None else ""
        marque = _marque(evenement)
        self.positions.valeurs[chemin] = marque
        texte: str | None = evenement.value
        if not evenement.style:
            if evenement.end_mark.line in self._lignes_a_diese:
                coupe = pertes_yaml.coupe(chemin, evenement, self.positions.lignes)
                self.coupes += filter(None, [coupe])
            if texte in _NULS:
                texte = None
        elif evenement.style in "'\"" and not marque.longueur:
            cle = self.positions.cles.get(chemin)
            if pertes_yaml.avale_une_cle(cle, marque, evenement, self.positions.lignes):
                self._noter(fautes_yaml.guillemets_ouverts(evenement.start_mark), chemin)
        elif evenement.style in "|>" and not texte:
            self._noter(fautes_yaml.bloc_vide(evenement.style, evenement.start_mark), chemin)
        if cadre is None:
            self._racine = texte
        elif not self._est_apres_une_virgule(cadre, evenement):
            cadre.poser(texte)

    def _lire_une_cle(self, cadre: Cadre, evenement: Any) -> None:
        marque = _marque(evenement)
        cle = evenement.value
        cadre.annoncer(cle)
        fin = evenement.end_mark
        cadre.fin_de_cle = (fin.line, fin.column)
        if cle in cadre.contenu:
            premiere = self.positions.cles[cadre.suite].ligne
            self._noter(refuser("yaml-cle-double", marque, cle=cle, premiere=premiere), cadre.suite)
            cadre.annoncer(f"{cle} (ligne {marque.ligne})", se_perd=True)
        self.positions.cles[cadre.suite] = marque

    def _est_apres_une_virgule(self, cadre: Cadre, evenement: Any) -> bool:
        """Vrai si la « clé » n'est que le texte qui suit une virgule : `{taux: 10,00}`."""
        debut = evenement.start_mark
        if not (cadre.est_flux and cadre.est_une_table) or evenement.style:
            return False
        if evenement.value or (debut.line, debut.column) != cadre.fin_de_cle:
            return False
        if not (cadre.est_une_cle or cadre.se_perd):
            avant = str(next(reversed(cadre.contenu.values()), ""))
            marque = self.positions.cles[cadre.suite]
            self._noter(fautes_yaml.virgule(avant, str(cadre.cle), marque), cadre.suite)
        cadre.annoncer("", se_perd=True)
        cadre.poser(None)
        return True

    def _ouvrir(self, evenement: Any, contenu: Any) -> None:
        if evenement.anchor or evenement.tag:
            self._refuser_les_ornements(evenement)
        marque = Marque(evenement.start_mark.line + 1, evenement.start_mark.column + 1, 0)
        if len(self._pile) >= PROFONDEUR_MAXIMALE:
            self._arreter(refuser("yaml-imbrication", marque))
        cadre = self._pile[-1] if self._pile else None
        if cadre is not None and cadre.attend_une_cle:
            self._noter(refuser("yaml-cle-composee", marque), cadre.chemin)
            self._pile.append(Cadre(contenu, "?", bool(evenement.flow_style), True))
            return
        chemin = cadre.suite if cadre is not None else ""
        self.positions.valeurs[chemin] = marque
        if cadre is None:
            self._racine = contenu
        else:
            cadre.poser(contenu)
        self._pile.append(Cadre(contenu, chemin, bool(evenement.flow_style), False))

    def _fermer(self, evenement: Any) -> None:
        cadre = self._pile.pop()
        if cadre.est_une_cle:
            self._perdre_la_cle(evenement)

    def _perdre_la_cle(self, evenement: Any) -> None:
        parent = self._pile[-1]
        parent.annoncer("?", se_perd=True)
        parent.fin_de_cle = (evenement.end_mark.line, evenement.end_mark.column)

    def _refuser_un_renvoi(self, evenement: Any) -> None:
        cadre = self._pile[-1] if self._pile else None
        chemin = cadre.suite if cadre is not None else ""
        self._noter(refuser("yaml-ancre", _marque(evenement)), chemin)
        if cadre is not None and cadre.attend_une_cle:
            self._perdre_la_cle(evenement)
        elif cadre is not None:
            cadre.poser(None)

    def _refuser_les_ornements(self, evenement: Any) -> None:
        cadre = self._pile[-1] if self._pile else None
        chemin = cadre.suite if cadre is not None else ""
        if evenement.anchor:
            self._noter(refuser("yaml-ancre", _marque(evenement)), chemin)
        if evenement.tag:
            self._noter(refuser("yaml-etiquette", _marque(evenement)), chemin)

    def _ouvrir_un_document(self, evenement: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._arreter(refuser("yaml-plusieurs-documents", _marque(evenement)))

    def _verifier_la_racine(self) -> None:
        if not isinstance(self._racine, dict):
            debut = self.positions.valeurs.get("", Marque(1, 1, 0))
            code = "fichier-vide" if self._racine is None else "racine-inattendue"
            self._arreter(refuser(code, debut))

    def _arreter(self, faute: Faute) -> NoReturn:
        self._noter(faute)
        raise _Arret

    def _noter(self, faute: Faute, chemin: str = "") -> None:
        probleme = Probleme(
            code=faute.code,
            message=faute.message,
            remede=faute.remede,
            chemin=chemin,
            lieu=self.positions.au(faute.marque),
            sortie=CodeSortie.ILLISIBLE,
        )
        if all((p.code, p.lieu) != (probleme.code, probleme.lieu) for p in self.problemes):
            self.problemes.append(probleme)
        if len(self.problemes) >= PROBLEMES_MAXIMAUX:
            raise _Arret


def _marque(evenement: Any) -> Marque:
    debut, fin = evenement.start_mark, evenement.end_mark
    longueur = fin.column - debut.column if fin.line == debut.line else 0
    return Marque(debut.line + 1, debut.column + 1, longueur)
