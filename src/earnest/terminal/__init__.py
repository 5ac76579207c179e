"""What any front end needs to know of a terminal."""
