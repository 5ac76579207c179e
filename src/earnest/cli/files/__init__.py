"""Commands on stored files: delete, rename, restore, verify, versions."""
