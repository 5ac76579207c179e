"""Any text is the same after the file and the editor (P7)."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from earnest.store.external_editor import read_edited, run_editor
from earnest.store.files.folder import Folder
from earnest.store.sessions.drafts import DraftKeeper
from earnest.store.sessions.editor_texts import KeptEditorTexts
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save, save_as_new
from earnest.store.toml.read import read_file
from earnest.workspace.errors import NotSaved

EXAMPLE = Path(__file__).parents[1] / "store" / "example.toml"
HARD = [
    *"\r\n\t\0\x1b\x7f\x85\u2028\u2029\ufeff\u202e\u200f\"'\\",
    "\r\n",
    '"""',
    "'''",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
    "\\u0000",
]
PIECES = st.one_of(st.sampled_from(HARD), st.characters(exclude_categories=["Cs"]), st.text(max_size=6))
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join).map(lambda text: text.encode(errors="ignore").decode())
BATCH = 40


def edit_like_vi(argv):
    """Add a newline at the end of a file, as vi does."""
    path = Path(argv[-1])
    content = path.read_bytes()
    if not content.endswith(b"\n"):
        path.write_bytes(content + b"\n")
    return 0


def round_trip(texts, folder):
    """Return the texts after they were saved as claims and read again."""
    document = tomllib.loads(EXAMPLE.read_text("utf-8"))
    document["history"] = {}
    document["challenge"] = {f"c{number}": {"text": text} for number, text in enumerate(texts)}
    path = folder.path / "words.toml"
    path.unlink(missing_ok=True)
    save_as_new(path, document, folder)
    opened = open_session(path)
    try:
        assert opened.file, opened.read_only
        opened.file.save(opened.session)
    finally:
        opened.close()
    claims = open_session(path, to_write=False).session.claims
    return [claims[f"c{number}"].text for number in range(len(texts))]


def count_texts(kept, tmp_path, batches):
    """Count the texts that file and editor return unchanged."""
    folder = Folder.open_or_make(tmp_path / "words")
    edited = tmp_path / "1.txt"

    @seed(20260730)
    @settings(
        max_examples=batches,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(TEXTS, min_size=BATCH, max_size=BATCH))
    def hold(texts):
        for text, after in zip(texts, round_trip(texts, folder), strict=True):
            edited.write_bytes(text.encode())
            run_editor(edited, {"EDITOR": "vi"}, edit_like_vi)
            by_editor, _ = read_edited(edited, text)
            kept.case(after == text and by_editor == text, f"{text!a} {after!a} {by_editor!a}")

    hold()


def test_text_round_trips_unchanged(promise, tmp_path):
    """Any text of a keyboard or a paste does, through file and editor."""
    kept = promise("P7", "hard texts through the file, and through the editor")
    count_texts(kept, tmp_path, 2)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_hundred_thousand_texts_round_trip_unchanged(promise, tmp_path):
    """The same holds for a hundred thousand."""
    kept = promise("P7", "hard texts through the file, and through the editor")
    count_texts(kept, tmp_path, 2500)
    kept.holds()


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\ude00\ud83d"], ids=ascii)
def test_lone_surrogate_is_refused_in_words(promise, session, folder, text):
    """File and text stay unchanged."""
    kept = promise("P7", "half characters refused with a message")
    stamp, old = read_file(session).stamp, session.read_bytes()
    with pytest.raises(NotSaved, match="invalid Unicode"):
        save(session, {"client": text}, stamp, folder)
    drafts = DraftKeeper(session, folder)
    told = KeptEditorTexts(drafts, folder).edit("g1.text", {"text": text}, "text", edit_like_vi)
    drafts.close()
    kept.case(session.read_bytes() == old and told.text == text and "invalid Unicode" in told.message)
    kept.holds()
