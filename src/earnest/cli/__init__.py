"""The command line: parse arguments, run a command, start a front end."""
