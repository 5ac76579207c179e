"""The tray of an open session, and its keys."""
