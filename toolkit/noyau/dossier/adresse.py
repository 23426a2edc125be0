"""Où l'on habite, siège ou reçoit."""

from toolkit.noyau.dossier.base import Notion, cle, cle_de_piece
from toolkit.noyau.dossier.champs import Identifiant, Jour, Pays, Texte


class Adresse(Notion):
    """Une adresse postale."""

    ligne: Texte | None = cle("Voie", "numéro et voie", "12 rue des Tanneurs")
    complement: Texte | None = cle("Complément", "bâtiment, étage, boîte", "Bâtiment B")
    code_postal: Texte | None = cle("Code postal", "toujours du texte", "69002")
    ville: Texte | None = cle("Ville", "commune", "Lyon")
    pays: Pays | None = cle("Pays", "deux lettres (ISO 3166-1)", "FR")


class AdresseDatee(Adresse):
    """Une adresse et le temps où elle a été celle de la partie."""

    du: Jour | None = cle("Du", "premier jour à cette adresse", "2024-03-01")
    au: Jour | None = cle("Au", "dernier jour à cette adresse", "2026-02-28")
    verifiee_le: Jour | None = cle("Vérifiée le", "jour de la vérification", "2026-11-12")
    piece: Identifiant | None = cle_de_piece("l'adresse")
