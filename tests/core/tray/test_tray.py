import pytest
from core.tray.an_hour import write_hour

from earnest.core.model.meetings.meeting import Meeting
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import Turn
from earnest.core.tray.tray import Tray, count_left, take_say_back
from earnest.core.tray.turns import find_heard, lay_out
from earnest.core.tray.words import Cut, find_words, list_sentences, take_words, trim

VOICES = {"Priya Nair": "me", "Dana Reyes (Lantern Noodles)": "dana", "Otter.ai": "nobody"}
HOUR = lay_out(read_transcript(write_hour()).turns, Meeting(voices=VOICES))
TALK = (
    Turn("Ada", "Good morning.", 0, 2, 1),
    Turn("Me", "What went wrong?", 2, 4, 2),
    Turn("Bot", "Recording.", 4, 5, 3),
    Turn("Ada", "We lost nine days. It cost us the spring.", 5.6, 9, 4),
    Turn("Them", "Nobody knew.", 9, 12, 5),
)
PEOPLE = {"Ada": "ada", "Me": "me", "Bot": "nobody"}


def begin(remembered=None, lines=None, turns=TALK):
    """Return a tray of the talk."""
    return Tray.begin(lay_out(turns, Meeting(voices=PEOPLE, line=lines or {})), remembered or {})


def read_lines(**lines):
    """Return typed lines by their ids."""
    return Meeting.model_validate({"line": lines}).line


def test_arrows_walk_their_turns():
    """The user's own turns and a machine's are seen and never stood on; a voice nobody knows is theirs."""
    tray = begin()

    walked = [tray.at, *((tray := tray.step(1)).at for _ in range(3))]
    assert walked == [0, 3, 4, 4]
    assert tray.step(-1).at == 3
    assert tray.step(-9).at == 0
    assert [turn.who for turn in tray.turns] == ["ada", "me", "nobody", "ada", ""]


def test_steps_can_be_narrowed():
    """A step can count only turns that are wanted, such as those likely about a claim."""
    assert begin().step(1, lambda turn: "Nobody" in turn.text).at == 4
    assert begin().step(1, lambda _: False).at == 0


def test_place_and_turns_passed_over_are_remembered():
    """Leaving and coming back returns to the turn, and what is remembered holds no word."""
    tray = begin().step(1).pass_over()
    assert tray.remember() == {"at": "4", "passed": "3"}

    again = begin(tray.remember())
    assert (again.at, again.passed) == (4, {3})
    assert begin({"at": "77", "passed": "3 99 x 1234567890"}).passed == {3}
    assert begin({"at": "77"}).at == 0


def test_tray_without_their_turns_begins_at_the_top():
    """Where only the user speaks there is nothing to walk to."""
    assert begin(turns=TALK[1:3]).at == 0
    assert begin(turns=TALK[1:2]).step(1).at == 0


def test_ends_are_trimmed_word_by_word():
    """Brackets take words off both ends, one is always left, and another turn begins whole."""
    tray = begin().step(1).trim(first=2).trim(last=-1)
    assert tray.words == "nine days. It cost us the"
    assert tray.trim(first=99).words == "the"
    assert tray.trim(first=-9, last=9).cut is None
    assert tray.trim(last=-9, by_sentence=True).cut == tray.trim(last=-1, by_sentence=True).cut
    assert tray.step(1).words == "Nobody knew."
    assert tray.trim(last=0) is tray


def test_ends_are_trimmed_by_sentences():
    """A long turn is cut to the sentence that matters."""
    text = TALK[3].text
    assert take_words(text, trim(text, None, first=1, by_sentence=True)) == "It cost us the spring."
    assert take_words(text, trim(text, None, last=-1, by_sentence=True)) == "We lost nine days."
    assert trim(text, Cut(4, 8), first=-1, by_sentence=True) is None
    assert trim(text, None, last=1, by_sentence=True) is None


def test_words_are_found_in_any_script():
    """Chinese has no blanks between its words, and a sign stays with the word before it."""
    text = "我们输了，九天。 OK then"
    assert [text[start:end] for start, end in find_words(text)] == [
        "我",
        "们",
        "输",
        "了，",
        "九",
        "天。",
        "OK",
        "then",
    ]
    assert take_words(text, Cut(4, 5)) == "九天。"
    assert trim("", None, first=1) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("– We lost – let me see – nine days –", ["– We", "lost", "– let", "me", "see", "– nine", "days –"]),
        ("Really? -- Yes...", ["Really?", "-- Yes..."]),
        ("-- …", ["-- …"]),
        ("5 % 👍", ["5", "%", "👍"]),
    ],
)
def test_signs_that_stand_apart_are_no_words(text, words):
    """No cut takes a dash alone, which no transcript could prove."""
    assert [text[start:end] for start, end in find_words(text)] == words
    assert take_words(" … ", None) == "…"
    assert list_sentences("Why? We lost. So") == ["Why?", "We lost.", "So"]
    assert list_sentences("") == []


