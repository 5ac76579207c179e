"""The folder of sessions: names, locks, and files written whole."""
