"""L'échéancier : les versements d'un plan, ce qui en a été reçu, ce qui manque."""
