"""What any front end needs to know of a terminal: cells, signs, encoding, capabilities."""
