"""What starts each front end: the screens, plain mode, a recording."""
