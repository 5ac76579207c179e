"""A meeting as the file holds it: plan, lines, transcript."""
