"""The screens, drawn with Textual; they ask and never decide."""
