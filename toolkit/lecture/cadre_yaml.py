"""Une liste ou une table ouverte pendant la lecture d'un YAML."""

from __future__ import annotations

from typing import Any


class Cadre:
    """Une liste ou une table ouverte, et la clé dont la valeur est attendue."""

    __slots__ = (
        "chemin", "cle", "contenu", "est_flux", "est_une_cle", "est_une_table", "fin_de_cle",
        "prefixe", "se_perd",
    )  # fmt: skip

    def __init__(self, contenu: Any, chemin: str, est_flux: bool, est_une_cle: bool) -> None:
        self.contenu = contenu
        self.chemin = chemin
        self.prefixe = f"{chemin}." if chemin else ""
        self.est_une_table = isinstance(contenu, dict)
        self.est_flux = est_flux
        self.est_une_cle = est_une_cle  # écrite à la place d'une clé
        self.cle: str | None = None
        self.fin_de_cle = (0, 0)
        self.se_perd = False  # la valeur à venir ne se range nulle part

    @property
    def attend_une_cle(self) -> bool:
        """Vrai si le prochain scalaire est une clé."""
        return self.est_une_table and self.cle is None

    @property
    def suite(self) -> str:
        """Le chemin de la valeur attendue."""
        return f"{self.prefixe}{self.cle if self.est_une_table else len(self.contenu)}"

    def annoncer(self, cle: str, *, se_perd: bool = False) -> None:
        """La clé dont la valeur vient ensuite."""
        self.cle, self.se_perd = cle, se_perd

    def poser(self, valeur: Any) -> None:
        """Range la valeur à sa place."""
        if not self.est_une_table:
            self.contenu.append(valeur)
            return
        if not self.se_perd:
            self.contenu[self.cle] = valeur
        self.cle = None
