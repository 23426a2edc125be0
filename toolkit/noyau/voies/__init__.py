"""Les voies de droit : lesquelles sont ouvertes à ce jour, devant qui, à quel prix, et pourquoi."""
