"""How each claim is known: records, confirmation, copies, grades."""
