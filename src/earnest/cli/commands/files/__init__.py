"""Commands about the stored files: check, delete and restore them."""
