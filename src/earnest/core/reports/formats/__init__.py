"""The formats in which a document or a file is handed on."""
