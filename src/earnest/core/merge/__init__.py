"""Two versions of a session made into one: by their histories, and by choice."""
