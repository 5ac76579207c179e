"""Random injuries of files: bytes torn out, doubled, or replaced."""

SIGNS = [*b"[]{}=\"'\\#.,\n\r\0\xff\x1b-_ 0", *b"at"]
PARTS = [b'"""', b"[[", b"]]", b"\n[goal.g1]\n", b"\xef\xbb\xbf", b"= [", b"'''", b"9" * 5000, b"{ a = {", b"nan"]
"""What a file of TOML is hurt by most."""


def injure(content, chance):
    """Return the bytes with one to six random injuries."""
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(content) + 1)
        end = place + chance.choice([0, 1, 1, 2, 20, 400])
        put = chance.choice([b"", bytes([chance.choice(SIGNS)]), chance.choice(PARTS), content[place:end] * 2])
        content = content[:place] + put + content[end:]
    return content
