"""What is asked before a change is confirmed or taken back."""
