"""The formats in which a document is handed on."""
