"""The three word lists that decide; frozen with format 1, so that a verdict stays what it was."""
