"""The command that shows the contenders against the criteria."""
