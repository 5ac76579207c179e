"""How a session grew, step by step."""
