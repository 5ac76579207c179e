"""Home: the list of sessions, and a new session."""
