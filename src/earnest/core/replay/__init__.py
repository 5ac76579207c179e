"""How a session grew: replay, comparison, lessons, notes."""
