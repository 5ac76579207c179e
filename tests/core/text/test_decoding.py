import pytest

from earnest.core.text.decoding import decode_line, decode_text

TEXT = "First line of theirs\r\nnaïve, 日本\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_mark_of_an_encoding_is_no_text(encoding):
    """What an editor puts first to name its encoding is never part of an answer."""
    assert decode_text(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_either_order_of_bytes_is_read(encoding):
    """Big-endian text with a mark is read as well."""
    assert decode_text(f"\ufeff{TEXT}".encode(encoding)) == TEXT


def test_only_one_mark_is_taken_off():
    """A second one is part of the text, and so is one further on."""
    assert decode_text("\ufeff\ufeffa\ufeff".encode()) == "\ufeffa\ufeff"


@pytest.mark.parametrize("content", [b"caf\xe9", b"\xff\xfea", b"\xef\xbb\xbf\xff"])
def test_text_of_no_known_encoding_is_refused(content):
    """Nothing is guessed: no half of an answer is kept."""
    with pytest.raises(UnicodeDecodeError):
        decode_text(content)


def test_mark_is_taken_off_the_first_line_only():
    """A pipe's mark comes before its first line."""
    assert decode_line("\ufeffBuy it\r\n".encode(), 1) == "Buy it"
    assert decode_line("\ufeffBuy it".encode(), 2) == "\ufeffBuy it"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Sì\n".encode("utf-16"), "UTF-16, not UTF-8"),
        ("Sì\n".encode("utf-32"), "UTF-32, not UTF-8"),
        (b"S\xec", "not UTF-8"),
    ],
)
def test_line_of_another_encoding_names_it(content, reason):
    """Whoever saved a file of answers in another encoding is told which."""
    with pytest.raises(UnicodeDecodeError) as told:
        decode_line(content, 1)

    assert told.value.reason == reason
