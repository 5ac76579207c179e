"""The screens of a transcript: voices, tray and mirror."""
