"""The screen on which a meeting is written up."""
