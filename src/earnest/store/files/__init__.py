"""Files and folders: names, locks, and writes that are never partial."""
