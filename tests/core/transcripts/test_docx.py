import io
import zipfile

import pytest

from earnest.core.transcripts.layouts.docx import EXPECTED, MOST_FILES
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import NotATranscript

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def paragraph(*lines):
    """Return a paragraph with line breaks."""
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def pack(body, name="word/document.xml", head="", method=zipfile.ZIP_DEFLATED):
    """Return a .docx file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr(name, f"{head}<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def test_old_teams_document_is_read(read):
    """Time, name and words are below one another in a paragraph."""
    body = paragraph("0:0:0.0 --&gt; 0:0:1.510", "Ada Birk", "OK. Yeah.") + paragraph(
        "0:0:3.90 --&gt; 0:0:4.0", "Ken", "Oh", "no."
    )
    found = read_transcript(pack(body + paragraph("Saved by Ada")))
    assert read(pack(body)) == [("Ada Birk", "OK. Yeah.", 0.0), ("Ken", "Oh no.", 3.09)]
    assert (found.layout, [each.why for each in found.skipped]) == ("Teams .docx", ["without a time"])


@pytest.mark.parametrize("are_apart", [True, False])
def test_new_teams_document_is_read(read, are_apart):
    """Name and time are a line, in a paragraph of their own or above the words."""
    parts = [("Ada Birk   0:03", "We lost", "it."), ("Ken   1:00:05", "When?")]
    body = paragraph("Ada Birk started transcription") + "".join(
        "".join(map(paragraph, part)) if are_apart else paragraph(*part) for part in parts
    )
    assert read(pack(body)) == [("Ada Birk", "We lost it.", 3.0), ("Ken", "When?", 3605.0)]


def test_words_are_neither_doubled_nor_deleted_ones(said):
    """A fallback repeats what is there, and deleted words are not said."""
    fallback = f"<mc:Fallback>{paragraph('Yes')}<w:br/></mc:Fallback>"
    twice = f"<mc:AlternateContent><mc:Choice><w:t>Yes</w:t></mc:Choice>{fallback}</mc:AlternateContent>"
    body = f"<w:p><w:r>{twice}<w:tab/><w:t>we</w:t><w:delText>never</w:delText><w:cr/><w:t>do</w:t></w:r></w:p>"
    assert said(pack(body)) == [(None, "Yes we do")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (pack("", name="word/other.xml"), EXPECTED),
        (pack("<w:p>"), EXPECTED),
        (pack("")[:60], EXPECTED),
        (pack("x", method=zipfile.ZIP_LZMA)[:-200] + b"PK", EXPECTED),
        (b"PK\x03\x04" + b"PK\x01\x02" * (MOST_FILES + 1), EXPECTED),
        (pack("", head='<!DOCTYPE w:document [<!ENTITY a "aaaa">]>'), "a .docx document without a DOCTYPE"),
        (pack(" " * (65 * 1024 * 1024)), "at most 64 MiB when unpacked"),
        (pack(""), "words that somebody said; none could be read as plain notes"),
    ],
    ids=["no document", "broken XML", "cut", "damaged", "files", "doctype", "bomb", "empty"],
)
def test_other_archives_are_refused(content, expected):
    """A document that is broken, or planted, is refused with what was expected."""
    with pytest.raises(NotATranscript) as refused:
        read_transcript(content)
    assert str(refused.value) == expected
