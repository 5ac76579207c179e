import pytest

from earnest.core.transcripts.reading import read_transcript

ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
Ada Birk: We lost nine days.

2
00:00:03.500 --> 00:00:05.000
Ada Birk: In spring.

3
00:00:05.000 --> 00:00:06.000
Ken: And what did that cost?
"""
TEAMS = """WEBVTT


0:0:6.90 --> 0:0:8.5
<v Birk, Ada>We lost nine days.</v>

4f0c8a3e-1b2c-4d5e-8f90-123456789abc/12-0
00:01:61.000 --> 00:01:63.000
<v Ken>How
many
"""
MEET = """00:00:08.000 --> 00:00:12.000
(DF)
What is your

00:00:12.000 --> 00:00:16.000
(DF)
background?
-

(DB)
Bees or

00:00:16.000 --> 00:00:18.000
(DB)
honey.
"""
ROLLING = """WEBVTT
Kind: captions
Language: en
Style:
::cue(c.x) { color: red;
 }
##

00:00:01.000 --> 00:00:02.000 align:start position:0%
so we

00:00:02.000 --> 00:00:03.000 align:start position:0%
so we
keep<00:00:02.100><c> bees</c>

00:00:03.000 --> 00:00:03.010 align:start position:0%
keep bees
</c>

00:00:03.010 --> 00:00:05.000
keep bees
on roofs
"""


def cues(*texts, head="WEBVTT\n\n"):
    """Return a WebVTT file with a text a second."""
    return head + "\n".join(f"00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{text}\n" for at, text in enumerate(texts))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_zoom_cues_of_a_name_are_one_turn(read, end):
    """Successive cues of one name join, whatever ends the lines."""
    assert read(ZOOM.replace("\n", end)) == [
        ("Ada Birk", "We lost nine days. In spring.", 1.0),
        ("Ken", "And what did that cost?", 5.0),
    ]


def test_places_and_times_are_those_of_the_file():
    """A turn has the line of its first cue, and runs to the end of its last."""
    turn, other = read_transcript(ZOOM.encode()).turns
    assert (turn.line, turn.start, turn.end, other.line) == (4, 1.0, 5.0, 12)


def test_teams_times_and_voices_are_read(read):
    """Unpadded times count milliseconds, seconds may be 60 and more, and a voice need not be closed."""
    assert read(TEAMS) == [("Birk, Ada", "We lost nine days.", 6.09), ("Ken", "How many", 121.0)]


def test_teams_text_without_names_is_read(said):
    """A blank line between time and speech belongs to the cue."""
    text = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n\nWe lost\n\n00:00:02.000 --> 00:00:03.000\n\nnine days.\n"
    assert said(text) == [(None, "We lost nine days.")]


def test_meet_names_on_their_own_line_are_labels(said):
    """Names in brackets, blank lines and two voices within a cue are told apart."""
    assert said(MEET) == [("DF", "What is your background?"), ("DB", "Bees or honey.")]


@pytest.mark.parametrize("sign", ["{{{0}}}", "<{0}>"])
def test_names_in_other_brackets_are_labels(said, sign):
    """Names return, and tags are no names."""
    named = ["Ada Birk", "Ken", "Ada Birk", "Ken"]
    lines = ["We lost nine days.", "When?", "In <i>spring</i>.", "So."]
    srt = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{sign.format(name)} {words}\n\n"
        for n, (name, words) in enumerate(zip(named, lines, strict=True), 1)
    )
    assert said(srt) == [*zip(named, [words.replace("<i>", "").replace("</i>", "") for words in lines], strict=True)]
    styled = srt.replace(sign.format("Ada Birk"), "{\\an8}").replace(sign.format("Ken"), "<I>")
    assert said(styled) == [(None, words) for _, words in said(srt)]


def test_rolling_captions_are_unrolled(said):
    """Lines that captions show again are said once; a header and styles are not said at all."""
    assert said(ROLLING) == [(None, "so we keep bees on roofs")]


def test_repeated_phrases_of_srt_stay(said):
    """What a program heard again and again is not taken for a rolling caption."""
    text = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\nThank you.\n\n" for n in range(1, 5))
    assert said(text) == [(None, "Thank you.")] * 4


def test_notes_styles_tags_and_entities_are_machine_text(said):
    """Only words are said."""
    text = cues("<i>Ada</i> &amp; Ken&nbsp;{\\an8}<c.red>agree</c>", "1 &lt; 2 <3 a<b")
    text = text.replace("WEBVTT", "WEBVTT - call\n\nSTYLE\n::cue { color: red }\n\nNOTE Confidence: 0.9\nfine")
    assert said(text) == [(None, "Ada & Ken agree 1 < 2 <3 a<b")]


def test_two_voices_in_a_cue_are_two_turns(said):
    """Each voice of a cue has its own words."""
    text = cues("<v.loud Ada>Yes.</v> <v Ken>No.", "<v Ada>Why?", "Because.")
    assert said(text) == [("Ada", "Yes."), ("Ken", "No."), ("Ada", "Why?"), (None, "Because.")]
    assert said(cues("Ada: Yes.\nKen: No.", "Ada: Why?", "Ken: So.")) == [
        ("Ada", "Yes."),
        ("Ken", "No."),
        ("Ada", "Why?"),
        ("Ken", "So."),
    ]


@pytest.mark.parametrize(
    "name", ["Ada (she/her)", "Ada | Birk", "a@b.example", "R/D", "Ada 🐝", "Zoë", "王", "iPad (2)"]
)
def test_names_keep_their_signs(said, name):
    """Names are labels as the file has them."""
    assert said(cues(f"{name}: One thing: bees.", f"{name}: Two.")) == [(name, "One thing: bees. Two.")]


@pytest.mark.parametrize("name", ["stokes", "ken | bees united", "ken_w 2"])
def test_names_without_capitals_count_where_all_are_named(said, name):
    """In a file that names every voice, one that speaks once is not taken for another's words."""
    assert said(cues("Ada: Yes.", f"{name}: No.", "Ada: So.")) == [("Ada", "Yes."), (name, "No."), ("Ada", "So.")]


