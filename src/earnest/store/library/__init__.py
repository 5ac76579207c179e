"""The sessions of a folder: listed, judged, moved and checked."""
