"""Porte d'entrée depuis les sources : `python cli.py …` est `exigible …`."""

from toolkit.commandes import exigible

if __name__ == "__main__":
    exigible()
