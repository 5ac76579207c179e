"""The screen for writing up a meeting."""
