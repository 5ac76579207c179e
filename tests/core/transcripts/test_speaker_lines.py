import pytest

from earnest.core.transcripts.reading import read_transcript

OTTER = """Ada Birk  0:34
We lost nine days.
In spring.

Unknown Speaker  1:02:03
Hm: well.

**Ada Birk**  1:02:05
Yes.

Transcribed by https://otter.ai
"""
MEET = """# Weekly: Transcript

### Attendees
Ada Birk, Ken's Presentation

#### **This editable transcript was computer generated and might contain errors.**

**Ada Birk:** We lost nine days.
In spring.

00:05:00

**Ken:** When?

Meeting ended after 00:39:02
"""
LAYOUTS = {
    "fireflies": "[00:05:32] Ada: We lost it.\n[00:05:40] Ken: When?\n",
    "bracket": "Ada [00:05:32]: We lost it.\nKen [00:05:40]: When?\n",
    "rev": "Ada (05:32):\nWe lost it.\n\nKen (05:40):\nWhen?\n",
    "tl;dv": "**Ada (05:32):** We lost it.\n**Ken (05:40):** When?\n",
    "interview": "**Ada:** \\[05:32\\] We lost it.\n\n**Ken:** \\[05:40\\] When?\n",
    "list": "- **Ada:** [05:32] We lost it.\n- **Ken:** [05:40] When?\n",
    "quotation": "> **Ada** (05:32): We lost it.\n>\n> **Ken** (05:40): When?\n",
    "teams": "Ada started transcription\nAda   5:32\nWe lost it.\nKen   5:40\nWhen?\n",
    "dash": "Ada - 00:05:32\nWe lost it.\nKen - 00:05:40\nWhen?\n",
    "plain": "05:32 Ada: We lost it.\n05:40 Ken: When?\n",
    "tab": "Ada\t05:32\nWe lost it.\n\nKen\t05:40\nWhen?\n",
}


def test_otter_is_read(read):
    """Lines with name and time begin turns; the footer is not said."""
    assert read(OTTER.replace("\n", "  \n")) == [
        ("Ada Birk", "We lost nine days. In spring.", 34.0),
        ("Unknown Speaker", "Hm: well.", 3723.0),
        ("Ada Birk", "Yes.", 3725.0),
    ]


