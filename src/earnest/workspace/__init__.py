"""An open session without disk or screen: editing, saving, ports."""
