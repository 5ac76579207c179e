"""The screens of a transcript: who speaks, and the tray of their words."""
