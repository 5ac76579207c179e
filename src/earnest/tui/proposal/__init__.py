"""The screen for writing the proposal."""
