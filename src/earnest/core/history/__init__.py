"""How a session was changed: steps, changes, undo, merge."""
