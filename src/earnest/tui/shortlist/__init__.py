"""The page of the contenders against the client's criteria."""
