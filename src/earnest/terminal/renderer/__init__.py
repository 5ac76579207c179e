"""The file of Textual's driver, which sends only what differs.

Textual paints whole regions again: two thousand bytes for each key typed. Here its output is parsed back into cells
(`paint_parser`, `styles`, `cell_grid`) and compared with the cells that the terminal shows. What differs (`difference`,
`runs`) is written in the fewest bytes that this terminal understands (`cursor`, `capabilities`). The driver writes to
`renderer.DiffRenderer`; the only other sequences that it sends are those of `allowed_sequences`.
"""
