"""Rules and facts; no terminal, file, clock or environment."""
