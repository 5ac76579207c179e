"""Days that are told from today, beyond a few words."""
