"""A transcript brought in: who speaks, and twelve quotes linked by keys."""

import hashlib
import threading

import pytest
from core.session_builder import SessionBuilder
from core.tray.an_hour import WORTH, write_hour
from journeys.driver import NOON, drive

from earnest.core.evidence.receipts import find_receipts
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.receipts import Quoted, prove_quotes
from earnest.core.transcripts.times import parse_time
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.store.transcripts import DiskTranscripts, open_heard
from earnest.tui.destinations import Hear

CLAIMS = {"goal": "g1", "challenges": "c1", "need": "n1"}
DIGITS = {"goal": "1", "challenges": "2", "need": "3"}
TYPED = "We lost nine days in spring"


def build():
    """Return the session that the hour is about: three guesses, and a need beside them."""
    case = SessionBuilder(you="Priya Nair", offer=["Queue Screen"]).person("dana", "Dana Reyes")
    case.claim("g1", "Serve 120 bowls at lunch by autumn", measure="bowls", by="autumn", owner=["dana"])
    case.claim("c1", "The queue reaches the street and people walk away hungry", blocks=["g1"])
    case.claim("n1", "Orders reach the stove before anybody sits down", answers=["c1"])
    return case.claim("n2", "A warm place to wait", answers=["c1"])


@pytest.fixture
def path(folder):
    """Return a session file."""
    return create(folder, build().session().document)


@pytest.fixture
def file(tmp_path):
    """Return the file of an hour's transcript."""
    found = tmp_path / "spring.vtt"
    found.write_bytes(write_hour())
    return found


@pytest.fixture
async def you(folder, path, file):
    """Yield a driver at the tray, who confirmed the voices by one key."""
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as one:
        assert "Who speaks in spring.vtt?" in one.screen
        await one.press("n")
        assert "› Tray" in one.top_line
        yield one


def read(path):
    """Return the session as it is on disk."""
    return open_session(path, to_write=False).session


async def test_twelve_quotes_take_three_keys_each(you, path, file):
    """Out of an hour twelve quotes are linked, none to a wrong claim, at most three keys each; all are proved."""
    before, texts = you.keys, {text: stage for stage, text in WORTH}
    for _ in WORTH:
        await you.press("tab")
        text = find_present(you, texts)
        await you.press(f"{DIGITS[texts[text]]} enter")
    assert 0 < you.keys - before <= 3 * len(WORTH)

    await you.wait_until(lambda: len(read(path).quote) == len(WORTH))
    session = read(path)
    for quote in session.quote.values():
        assert quote.for_ == (CLAIMS[texts[quote.words]],)
    sought = [Quoted(quote.words, parse_time(quote.at)) for quote in session.quote.values()]
    assert {receipt.proof for receipt in prove_quotes(sought, read_transcript(file.read_bytes()))} == {"whole"}
    assert find_receipts(session) == set(session.quote)


def find_present(you, texts):
    """Return which of some texts the present turn says, by its lines on the screen."""
    marked = [row[2:44] for row in you.rows if row.startswith(" ▌")]
    shown = "".join("".join(marked).split())
    return next(text for text in texts if "".join(text[:30].split()) in shown)


async def test_first_page_proposes_who_is_who(folder, path, file):
    """People are proposed by their names; one is changed, and the meeting is kept with its day."""
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as you:
        assert "140 turns" in you.screen
        assert "Dana Reyes (Lantern Noodles)" in you.screen
        await you.press("home enter")
        assert "Who is Priya Nair?" in you.screen
        await you.press("esc")
        await you.press("end enter")
        assert "› Tray" in you.top_line
        await you.wait_until(lambda: bool(read(path).meeting))
    held = read(path).meeting["m1"]
    assert held.voices == {"Priya Nair": "me", "Dana Reyes (Lantern Noodles)": "dana", "Otter.ai": "nobody"}
    assert held.transcript.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (held.who, held.how) == (("dana",), "call")


async def test_own_voice_is_asked_for_once(folder, file):
    """Where no voice is the user's, the first n asks which is."""
    path = create(folder, build().put("you", name="Sam").session().document)
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as you:
        await you.press("n")
        assert "Which voice is yours?" in you.top_line
        await you.press("enter down enter n")
        assert "› Tray" in you.top_line
        await you.wait_until(lambda: "Priya Nair" in read(path).meeting["m1"].voices)
    assert read(path).meeting["m1"].voices["Priya Nair"] == "me"


async def test_an_n_too_many_begins_no_claim(folder, path, file):
    """The key that opens the tray, pressed once too often, changes nothing there; the next one begins a claim."""
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as you:
        await you.press("n n")
        assert "n again starts a claim in these words" in you.top_line
        before = read(path)
        assert not before.quote
        await you.press("tab 3 n")
        await you.wait_until(lambda: "n3" in read(path).need)


