"""Commands for a team that shares its sessions through git."""
