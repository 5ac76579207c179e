"""A guided interview about a decision that somebody else is making."""
