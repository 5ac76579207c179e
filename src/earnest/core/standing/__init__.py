"""What the verdict is, why, and what to ask next."""
