#!/bin/sh
# Prépare la machine et .venv pour lancer Exigible depuis les sources (Debian, Ubuntu ; ailleurs, dit quoi installer).
# Usage : sh outils/installer.sh [paquet apt supplémentaire…]
# PYTHON désigne un interpréteur, s'il faut en imposer un. Chaque étape déjà faite est sautée.
set -eu
cd "$(dirname "$0")/.."

VENV=.venv
TEMOIN=$VENV/installe

dire() { printf '%s\n' "-- $*" >&2; }
echouer() { printf '%s\n' "Installation arrêtée : $*" >&2; exit 1; }

# Le premier interpréteur assez récent, ou rien.
trouver_python() {
    for essai in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$essai" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$essai"
            return
        fi
    done
}

# Vrai si les bibliothèques de mise en page de WeasyPrint se chargent.
a_pango() {
    "$1" - 2>/dev/null <<'PYTHON'
import ctypes
for nom in ("gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset", "fontconfig"):
    for forme in (f"lib{nom}.so.0", f"lib{nom}.so.1", f"lib{nom}.0.dylib", f"lib{nom}.dylib"):
        try:
            ctypes.CDLL(forme)
            break
        except OSError:
            pass
    else:
        raise SystemExit(1)
PYTHON
}

# Installe des paquets Debian, en root ou par sudo, sans rien demander.
installer_par_apt() {
    if [ "$(id -u)" = 0 ]; then
        prefixe="env"
    elif command -v sudo >/dev/null && [ -t 0 ]; then
        prefixe="sudo env"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        prefixe="sudo -n env"
    else
        echouer "il manque des paquets du système. Faire installer par un administrateur : apt-get install $*"
    fi
    dire "Installation par apt : $*"
    $prefixe DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 update >&2
    $prefixe DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@" </dev/null >&2
}

if [ $# -eq 0 ] && [ -f "$TEMOIN" ] && [ "$TEMOIN" -nt pyproject.toml ] && [ "$TEMOIN" -nt outils/installer.sh ]; then
    exit 0
fi

python=$(trouver_python)
manque="$*"
if [ -z "$python" ]; then
    command -v apt-get >/dev/null || echouer "il faut Python 3.11 ou plus récent"
    installer_par_apt python3
    python=$(trouver_python)
    [ -n "$python" ] || echouer "il faut Python 3.11 ou plus récent ; ce système en propose un plus ancien"
fi
dire "Python : $python"

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    manque="$manque $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi
if ! a_pango "$python"; then
    manque="$manque libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
fi
if [ -n "$manque" ]; then
    # shellcheck disable=SC2086 # une liste de noms de paquets
    if command -v apt-get >/dev/null; then
        installer_par_apt $manque
    elif [ "$(uname)" = Darwin ]; then
        echouer "il manque Pango. L'installer par : brew install pango"
    else
        echouer "il manque Pango (et HarfBuzz). L'installer par le gestionnaire de paquets du système, par exemple : dnf install pango"
    fi
fi

if ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then
    dire "Création de $VENV"
    "$python" -m venv --clear "$VENV"
fi
if [ ! -f "$TEMOIN" ] || [ ! "$TEMOIN" -nt pyproject.toml ]; then
    dire "Installation d'Exigible et de ses dépendances dans $VENV (une à deux minutes la première fois)"
    "$VENV/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --editable '.[test]'
fi
"$VENV/bin/python" -c 'import weasyprint' || echouer "WeasyPrint ne trouve pas Pango ; voir README.md, « Installer »"
touch "$TEMOIN"
dire "Prêt."
