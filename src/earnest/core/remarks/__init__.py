"""What is asked about the wording of a session, and how it came about."""
