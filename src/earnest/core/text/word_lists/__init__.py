"""Lists of words, by language, that rules look for."""
