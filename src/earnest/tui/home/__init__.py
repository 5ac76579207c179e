"""The screen with the list of sessions."""