async def test_leaving_and_coming_back_returns_to_the_turn(folder, path, file):
    """The same file opens its tray at once, at the turn, and knows what was passed over."""
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as you:
        await you.press("n down down x")
        there = find_bar(you)
        await you.press("q esc q")
        assert "› Tray" not in you.top_line
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as again:
        assert "› Tray" in again.top_line
        assert find_bar(again) == there
        assert "139 turns left" in again.screen
        assert any(row[3:4] == "–" for row in again.rows)


def find_bar(you):
    """Return the row with the bar."""
    return next(row[:50] for row in you.rows if row.startswith(" ▌"))


async def test_words_are_trimmed_and_undone(you, path):
    """Brackets trim, v links against, and u takes back one act after another."""
    await you.press("tab [ [ ] 2 v")
    await you.wait_until(lambda: bool(read(path).quote))
    quote = read(path).quote["q1"]
    assert quote.against == ("c1",)
    assert len(quote.words.split()) == len(find_whole(quote.words).split()) - 3
    await you.press("u")
    await you.wait_until(lambda: not read(path).quote)
    await you.press("x u")
    assert "140 turns left" in you.screen


@pytest.mark.slow
async def test_undone_meeting_ends_the_tray(you):
    """Once the meeting itself is undone, the session's page is there again, and U brings it back."""
    await you.press("tab 1 enter u u")
    assert "› Tray" not in you.top_line
    assert not you.app._navigator.flows.open_screen.editor.session.meeting
    await you.press("U")
    assert you.app._navigator.flows.open_screen.editor.session.meeting


def find_whole(words):
    """Return the turn that words were taken from."""
    return next(text for _, text in WORTH if words in text)


async def test_words_begin_a_claim_or_are_about_one(you, path):
    """N begins a claim of the stage, b links about; a stage where nothing can begin says so."""
    await you.press("tab 3 n")
    await you.wait_until(lambda: "n3" in read(path).need)
    session = read(path)
    assert session.need["n3"].text == session.quote["q1"].words
    await you.press("1 b")
    await you.wait_until(lambda: read(path).quote["q1"].about == ("g1",))
    await you.press("7 enter")
    assert "No claim there yet" in you.top_line


@pytest.mark.slow
async def test_search_goes_to_a_turn(you):
    """Slash finds their words; Enter stays at the turn that was found."""
    await you.press("/", "=euros an hour", "enter")
    assert any("forty euros" in row or "euros an" in row for row in you.rows if row.startswith(" ▌"))
    await you.press("/ esc")
    assert "› Tray" in you.top_line


async def test_receipt_is_marked_until_an_edit(you, path):
    """The page of quotes and the question show that a quote is in the transcript."""
    await you.press("tab 3 enter q")
    await you.wait_until(lambda: bool(read(path).quote))
    await you.press("esc z")
    assert "in the transcript" in you.screen
    await you.press("enter")
    assert "› Quotes" not in you.top_line
    await you.press("esc 3")
    assert "heard ✓" in you.screen


@pytest.mark.slow
async def test_own_turn_opens_the_say_back(you, path):
    """S fills the page of a say-back with what was said before and what they answered; what it meant is asked."""
    await you.press("tab 1 enter s")
    assert "› Say it back" in you.top_line
    await you.press("esc")
    assert "› Tray" in you.top_line
    assert not read(path).said_back


@pytest.mark.slow
async def test_mirror_shows_the_own_part(you):
    """The list of keys leads to the user's own part in the meeting, and back to the tray."""
    await you.press("?", "=mirror", "enter")
    assert "› Your part" in you.top_line
    assert "Share of the words" in you.screen
    await you.press("esc")
    assert "› Tray" in you.top_line


@pytest.mark.slow
async def test_voices_can_be_changed_later(you):
    """The first page is a key away, and knows what was chosen."""
    await you.press("?", "=voices", "enter")
    assert "Who speaks in spring.vtt?" in you.screen
    await you.press("n")
    assert "› Tray" in you.top_line


async def test_unnamed_voice_is_asked_about(folder, path, tmp_path):
    """Words of nobody known are linked to nothing until it is said who said them."""
    file = tmp_path / "call.srt"
    file.write_text("1\n00:00:01,000 --> 00:00:04,000\nThe queue reaches the street by noon.\n", "utf-8")
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as you:
        assert "It names no speakers" in you.screen
        await you.press("n 2 enter")
        assert "Who said it?" in you.screen
        await you.press("end enter")
        assert not read(path).quote
        await you.press("enter enter")
        assert "Choose with up and down first." in you.screen
        assert not read(path).quote
        await you.press("down enter")
        await you.wait_until(lambda: bool(read(path).quote))
    assert read(path).quote["q1"].who == "dana"


async def test_typed_line_is_confirmed_before_it_is_a_quote(folder, tmp_path):
    """A line in short leads to the words around its time; where there are none, its words are asked for."""
    line = {"at": "00:30:00", "kind": "said", "who": "dana", "text": "nine days lost"}
    case = build()
    case.put("meeting", "m1", on=NOON.date(), how="call", line={"l1": line})
    path = create(folder, case.session().document)
    file = tmp_path / "short.vtt"
    file.write_text("WEBVTT\n\n00:01.000 --> 00:04.000\nDana Reyes: The queue is long.\n", "utf-8")
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(file)))) as you:
        await you.press("n n end 2 enter")
        assert "This is your short note" in you.screen
        await you.press("enter", f"={TYPED}", "enter")
        await you.wait_until(lambda: bool(read(path).quote))
    assert TYPED in read(path).quote["q1"].words


