"""Le scénario : ce que l'état d'un dossier appelle, étape après étape, et quand."""
