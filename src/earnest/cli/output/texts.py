"""What is said while something is read or written."""

READING = "Reading the sessions: {done} of {of}."
