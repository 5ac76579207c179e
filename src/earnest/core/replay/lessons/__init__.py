"""The lessons that one session teaches, or several together."""
