"""Le message RFC 5322 d'un acte, à ouvrir dans un logiciel de courriel, à relire et à envoyer.

Rien n'y dépend de l'heure ni du hasard : date, identifiant et séparateurs viennent de l'acte.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from toolkit.redaction.arbre import Arbre
from toolkit.redaction.courriel.page import en_page
from toolkit.redaction.courriel.texte import en_texte
from toolkit.redaction.ecrire import nom_de_fichier
from toolkit.redaction.figures import Figure
from toolkit.redaction.papier import Entete

DOMAINE = "exigible"
# Le moment du jour n'est pas au dossier ; celui de l'envoi le remplacera.
_HEURE = dt.time(9, tzinfo=dt.UTC)

_TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "tiff": "image/tiff",
    "xml": "application/xml",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class PieceJointe:
    """Un fichier à joindre : son nom, ses octets tels que reçus, leur type (« pdf », « png »…)."""

    nom: str
    octets: bytes
    type: str


def nommer_la_piece(intitule: str, extension: str) -> str:
    """Le nom d'un fichier joint, légal sur tout système : « Pièce 01 – Facture F1.pdf »."""
    return f"{nom_de_fichier(_en_une_ligne(intitule))}{extension.lower()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envoi:
    """Ce que dit l'enveloppe. `cle` distingue ce message de tout autre de l'affaire ; `de` et
    `a` sont des adresses, avec les noms qui les accompagnent.
    """

    cle: str
    date: dt.date
    objet: str
    de: str
    nom: str
    a: str
    destinataire: str


def rediger_courriel(
    corps: Arbre, entete: Entete, envoi: Envoi, pieces: Sequence[PieceJointe]
) -> bytes:
    """Les octets du brouillon (.eml) : texte et page de même contenu, puis les pièces."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _en_une_ligne(envoi.objet)
    if envoi.de:
        message["From"] = _adresse(envoi.nom, envoi.de)
    message["To"] = _adresse(envoi.destinataire, envoi.a)
    message["Date"] = dt.datetime.combine(envoi.date, _HEURE)
    message["Message-ID"] = f"<{_empreinte(envoi.cle)[:32]}@{DOMAINE}>"
    message["X-Unsent"] = "1"  # Outlook l'ouvre alors en brouillon, prêt à modifier
    signature = "\n".join((entete.emetteur, *entete.lignes, *entete.mentions_legales))
    texte = f"{en_texte(corps)}\n\n-- \n{signature}\n"
    message.set_content(texte, cte="quoted-printable")
    _ajouter_la_page(message, corps, entete, signature)
    for piece in pieces:
        # Un courriel joint resterait sinon à la merci de qui le réécrit.
        principal, _, second = _TYPES.get(piece.type, "application/octet-stream").partition("/")
        message.add_attachment(
            piece.octets, maintype=principal, subtype=second, filename=_en_une_ligne(piece.nom)
        )
    _poser_les_separateurs(message, envoi.cle)
    return message.as_bytes()


def _ajouter_la_page(message: EmailMessage, corps: Arbre, entete: Entete, signature: str) -> None:
    """La page, à côté du texte, et ses images, que chacune désigne par son identifiant."""
    figures: list[Figure] = []

    def lier(figure: Figure) -> str:
        if figure not in figures:
            figures.append(figure)
        return f"cid:{_identifiant(figures.index(figure))}"

    page = en_page(corps, entete.langue, lier, signature)
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    *_, porteuse = message.iter_parts()
    for rang, figure in enumerate(figures):
        porteuse.add_related(
            figure.png(), "image", "png", cid=f"<{_identifiant(rang)}>", disposition="inline"
        )


def _identifiant(rang: int) -> str:
    return f"figure-{rang + 1}@{DOMAINE}"


def _poser_les_separateurs(message: EmailMessage, cle: str) -> None:
    for rang, partie in enumerate(message.walk()):
        if partie.is_multipart():
            # « =_ » ne s'écrit ni en base 64 ni en quoted-printable : aucun contenu ne le porte.
            partie.set_boundary(f"=_{_empreinte(cle)[:24]}_{rang}")


def _adresse(nom: str, adresse: str) -> Address:
    return Address(display_name=_en_une_ligne(nom), addr_spec=adresse)


def _en_une_ligne(texte: str) -> str:
    return " ".join(texte.split())


def _empreinte(texte: str) -> str:
    return sha256(texte.encode()).hexdigest()
