"""What a user can do with a session, as edits."""
