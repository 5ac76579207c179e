"""What can be read off a session: sheet, letter, proposal, review."""
