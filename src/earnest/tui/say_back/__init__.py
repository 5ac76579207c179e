"""The screen on which a say-back is written."""
