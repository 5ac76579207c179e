"""Older formats of the session file."""
