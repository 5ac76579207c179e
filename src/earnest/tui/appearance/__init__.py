"""How the screens look: themes, signs and filters."""
