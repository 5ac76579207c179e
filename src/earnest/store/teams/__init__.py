"""Sessions that a team shares through git."""
