"""Days as people type and say them: read, and told from today."""
