"""Mesure les commandes à froid, à côté de ce que coûtent WeasyPrint et docxtpl seuls.

    python bench/mesurer.py [tours]

Chaque mesure est un processus neuf ; les mesures d'un tour se suivent, pour
qu'une machine chargée les ralentisse toutes. On imprime la médiane et le
meilleur temps de chacune, en secondes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

RACINE = Path(__file__).resolve().parent.parent
DOSSIER = RACINE / "exemples/fr_FR_b2b/dossier.yaml"
JOUR = "2026-11-21"
ACTE = "mise_en_demeure"
TOURS = 7

# Retient la page et la feuille de style que la chaîne donne à WeasyPrint.
RETENIR = f"""
import datetime as dt, pathlib, sys
sys.path.insert(0, {str(RACINE)!r})
import exigible
from toolkit.redaction.polices import preparer_polices
preparer_polices()
import weasyprint
ou = pathlib.Path(sys.argv[1])
def retenir(classe, nom):
    class Temoin(classe):
        def __init__(self, *positions, **options):
            (ou / nom).write_text(options["string"], encoding="utf-8")
            super().__init__(*positions, **options)
    return Temoin
weasyprint.HTML = retenir(weasyprint.HTML, "page.html")
weasyprint.CSS = retenir(weasyprint.CSS, "papier.css")
lu = exigible.lire({str(DOSSIER)!r})
plan = exigible.calculer(lu.dossier, au=dt.date.fromisoformat({JOUR!r}))
docs = exigible.rediger(plan, actes=[{ACTE!r}])
(ou / "acte.docx").write_bytes(docs[{ACTE!r}].docx)
"""

WEASYPRINT_SEUL = """
import sys
import weasyprint
page, style = sys.argv[1:]
weasyprint.HTML(page).write_pdf(stylesheets=[weasyprint.CSS(style)], pdf_variant="pdf/a-3a")
"""

DOCXTPL_SEUL = """
import io, sys
import docxtpl
document = docxtpl.DocxTemplate(sys.argv[1])
document.render({}, autoescape=True)
document.save(io.BytesIO())
"""


def _chronometrer(commande: list[str], **options: object) -> float:
    debut = time.perf_counter()
    subprocess.run(commande, check=True, capture_output=True, **options)
    return time.perf_counter() - debut


def _mesures(ou: Path) -> dict[str, list[str]]:
    python = sys.executable
    subprocess.run([python, "-c", RETENIR, str(ou)], check=True)
    cli = [python, str(RACINE / "cli.py")]
    generer = [*cli, "generer", str(DOSSIER), "--acte", ACTE, "--au", JOUR]
    return {
        "python, sans rien faire": [python, "-c", ""],
        "exigible --help": [*cli, "--help"],
        "exigible valider": [*cli, "valider", str(DOSSIER), "--au", JOUR],
        "generer, DOCX": [*generer, "--format", "docx"],
        "generer, PDF": [*generer, "--format", "pdf"],
        "generer, DOCX et PDF": generer,
        "docxtpl seul, même acte": [python, "-c", DOCXTPL_SEUL, str(ou / "acte.docx")],
        "WeasyPrint seul, même page": [
            python,
            "-c",
            WEASYPRINT_SEUL,
            str(ou / "page.html"),
            str(ou / "papier.css"),
        ],
    }


def mesurer(tours: int) -> None:
    """Imprime le tableau des temps, médiane et meilleur de `tours` passages."""
    with tempfile.TemporaryDirectory() as temporaire:
        ou = Path(temporaire)
        mesures = _mesures(ou)
        temps: dict[str, list[float]] = {nom: [] for nom in mesures}
        for tour in range(tours):
            for nom, commande in mesures.items():
                sortie = ["--sortie", str(ou / f"{tour}-{nom}")] if "generer" in nom else []
                temps[nom].append(_chronometrer([*commande, *sortie], cwd=ou))
    largeur = max(map(len, temps))
    print(f"{'à froid':{largeur}}  médiane  meilleur")
    for nom, valeurs in temps.items():
        print(f"{nom:{largeur}}  {median(valeurs):7.3f}  {min(valeurs):8.3f}")


if __name__ == "__main__":
    mesurer(int(sys.argv[1]) if len(sys.argv) > 1 else TOURS)
