"""Le verrou de pdfium : la bibliothèque n'admet qu'un appel à la fois, d'où qu'il vienne.

Il est ici parce que plusieurs étages ouvrent des PDF et ne se connaissent pas.
"""

from __future__ import annotations

import threading

VERROU = threading.Lock()
