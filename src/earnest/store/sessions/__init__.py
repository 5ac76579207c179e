"""Session files: opened, saved, and what is kept beside them."""
