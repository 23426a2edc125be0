"""Le tribunal saisi ou à saisir. `juridiction`, au dossier, est l'ordre juridique."""

from toolkit.noyau.dossier.adresse import Adresse
from toolkit.noyau.dossier.base import Notion, cle, cle_due
from toolkit.noyau.dossier.champs import Texte, ouvert

TypeDeJuge = ouvert(
    "tribunal_judiciaire",
    "juge_des_contentieux_de_la_protection",
    "tribunal_de_commerce",
    "tribunal_des_activites_economiques",
    "juge_de_l_execution",
    "tribunal_de_proximite",
    "president_du_tribunal_judiciaire",
    "president_du_tribunal_de_commerce",
    "cour_d_appel",
    "justice_de_paix",
    "tribunal_de_l_entreprise",
    "tribunal_de_premiere_instance",
    "juge_des_saisies",
    "tribunal_du_travail",
)


class Juge(Notion):
    """Un tribunal et sa formation."""

    type: TypeDeJuge = cle_due("Type", "juridiction saisie", "tribunal_de_commerce")
    ville: Texte | None = cle("Ville", "siège", "Lyon")
    division: Texte | None = cle("Division", "division (Belgique)", "Namur")
    canton: Texte | None = cle("Canton", "canton de la justice de paix (Belgique)", "Namur")
    chambre: Texte | None = cle("Chambre", "chambre saisie", "commerciale")
    adresse: Adresse | None = cle("Adresse", "adresse du tribunal")
    critere: Texte | None = cle(
        "Critère",
        "pourquoi ce ressort, si ce n'est pas le domicile du défendeur",
        "lieu de livraison",
    )
