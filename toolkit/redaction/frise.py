"""La frise d'une affaire : ce qui s'est passé, aujourd'hui, ce qui vient ; un dessin SVG."""

from __future__ import annotations

import datetime as dt
from html import escape

from toolkit.noyau.ecriture import date_courte, date_longue
from toolkit.noyau.etat.valeurs import EtatDeLAffaire

LARGEUR, MARGE, AXE = 720, 20, 46
HORIZON = 180  # jours montrés après celui du calcul


def dessiner_la_frise(etat: EtatDeLAffaire) -> str:
    """Le SVG, avec un titre qui dit en mots ce qu'il montre ; vide s'il n'y a rien à montrer.

    Rond plein : fait ; carré : date à venir, plein si la loi la sanctionne ; trait :
    le jour du calcul.
    """
    venir = [d for d in etat.dates if 0 <= (d.le - etat.au).days <= HORIZON]
    jours = [*(f.le for f in etat.faits), *(d.le for d in venir), etat.au]
    if len(jours) == 1:
        return ""
    debut, fin = min(jours), max(jours)
    etendue = max((fin - debut).days, 1)

    def x(jour: dt.date) -> float:
        return MARGE + (jour - debut).days / etendue * (LARGEUR - 2 * MARGE)

    formes = [f'<line x1="{MARGE}" y1="{AXE}" x2="{LARGEUR - MARGE}" y2="{AXE}" stroke="#444"/>']
    formes += [
        f'<circle cx="{x(f.le):.1f}" cy="{AXE}" r="4.5" fill="#111">'
        f"<title>{escape(f'{date_longue(f.le)} : {f.libelle}')}</title></circle>"
        for f in etat.faits
    ]
    formes += [
        f'<rect x="{x(d.le) - 4.5:.1f}" y="{AXE - 4.5}" width="9" height="9" stroke="#111" '
        f'fill="{"#111" if d.est_fatale else "#fff"}">'
        f"<title>{escape(f'{date_longue(d.le)} : {d.libelle}')}</title></rect>"
        for d in venir
    ]
    ici = x(etat.au)
    ancre = "start" if ici < LARGEUR / 3 else "end" if ici > LARGEUR * 2 / 3 else "middle"
    formes.append(f'<line x1="{ici:.1f}" y1="18" x2="{ici:.1f}" y2="74" stroke="#111"/>')
    formes.append(_texte(ici, 13, ancre, f"au {date_courte(etat.au)}"))
    if debut != etat.au:
        formes.append(_texte(MARGE, 70, "start", date_courte(debut)))
    if fin != etat.au:
        formes.append(_texte(LARGEUR - MARGE, 70, "end", date_courte(fin)))
    titre = escape(f"{len(etat.faits)} faits passés, {len(venir)} dates à venir")
    return (
        f'<svg class="frise" viewBox="0 0 {LARGEUR} 80" role="img" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{titre}</title>{"".join(formes)}</svg>'
    )


def _texte(x: float, y: int, ancre: str, texte: str) -> str:
    return f'<text x="{x:.1f}" y="{y}" font-size="12" text-anchor="{ancre}">{escape(texte)}</text>'
