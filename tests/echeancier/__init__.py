"""Le moteur des échéanciers : versements, suivi, déchéance."""
