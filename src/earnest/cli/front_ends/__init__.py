"""The starts of the screens, plain mode and recordings."""