PASTED = "\n".join(f"{('Dana Reyes', 'Priya Nair')[number % 2]}: {text}" for number, (_, text) in enumerate(WORTH * 2))


async def test_pasted_transcript_offers_the_tray(folder, path):
    """A paste of many lines with speakers offers the tray, and the answer is as it was before."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc 1 enter", f"={PASTED}")
        assert "You pasted a transcript" in you.screen
        await you.press("down enter")
        assert "Who speaks in pasted text?" in you.screen
        await you.press("esc esc")
    assert read(path).goal["g1"].why_now == ""


@pytest.mark.slow
async def test_keys_act_while_a_transcript_is_read(folder, path, file, monkeypatch):
    """A file that takes long keeps no key waiting: Esc stops it, and what is read later opens its tray by itself."""
    may_end, read_file = threading.Event(), DiskTranscripts.open

    def read_slowly(store, name, *more):
        """Read a file once it may end."""
        assert may_end.wait(60)
        return read_file(store, name, *more)

    monkeypatch.setattr(DiskTranscripts, "open", read_slowly)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=transcript", "enter", f"={file}", "enter")
        assert "Reading spring.vtt …" in you.screen
        await you.press("esc")
        assert "Reading" not in you.screen
        await you.press("?", "=transcript", "enter", f"={file}", "enter ?")
        assert "Reading" not in you.screen
        may_end.set()
        await you.press("esc")
        await you.wait_until(lambda: "Who speaks in spring.vtt?" in you.screen)


async def test_pasted_text_stays_where_it_is_wanted(folder, path):
    """Esc leaves the paste in the answer; lines without speakers are asked about by nobody."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc 1 enter", f"={PASTED}", "esc")
        await you.press("esc", "n")
        await you.wait_until(lambda: "Priya Nair: " in read(path).goal["g1"].why_now)
        await you.press("enter", "=" + "\n".join(["a line of notes"] * 30))
        assert "You pasted a transcript" not in you.screen


async def test_typed_lines_have_a_tray_of_their_own(folder):
    """Without a transcript the lines of a meeting can be linked; those that are word for word at once."""
    line = {"at": "00:30:00", "kind": "word for word", "who": "dana", "text": TYPED}
    case = build().put("meeting", "m1", on=NOON.date(), how="call", line={"l1": line})
    path = create(folder, case.session().document)
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=transcript", "enter")
        assert "Where do the quotes come from?" in you.screen
        await you.press("down enter")
        assert "› Tray" in you.top_line
        await you.press("2 enter")
        await you.wait_until(lambda: bool(read(path).quote))
    quote = read(path).quote["q1"]
    assert (quote.words, quote.at, quote.for_) == (TYPED, "00:30:00", ("c1",))


async def test_transcript_is_chosen_in_the_app(folder, path, file):
    """The list of keys asks for a file; one that cannot be read is told of, and nothing changes."""
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=transcript", "enter")
        assert "Which transcript?" in you.screen
        await you.press("enter", f"={file.parent / 'none.vtt'}", "enter")
        await you.wait_until(lambda: "Cannot read it" in you.screen)
        await you.press("enter ?", "=transcript", "enter", "enter", f"={file}", "enter")
        await you.wait_until(lambda: "Who speaks in spring.vtt?" in you.screen)
        await you.press("esc")
        assert not read(path).meeting


async def test_voice_may_be_somebody_new(folder, path, tmp_path):
    """A program's name for a voice is given a person's on the first page."""
    call = tmp_path / "call.txt"
    call.write_text("Speaker 1: We lost nine days.\n\nSpeaker 2: Since when?\n\nSpeaker 1: Since May.\n", "utf-8")
    async with drive(folder, opened=open_session(path), first=Hear(open_heard(str(call)))) as you:
        await you.press("enter enter")
        assert "Who is Speaker 1?" in you.screen  # who it is has no default
        await you.press("end up enter", "=Jo Lind", "enter")
        assert "Jo Lind" in you.screen
        await you.press("end enter", "end enter")
        await you.wait_until(lambda: bool(read(path).meeting))
    voices = read(path).meeting["m1"].voices
    assert {label: read(path).name_of(person) for label, person in voices.items()} == {"Speaker 1": "Jo Lind"}


async def test_path_of_a_transcript_may_be_typed_at_once(folder, path):
    """Enter on its line goes in, so that no letter of a path is a command: none undoes, none leaves the page."""
    before = read(path).document
    async with drive(folder, opened=open_session(path)) as you:
        await you.press("esc ?", "=transcript", "enter", "q u k")
        assert "Which transcript?" in you.screen
        assert you.app.focused.value == "quk"
        await you.press("esc q")
        assert "Which transcript?" not in you.screen
    assert read(path).document == before
