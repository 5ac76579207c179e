"""The disk: nothing else in Earnest opens a file."""
