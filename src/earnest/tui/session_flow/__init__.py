"""The flow of an open session: show, watch, merge, leave."""
