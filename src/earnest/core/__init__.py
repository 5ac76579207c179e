"""The rules and facts of an interview: no terminal, file, clock or environment."""
