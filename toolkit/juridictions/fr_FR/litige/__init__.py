"""Le litige, que voies et conditions lisent : matière, valeur, parties, où il en est."""