def test_undo_takes_back_the_last_act():
    """Trims, turns passed over and edits are undone in order, each at its turn."""
    tray = begin().pass_over().note_edit().trim(first=1).trim(first=1)

    tray, act = tray.undone()
    assert (act, tray.cut) == ("trim", None)
    tray, act = tray.step(1).undone()
    assert (act, tray.at) == ("edit", 3)
    tray, act = tray.undone()
    assert (act, tray.at, tray.passed) == ("pass", 0, frozenset())
    assert tray.undone() == (tray, None)


def test_search_goes_on_from_the_present_turn():
    """A search finds the next turn of somebody else, begins again at the top, and stays where nothing is found."""
    tray = begin().step(1)

    assert tray.find(lambda text: "Nobody" in text).at == 4
    assert tray.find(lambda text: "morning" in text).at == 0
    assert tray.find(lambda text: "wrong" in text) is tray


def test_own_turn_and_their_next_make_a_say_back():
    """It is what the user said just before; where somebody else spoke between, there is none."""
    said = take_say_back(begin().step(1))
    assert said is not None
    assert (said.said, said.reply, said.answering.who) == ("What went wrong?", TALK[3].text, "ada")
    assert take_say_back(begin()) is None
    assert take_say_back(begin().step(2)) is None
    assert take_say_back(begin().go(1)) is None
    assert begin(turns=TALK[2:]).find_my_turn() is None


def test_unknown_speaker_can_be_named_for_one_turn():
    """Who said a turn of an unnamed voice can be said by the turn."""
    tray = begin().go(4).say_who("jo")
    assert (tray.turn.who, tray.turns[3].who) == ("jo", "ada")


def test_turns_can_be_replaced_by_the_same_ones():
    """What is learned of the turns leaves the place as it was."""
    tray = begin().step(1)
    known = lay_out(TALK, Meeting(voices={**PEOPLE, "Them": "jo"}))
    assert (tray.with_turns(known).at, tray.with_turns(known).turns[4].who) == (3, "jo")


def test_turns_left_are_counted():
    """What is neither linked nor passed over is left."""
    assert count_left(begin().pass_over(), [3]) == 1
    assert count_left(Tray.begin(HOUR, {}), ()) == 140


def test_typed_lines_lie_between_the_turns():
    """A line that was typed stands at its time; without a time it comes first."""
    lines = read_lines(
        l1={"at": "00:00:06", "kind": "said", "who": "ada", "text": "nine days lost"},
        l2={"kind": "question", "text": "And then?"},
        l3={"text": " "},
    )
    tray = begin(lines=lines)

    assert [(turn.line, turn.who) for turn in tray.turns if turn.line] == [("l2", "me"), ("l1", "ada")]
    assert [turn.number for turn in tray.turns] == list(range(7))
    typed = next(turn for turn in tray.turns if turn.line == "l1")
    assert not typed.is_verbatim
    assert find_heard(tray.turns, typed).text == TALK[3].text


def test_typed_line_leads_to_the_twenty_seconds_around_it():
    """What was said long before, by somebody else, or at no time, is not what was typed."""
    line = {"l1": {"at": "00:01:00", "who": "ada", "text": "days"}}
    far = begin(lines=read_lines(**line))
    assert find_heard(far.turns, far.turns[-1]) is None

    other = begin(lines=read_lines(l1={"at": "00:00:05", "who": "jo", "text": "We lost nine days"}))
    typed = next(turn for turn in other.turns if turn.line)
    assert find_heard(other.turns, typed).text == "Nobody knew."

    untimed = begin(lines=read_lines(l1={"text": "days"}), turns=[turn._replace(start=None) for turn in TALK])
    assert find_heard(untimed.turns, untimed.turns[-1]) is None
    assert [turn.at for turn in untimed.turns[:2]] == ["line 1", "line 2"]
    timed = read_lines(l1={"at": "00:00:05", "text": "days"})
    nowhere = begin(lines=timed, turns=[turn._replace(start=None) for turn in TALK])
    assert find_heard(nowhere.turns, nowhere.turns[-1]) is None
