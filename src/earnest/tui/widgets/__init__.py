"""The parts of screens: values go down, messages go up."""