def test_unnamed_cues_go_on_where_most_are_named(said):
    """Zoom names no voice that goes on."""
    assert said(cues("Ada: We lost", "nine days.", "Ken: When?")) == [("Ada", "We lost nine days."), ("Ken", "When?")]


@pytest.mark.parametrize("words", ["So: we went.", "He said the thing: no.", "At 10:30 we left.", "Note: cold."])
def test_colon_in_speech_names_nobody(said, words):
    """A colon makes no speaker of the words before it."""
    assert said(cues(words, "Well.", "Yes.")) == [(None, words), (None, "Well."), (None, "Yes.")]
    assert said(cues("Ada: Yes.", words, "Ada: No.")) == [("Ada", f"Yes. {words} No.")]


def test_full_width_brackets_name_speakers(said):
    """A name in full-width brackets is no part of the words."""
    assert said(cues("（司会）始めます。", "（林）はい。")) == [("司会", "始めます。"), ("林", "はい。")]


def test_dashes_of_captions_begin_turns(said):
    """A dash says that another voice speaks, and not whose."""
    assert said(cues("- Tea?\n- No.", "– Why")) == [(None, "Tea?"), (None, "No."), (None, "Why")]


def test_unnamed_cues_join_to_sentences(said):
    """Where nobody is named, a turn ends with its sentence, or at a pause."""
    text = "00:00:01.000 --> 00:00:02.000\nwe lost\n\n00:00:02.000 --> 00:00:03.000\nnine days.\n\n"
    late = "00:00:03.000 --> 00:00:04.000\nand then\n\n00:00:09.000 --> 00:00:10.000\nnothing\n"
    assert said(text + late) == [(None, "we lost nine days."), (None, "and then"), (None, "nothing")]


def test_broken_cue_is_skipped_with_its_line(said):
    """A time that cannot be read costs its own cue only."""
    text = ZOOM.replace("00:00:03.500", "00:00:0x.5")
    found = read_transcript(text.encode())
    assert [tuple(each) for each in found.skipped] == [(8, "unreadable time")]
    assert said(text) == [("Ada Birk", "We lost nine days."), ("Ken", "And what did that cost?")]


