"""The screens that show how a session grew, step by step."""
