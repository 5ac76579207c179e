"""How a session was changed."""
