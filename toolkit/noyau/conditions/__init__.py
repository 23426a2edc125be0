"""Les conditions communes à tous les droits."""
