"""The wire: what goes from the drawn screen to the terminal, which is only what differs from what stands there.

Textual paints whole regions anew: two thousand bytes for a key typed. Here its paint is read back into cells
(`painted`, `pens`, `grid`), held against those that the terminal shows, and what differs is written in the fewest
bytes that this terminal understands (`difference`, `moves`, `abilities`). `wire.Wire` is the file that Textual's
driver writes to; it lets nothing else out but the sequences of `known`.
"""
