"""The screen with one question at a time."""
