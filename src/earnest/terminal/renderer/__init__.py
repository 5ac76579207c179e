"""A renderer that sends the terminal only what differs."""
