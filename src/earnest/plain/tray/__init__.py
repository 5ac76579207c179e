"""A transcript in plain mode: who speaks, and its turns."""
