"""What is asked about the wording and growth of a session."""
