"""Entries of a history, as the file keeps them and in full."""
