"""The questions to ask in a meeting."""
