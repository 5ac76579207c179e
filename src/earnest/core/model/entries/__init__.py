"""Entries of a history: how the file keeps them, and their values in full."""