def test_meet_document_is_read(read):
    """A line with a time alone is the time of the next words."""
    assert read(MEET) == [("Ada Birk", "We lost nine days. In spring.", None), ("Ken", "When?", 300.0)]
    why = [(each.line, each.why) for each in read_transcript(MEET.encode()).skipped]
    assert why == [
        (1, "heading"),
        (3, "attendees"),
        (4, "attendees"),
        (6, "added by the recorder"),
        (15, "added by the recorder"),
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_name_and_time_are_read(read, layout):
    """Wherever the time stands, name, time and words are told apart."""
    assert read(LAYOUTS[layout]) == [("Ada", "We lost it.", 332.0), ("Ken", "When?", 340.0)]


def test_colons_name_who_speaks_again(said):
    """Names with a colon are labels where two of them return."""
    text = "Ada: We lost nine days.\n\nAnd more.\n\nKen: When?\n\nAda: In spring: in May.\n\nKen: Oh.\n\nDr. Wu: Hm.\n"
    assert said(text) == [
        ("Ada", "We lost nine days. And more."),
        ("Ken", "When?"),
        ("Ada", "In spring: in May."),
        ("Ken", "Oh."),
        ("Dr. Wu", "Hm."),
    ]


def test_granola_labels_need_no_return(said):
    """`Me` and `Them` are known."""
    assert said("Me: When?\nThem: In spring.\n") == [("Me", "When?"), ("Them", "In spring.")]


def test_full_width_brackets_in_text_name_speakers(said):
    """A name in full-width brackets begins a turn."""
    assert said("（司会）始めます。\n（林）はい。\n") == [("司会", "始めます。"), ("林", "はい。")]


@pytest.mark.parametrize(
    "notes",
    [
        "Goal: more guests\n\nBudget: none\n\nAction: call Ken\n\nAction: write to Ada",
        "We met at 10:30.\n\nThey said: no.",
        "Risk: rain\nAction: tents\nRisk: wind\nAction: ropes",
    ],
)
def test_notes_with_colons_name_nobody(said, notes):
    """Headings of notes are no speakers."""
    assert {label for label, _ in said(notes)} == {None}


def test_break_without_words_is_no_turn(said):
    """A name without words takes no turn."""
    text = "**Ada:** One.\n\n**Break:** \\[01:44\\]\n\n**Ada:** Two\\* \\[laughs\\].\n"
    assert said(text) == [("Ada", "One. Two* [laughs].")]


def test_front_matter_and_rules_are_not_said(said):
    """The properties of a Markdown file are machine text."""
    text = "---\ntitle: Call\nspeaker: Ada\n---\n\n**Ada:** One.\n\n---\n\n**Ken:** Two.\n"
    assert said(text) == [("Ada", "One."), ("Ken", "Two.")]


def test_words_before_the_first_name_are_nobodys(said):
    """What comes before the first name is kept, and given to nobody."""
    assert said("A hall in May.\n\nAda  0:01\nYes.\n\nKen  0:02\nNo.\n")[0] == (None, "A hall in May.")


@pytest.mark.parametrize(
    ("text", "nobodys"),
    [
        ("Ada: We lost it.\n\nKen: When?\n\n> A page says so.\n\nAda: In May.\n\nKen: Oh.\n", "A page says so."),
        (
            "Ada: We lost it.\n\nKen: When?\n\nPresenter: Ada Birk\n\nAda: In May.\n\nKen: Oh.\n\nPresenter: Bo Sand\n",
            "Presenter: Ada Birk",
        ),
        (
            "**Pseudonym (if any):** Bo\n\n## Part A\n\n**Ada:** We lost it.\n\n**Ken:** When?\n\n"
            "**[Notes]:** He looks away.\n\n**Ada:** In May.\n\n**Ken:** Oh.\n",
            "**[Notes]:** He looks away.",
        ),
        (
            "- [ada] We lost it.\n- [ken] When?\n\n[Roof](https://a.example/1): mended\n\n- [ada] In May.\n"
            "- [ken] Oh.\n\n[Roof](https://a.example/1): sold\n",
            "Roof: mended",
        ),
        (
            "APPEARANCES:\nAda Birk\nAPPEARANCES:  (again)\nKen Sato\n   MR. BIRK:  We lost it.\n   MS. SATO:  When?\n"
            "   MR. BIRK:  In May.\n   MS. SATO:  Oh.\n",
            "APPEARANCES: Ada Birk APPEARANCES: (again) Ken Sato",
        ),
    ],
)
def test_what_is_no_turn_is_nobodys(said, text, nobodys):
    """Quotes, properties, headings and lists between turns are put into nobody's mouth."""
    assert nobodys in [words for label, words in said(text) if label is None]
    assert [words.lower() for label, words in said(text) if label] == ["we lost it.", "when?", "in may.", "oh."]


def test_rare_handles_speak_where_others_are_in_brackets(said):
    """Who speaks once is not taken for the one before."""
    assert ("bo", "Hm.") in said("- [ada] We lost it.\n- [ken] When?\n- [bo] Hm.\n- [ada] In May.\n- [ken] Oh.\n")


def test_one_voice_alone_is_named_where_times_are_written(said):
    """A recording of one person names them; notes with one word before colons do not."""
    assert said("### 00:05:00\n\nAda: We lost it.\n\nAda: In May.\n") == [("Ada", "We lost it. In May.")]
    assert said("Idea: lose it.\n\nIdea: find it.\n")[0][0] is None


def test_ends_of_recordings_are_not_said(said):
    """What stands in brackets around a conversation is nobody's; a sentence of the same words is somebody's."""
    text = "[TRANSCRIPT BEGINS]\n\nAda: We lost it.\n\nKen: When?\n\n"
    text += "Ada: End of recording.\n\nKen: Oh.\n\n(End of tape 1)\n"
    assert said(text) == [("Ada", "We lost it."), ("Ken", "When?"), ("Ada", "End of recording."), ("Ken", "Oh.")]


def test_one_bold_term_that_returns_is_nobody(said):
    """Minutes have terms in bold; one of them twice is no speaker, where most paragraphs have none."""
    text = "Minutes of a day.\n\n**Day:** 4 May\n\nWe lost it.\n\n**Agreement:** Find it.\n\nIt was cold.\n\n"
    text += "We went on.\n\nAnd on.\n\n**Agreement:** Go home.\n\nIt was dark.\n\nWe slept.\n\nAll of us.\n"
    assert {label for label, _ in said(text)} == {None}


def test_headings_of_one_speaker_without_a_time_are_theirs(said):
    """A recorder may leave one time out; what is above all times, and has none, is nobody's."""
    text = "**Reader:** Jo Birk\n\n---\n\n### Ada (00:05)\nYes.\n\n### Ken (00:13)\nOh.\n\n### Ada\nWe lost it.\n\n"
    text += "### Losses\n\nMay.\n\n### Ken (03:17)\nWhen?\n"
    assert said(text) == [
        (None, "**Reader:** Jo Birk"),
        ("Ada", "Yes."),
        ("Ken", "Oh."),
        ("Ada", "We lost it."),
        (None, "May."),
        ("Ken", "When?"),
    ]


def test_page_of_a_player_is_not_said(said):
    """What stands around a transcript on its page is the program's, where nobody has spoken yet."""
    text = "Transcript. Use arrow keys to navigate between transcript entries.\n\nSearch\n\n"
    text += "AI-generated content may be incorrect\n\nMay 4, 2026, 3:01PM\n\n"
    text += "Ada 0:01\nWe lost it.\n\nKen 0:04\nSearch\n\nAda 0:09\nYes.\n\nKen 0:11\nOh.\n"
    assert said(text) == [("Ada", "We lost it."), ("Ken", "Search"), ("Ada", "Yes."), ("Ken", "Oh.")]


def test_examiners_are_headings(said):
    """Who asks is written above the questions of a court."""
    text = "BY MR. SATO:\n   Q.  When?\n   A.  In May.\nBY THE WITNESS:\n   A.  It was cold.\n   Q.  Oh.\n"
    assert said(text) == [("Q", "When?"), ("A", "In May. It was cold."), ("Q", "Oh.")]


def test_reactions_in_a_chat_are_not_said():
    """Zoom quotes what somebody answers to or laughs at; their own words are kept, whatever they are called."""
    text = (
        '00:01:07\tAda Birk:\tWe lost it.\n00:01:10\tken | roofs:\tReplying to "We lost i..."\n\nWhen?\n'
        '00:01:12\tAda Birk:\tReacted to "When?" with 👍\n00:01:15\tBo Sand:\tIn May.\n00:01:19\tBo Sand:\tOh.\n'
    )
    found = read_transcript(text.encode())
    assert [(turn.label, turn.text) for turn in found.turns] == [
        ("Ada Birk", "We lost it."),
        ("ken | roofs", "When?"),
        ("Bo Sand", "In May. Oh."),
    ]
    assert [tuple(each) for each in found.skipped] == [(5, "added by the recorder")]
