"""A meeting as the file holds it: its plan, its lines, its transcript."""