def test_numbers_are_ids_only_above_a_time(said):
    """A number that somebody says is kept."""
    tail = "2\n00:00:02,000 --> 00:00:03,000\n42\n\n3\n00:00:03,000 --> 00:00:04,000\n7\n"
    text = f"1\n00:00:01,000 --> 00:00:02,000\nHow many?\n{tail}"
    assert said(text) == [(None, "How many?"), (None, "42 7")]


def test_text_before_the_first_cue_is_named_as_skipped():
    """What stands before the first time of a file without a header is not lost in silence."""
    found = read_transcript(b"Our call\n\n1\n00:00:01,000 --> 00:00:02,000\nYes.\n")
    assert (found.layout, [tuple(each) for each in found.skipped]) == ("SRT", [(1, "before the first cue")])


def test_three_digits_of_hours_and_no_hours_are_read(read):
    """Hours may have three digits, or be left out."""
    text = "WEBVTT\n\n100:00:01.000 --> 100:00:02.000\nLate.\n\n00:16.500 --> 00:18.500\nEarly.\n"
    assert read(text) == [(None, "Late.", 360001.0), (None, "Early.", 16.5)]


def test_title_above_copied_captions_takes_no_time_away(read):
    """The panel beside a film has titles between its captions: each turn still has its time."""
    captions = "".join(f"0:0{at}\nwe lost day {at} of nine\n" for at in range(1, 4))
    [(label, words, start)] = read(f"The mill\n{captions}")
    assert (label, start) == (None, 1.0)
    assert words.split()[:4] == ["The", "mill", "we", "lost"]


def test_two_figures_after_the_point_are_hundredths(read):
    """They are thousandths only where another time says so, by three figures or by numbers without their zero."""
    text = "WEBVTT\n\n00:00:01.50 --> 00:00:04.20\nWe lost it.\n\n00:01:09.90 --> 00:01:10.00\nIn May.\n"
    assert [start for _, _, start in read(text)] == [1.5, 69.9]
    assert [start for _, _, start in read(text.replace("04.20", "04.020"))] == [1.05, 69.09]


def test_few_times_above_many_lines_are_no_words(read):
    """A page of a podcast has a time above each quarter of a minute."""
    lines = "We lost it\nin spring\nand in May\nand nobody\nsaid why.\n"
    found = read(f"0:00\n{lines}0:15\n{lines}0:43\n{lines}")
    assert [start for _, _, start in found] == [0, 15, 43]
    assert {words for _, words, _ in found} == {"We lost it in spring and in May and nobody said why."}
    assert len(read(f"{lines}0:15\n{lines}0:43\n{lines}1:02\n{lines}")) == 1


def test_times_within_paragraphs_are_no_words(read):
    """Descript writes one each minute, wherever it falls; a paragraph has the one with which it begins."""
    text = "[00:00:00] We lost it.\n\nNine days.\n\nIn all [00:01:00] the year.\n\nAnd May.\n\nAnd June.\n\n"
    text += "[00:02:00] Oh, [inaudible 00:02:09] so.\n\nYes.\n"
    found = read(text)
    assert [start for _, _, start in found] == [0, None, None, None, None, 120, None]
    assert [words for _, words, _ in found][2:6] == [
        "In all the year.",
        "And May.",
        "And June.",
        "Oh, [inaudible 00:02:09] so.",
    ]
    assert "(3:16)" in read("So (3:16) it is.\n\nAnd (3:17) it was.\n\nAnd (3:18) was not.\n")[0][1]


def test_headings_between_rules_are_skipped_with_their_lines():
    """What a recorder writes above and below its times is nobody's."""
    text = "=== begun at noon ===\n\n[00:01] we lost it\n[00:05] in May.\n\n=== ended ===\n"
    found = read_transcript(text.encode())
    assert [tuple(each) for each in found.skipped] == [(1, "heading"), (6, "heading")]
    assert [turn.text for turn in found.turns] == ["we lost it in May."]


def test_two_blank_lines_between_cues_of_srt_are_none(read):
    """Otter parts its cues by two lines, one of which may hold blanks."""
    text = "1\n00:00:03,000 --> 00:00:04,000\nSo nine days,\n\n \n\n2\n00:00:04,000 --> 00:00:05,000\nall told.\n\n\n"
    assert read(text) == [(None, "So nine days, all told.", 3.0)]
