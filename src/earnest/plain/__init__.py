"""The interview line by line: no drawing, no colour, no cursor moved; for screen readers, logs and scripts."""
