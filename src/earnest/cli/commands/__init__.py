"""The commands, each in a module with a function `run`."""
