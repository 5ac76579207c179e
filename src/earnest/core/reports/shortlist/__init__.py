"""The contenders against the client's criteria."""
