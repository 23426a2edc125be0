"""Le litige, que voies et conditions lisent : matière, montant, juge, lieu, langue, preuves."""
