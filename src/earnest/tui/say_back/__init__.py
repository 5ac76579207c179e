"""The screen for writing a say-back."""
