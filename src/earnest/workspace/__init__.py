"""An open session without a disk or a screen: editing, saving, and the ports to the world."""
