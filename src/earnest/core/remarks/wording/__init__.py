"""Remarks on a single text by its wording."""
