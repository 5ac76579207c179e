"""One conversation as few programs write it: each form is a habit that some real file has."""

import pytest
from test_docx import pack, paragraph
from test_layouts_in_full import ADA, COMMAS, DOTS, HOURS, KEN, MINUTES, SAID, named, write

from earnest.core.transcripts.reading import read_transcript

FORMS = {
    "a time between name and words": ("{who} {t} {words}", "", "", MINUTES),
    "the same, with two blanks": ("{who}  {t}  {words}", "", "", MINUTES),
    "time at the end": ("{who}: {words} [{t}]", "", "", MINUTES),
    "time at the end, in round brackets": ("{who}: {words} ({t})\n", "", "", HOURS),
    "time at the end, after a tab": ("{who}: {words}\t{t}\n", "", "", HOURS),
    "bold, without a blank": ("**{who}:**{words}\n", "", "", HOURS),
    "bold and slanted": ("***{who}:*** {words}\n", "", "", HOURS),
    "tags": ("<strong>{who}:</strong> {words}<br>\n", "", "", HOURS),
    "tags of times": ('<span class="t">{t}</span> {who}: {words}\n', "", "", MINUTES),
    "anchors": ('<a id="t1"></a>**{who}:** {words}\n', "", "", HOURS),
    "numbered lines": ("{n}. {who}: {words}\n", "", "", HOURS),
    "numbers of lines": ("{n:>3}  {who}: {words}\n", "", "", HOURS),
    "bold times": ("**{who}** **{t}** {words}\n", "", "", MINUTES),
    "slanted times": ("**{who}** *({t})*: {words}\n", "", "", MINUTES),
    "times as code": ("`{t}` **{who}:** {words}\n", "", "", MINUTES),
    "brackets as code": ("`[{t}]` **{who}**: {words}\n", "", "", HOURS),
    "headings with a colon": ("#### {who}:\n{words}\n", "", "", HOURS),
    "Meet by Gemini": ("### {t}\n \n**{who}:** {words}\n", "# Notes\n\n# Transcript\n\n", "", HOURS),
    "Word": ("{t} {who}\n{words}\n", "Transcript\n\nAudio file\ntalk.wav\n\nTranscript\n\n", "", HOURS),
    "Discord": ("{who} — Today at {t} AM\n{words}\n", "", "", MINUTES),
    "Discord, in Markdown": ("**{who}** — Today at {t} AM\n{words}\n", "", "", MINUTES),
    "Discord, an older day": ("{who} — 03/12/2026 {t}\n{words}\n", "", "", MINUTES),
    "items below names": ("- {who}\n    - {words}", "", "", HOURS),
    "items below bold names": ("* **{who}**:\n  * {words}\n", "", "", HOURS),
    "an oral history": (
        "{who}: {words}\n",
        "ORAL HISTORIES\n\nInterviewee: Ada Birk\nInterviewer: Ken Sato\nDate of interview: 12 May\n\n",
        "",
        HOURS,
    ),
    "Sonix's last words": ("{who} [{t}] {words}\n", "", "Automatically converted to text with Sonix.\n", HOURS),
    "Slack": ("{who}\n  {t} AM\n{words}\n", "", "", MINUTES),
    "Telegram": ("{who}, [04.05.26 {t}]\n{words}\n", "", "", MINUTES),
    "a dash after the name": ("[{t}] {who} - {words}", "", "", MINUTES),
    "bars after time and name": ("{t} | {who} | {words}", "", "", MINUTES),
    "a comma before the time": ("{who}, {t}\n{words}\n", "", "", MINUTES),
    "a colon after the time": ("{who} {t}: {words}", "", "", MINUTES),
    "two times after the name": ("{who}  {t} - {e}\n{words}\n", "", "", MINUTES),
    "times joined to names": ("{t}-{who}: {words}\n", "", "", HOURS),
    "names joined to times": ("{who}-{t}: {words}\n", "", "", HOURS),
    "curly brackets": ("{{{t}}} {who}: {words}\n", "", "", HOURS),
    "angle brackets": ("<{t}> {who}: {words}\n", "", "", HOURS),
    "letters before times": ("T{t} {who}: {words}\n", "", "", HOURS),
    "letters in times": ("{who} {t}\n{words}\n", "", "", "{m:02}m{s:02}s"),
    "frames": ("{t} - {e}\n{who}\n{words}\n", "", "", "{h:02};{m:02};{s:02};12"),
    "arrows": ("[{t} -> {e}] {who}: {words}\n", "", "", DOTS),
    "both in square brackets": ("[{t}, {who}]: {words}\n", "", "", MINUTES),
    "both in round brackets": ("({who}, {t}) {words}\n", "", "", MINUTES),
    "links of a wiki": ("[[{who}]]: {words}\n", "", "", HOURS),
    "links": ("[{who}](https://a.example/x): {words}\n", "", "", HOURS),
    "a tab alone": ("{who}\t{words}\n", "", "", HOURS),
    "blanks alone": ("{who:<14}{words}\n", "", "", HOURS),
    "a fence": ("{n}\n{t} --> {e}\n{who}: {words}\n", "```\n", "```\n", COMMAS),
    "names as first lines of cues": ("{n}\n{t} --> {e}\n{who}\n{words}\n", "", "", COMMAS),
    "voices in capitals": ("{t} --> {e}\n<V {who}>{words}</V>\n", "WEBVTT\n\n", "", DOTS),
    "voices in quotation marks": ('{t} --> {e}\n<v "{who}">{words}</v>\n', "WEBVTT\n\n", "", DOTS),
    "voices as entities": ("{t} --> {e}\n&lt;v {who}&gt;{words}&lt;/v&gt;\n", "WEBVTT\n\n", "", DOTS),
    "voices in notes only": (
        "NOTE\nfor <v Nobody> alone\n\n{t} --> {e}\n{who}: {words}\n",
        "WEBVTT\n\n",
        "",
        DOTS,
    ),
    "German Teams": (
        "{who}   {t}\n{words}",
        "Ken Sato hat die Transkription gestartet\n\n",
        "\n\nKen Sato hat die Transkription beendet\n",
        MINUTES,
    ),
    "German Teams, read aloud": (
        "{who}\n{m} Minuten {s} Sekunden{t}\n{who} {m} Minuten {s} Sekunden\n{words}\n",
        "",
        "",
        MINUTES,
    ),
    "CHAT": ("*{who}:\t{words}\n%mor:\tpro|we v|lose", "@UTF8\n@Begin\n@Languages:\teng\n", "\n@End\n", HOURS),
    "a table below a title": ('{t},{who},"{words}"', "Roofs,,\nTime,Speaker,Text\n", "", HOURS),
    "a table with a column of spans": ("{t} - {e}\t{words}\t{who}", "Timespan\tContent\tSpeaker\n", "", HOURS),
    "a table that names its sign": ('{t};{who};"{words}"', "sep=;\nTime;Speaker;Text\n", "", HOURS),
    "a table without a head": ('{t},{who},"{words}"', "", "", HOURS),
    "a table in Japanese": ('{t},{who},"{words}"', "時間,話者,発言\n", "", HOURS),
    "a colon between name and time": ("{who}: {t}\n\n{words}\n", "---\ntitle: Roofs\n---\n\n", "", HOURS),
    "a .docx by pandoc": ("![](media/image{n}.png)**{who}** {t}\\\n{words}\n", "", "", MINUTES),
    "a dash after the time": ("- **{who}** {t} — {words}", "", "", MINUTES),
    "a dash after the time, a name in brackets": ("[{who}] {t} — {words}\n", "", "", MINUTES),
    "turns on one line": ("{who} ({t}): {words} \f", "", "", HOURS),
    "a last line of the program": (
        "**[{who}] {t}** {words}\n",
        "",
        "\n---\n\n*Generated by Mill Scribe 2.0*\n",
        HOURS,
    ),
    "TurboScribe": (
        "{n}\n{t} --> {e}\n{who}: {words}\n",
        "(Transcribed by TurboScribe.ai. Go Unlimited to remove this message.)\n",
        "",
        COMMAS,
    ),
    "a dash alone": ("{who} — {words}", "", "", HOURS),
    "a hyphen alone": ("{who} - {words}\n", "", "", HOURS),
    "two hyphens": ("{who} -- {words}\n", "", "", HOURS),
    "a dash without blanks": ("{who}—{words}\n", "", "", HOURS),
    "dashes around the name": ("{t} - {who} - {words}", "", "", HOURS),
    "a name above a time and words": ("{who}\n[{t}] {words}\n", "", "", MINUTES),
    "a name above a time above words": ("{who}\n[{t}]\n{words}\n", "", "", MINUTES),
    "a name with a colon below the time": ("{t}\n{who}:\n{words}\n", "", "", HOURS),
    "two times before bold names": ("[{t} → {e}] **{who}:** {words}\n", "", "", HOURS),
    "points in times": ("{t} {who}: {words}", "", "", "{h:02}.{m:02}.{s:02}"),
    "names in brackets before a colon": ("{n}\n{t} --> {e}\n({who}): {words}\n", "", "", COMMAS),
    "tags that end a line": ("<p><b>{who}</b> <i>{t}</i><br>{words}</p>", "", "", MINUTES),
    "tags around all": ("<div><span>{who}</span> <span>{t}</span><p>{words}</p></div>", "", "", MINUTES),
    "a quote as a whole": ("> **{who}** {t}\n> {words}\n", "", "", MINUTES),
    "Meet, few times": ("{who}: {words}", "Attendees\n\nAda Birk, Ken Sato\n\nTranscript\n\n00:00:00\n\n", "", HOURS),
    "Fathom, what to do": (
        "{t} - {who}\n  {words}\n  ACTION ITEM: Send it - WATCH: https://a.example/x\n",
        "",
        "",
        MINUTES,
    ),
    "WhatsApp's own words": (
        "[04.05.26, {t}] {who}: {words}",
        "[04.05.26, 0:01] Ken Sato: \u200eMessages are end-to-end encrypted.\n",
        "",
        MINUTES,
    ),
    "two colons": ("- {who} :: {words}", "", "", HOURS),
    "notes of Meet above it": (
        "**{who}:** {words}\n",
        "# Roofs\n\n### Details\n\n* **Lost days**: nine.\n* **Hiring**: two people came.\n\n# 📖 Transcript\n\n",
        "",
        HOURS,
    ),
    "names on first lines, with a break": ("{who}  \n{words}\n", "", "", HOURS),
    "a span of seconds after the name": ("{who} [{n}.00 - {n}.90]:\n    {words}\n", "", "", HOURS),
    "a span of thousandths after the name": ("{who} [{n}0000.00 - {n}9000.00]:\n    {words}\n", "", "", HOURS),
    "one time before all lines": ("0:00 {who}  {t}\n\n0:00 {words}\n", "", "", MINUTES),
    "headings with spans": ("### {who} &nbsp;•&nbsp; `{t} – {e}`\n\n**`{t}`** — {words}\n", "", "", MINUTES),
    "numbers above times in brackets": ("{n}\n[{t} --> {e}] {who}: {words}\n", "", "", HOURS),
    "names underlined before a tab": ("<u>{who}:</u>\t{words}\n", "", "", HOURS),
    "seconds alone": ("[{n}.0s] {who}: {words}\n", "", "", HOURS),
    "a padded span of seconds": ("[    {n}.00s ->     {n}.90s] {who}: {words}\n", "", "", HOURS),
    "empty brackets above the name": ("[]\n{who} {t}\n{words}\n", "", "", MINUTES),
    "times linked to a player": ("[{t}](javascript:void(0);) {who}: {words}\n", "", "", MINUTES),
    "a table of two columns": ('"{words}",{who}', "", "", HOURS),
    "ELAN": ("{who}\t\t{t}\t{e}\t{words}", "", "", DOTS),
    "Audacity": ("{n}.000000\t{n}.900000\t{who}: {words}", "", "", HOURS),
}
SIGNS = {
    "a day above a handle": ("[05/04/2026 10:{m:02} AM] {who}\n{words}\n", ("ada", "ken_s")),
    "Speechmatics": ("SPEAKER: {who}\n{words}\n", ("S1", "UU")),
    "a colon within brackets": ("[{who}:] {words}\n", ("Mme Ada Birk", "Mr. Ken Sato")),
    "a comma after a span": ("{t}-{e}，{who}：\n\n    {words}\n    \n", ("speaker0", "speaker1")),
    "dashes within brackets": ("[-{who}-] {words}\n", ("SPEAKER_0", "SPEAKER_1")),
    "corners": ("【{who}】{words}\n", ("司会", "佐藤")),
    "circles": ("○{who}\u3000{words}\n", ("議長（山田太郎君）", "佐藤花子君")),
    "a wide blank": ("{who}\u3000{words}\n", ("司会", "佐藤")),
    "brackets of speech": ("{who}「{words}」\n", ("司会", "佐藤")),
    "a colon without a blank": ("{who}:{words}\n", ("主持人", "张三")),
    "a colon in names of Zoom": ("[{t}] {who}: {words}\n", ("Room 4: Ada", "Room 4: Ken")),
    "a colon in one name": ("{who}: {words}\n", ("Room 4: Ada", "Ken")),
    "a colon in names of Otter": ("{who}  {t}\n{words}\n", ("Room 4: Ada", "Room 4: Ken")),
    "a colon in bold names": ("**{who}:** {words}\n", ("Room 4: Ada", "Room 4: Ken")),
    "titles": ("{who}: {words}\n", ("Prof. Dr. Ada Birk (Head of Roofs, ACME GmbH)", "Ken")),
    "a handle": ("{who} {t} {words}", ("ada", "Ken Sato")),
    "a name and a role above the words": ("[{who}]\n{words}\n", ("Ada – head of roofs", "Ken – buyer")),
    "entities": ("<P>{who}:&#9;{words}</P>\n<P>&nbsp;</P>\n", ("Ada", "Ken")),
    "pyannote": ("[ {t} -->  {e}] A {who}\n{words}\n", ("SPEAKER_00", "SPEAKER_01")),
    "handles in brackets": (" * [{who}] {words}", ("ada", "ken")),
    "handles of a chat": ("{t} <{who}> {words}", ("_ada_", "ken")),
    "initials that are words": ("{who}: {words}\n", ("IS", "KG")),
    "nobody known": ("{who}: {words}\n", ("Ada Birk", "??")),
    "a picture before each voice": ("{who} {t}\n{words}\n", ("🔵 Speaker 1", "🟢 Speaker 2")),
    "roles beside bold names": ("{who} {words}\n", ("**Ada** (Host):", "**Ken** (Guest):")),
}


@pytest.mark.parametrize("form", FORMS)
def test_conversation_is_read_in_full(said, form):
    """Each turn has its name and all its words, and nothing else is anybody's."""
    assert named(said(write(*FORMS[form]).replace(" \f\n", " "))) == SAID


def test_note_of_turboscribe_is_no_word(said):
    """What the program writes before the first words is left out, in captions as in a text."""
    for note in ("(Transcribed by TurboScribe.ai. Pay to remove this message.)", "(Transcrito por TurboScribe.)"):
        assert said(f"{note}\n\nWe lost nine days.\n") == [(None, "We lost nine days.")]
        assert said(f"1\n0:00:01,000 --> 0:00:02,000\n{note} We lost nine days.\n") == [(None, "We lost nine days.")]


def test_press_and_parliament_name_those_who_speak(said):
    """A title before a name is written small, and who asks for a paper is called so in capitals."""
    names = ("El señor GARCÍA", "La señora VEGA (Grupo Popular)", "De heer Wilders (PVV)")
    lines = [f"{name}: Nine days.\n\nPRESIDENTE: Go on.\n" for name in (*names, names[0])]
    assert [label for label, _ in said("\n".join(lines))][::2] == [*names, names[0]]
    asked = "QUESTION: What is lost?\n\nADA BIRK: Nine days.\n\n" * 2
    assert [label for label, _ in said(asked)] == ["QUESTION", "ADA BIRK"] * 2
    assert named(said(asked.replace("QUESTION", "Question").replace("ADA BIRK", "Answer"))) == []


def test_name_in_full_at_first_is_a_name(said):
    """Who is called so once and briefly from then on speaks both times."""
    lines = ["The Minister for Mills (Ken Lind): Nine days.", "Ada: When?", "The Minister for Mills: In May."]
    lines += ["Ada: Who knew?", "The Minister for Mills: All."]
    assert [label for label, _ in said("\n".join(lines))][:3] == [
        "The Minister for Mills (Ken Lind)",
        "Ada",
        "The Minister for Mills",
    ]
    lines = ["Interviewer: Ken Sato", "KEN SATO: This is May [laughs]", "BIRK: Yes.", "SATO: When?", "BIRK: In May."]
    assert [label for label, _ in said("\n".join([*lines, "SATO: Why?"]))] == [
        *(None, "KEN SATO", "BIRK", "SATO", "BIRK", "SATO"),
    ]


@pytest.mark.parametrize("sign", SIGNS)
def test_names_keep_their_signs(said, sign):
    """Names are whole in any script, with a colon or a title in them."""
    form, names = SIGNS[sign]
    labels = [name.replace("**", "").rstrip(":") for name in names]
    wanted = [(labels[who == KEN], words) for who, words in SAID]
    assert named(said(write(form, names=names))) == wanted


def test_colon_in_a_name_of_zoom_is_kept(said):
    """A room before a name is a part of it, where it is so in each of their cues."""
    cues = write("{n}\n{t} --> {e}\n{who}: {words}\n", "WEBVTT\n\n", "", DOTS, ("Room 4: Ada", "Room 4: Ken"))
    assert [label for label, _ in said(cues)][:2] == ["Room 4: Ada", "Room 4: Ken"]
    once = "WEBVTT\n\n00:01.000 --> 00:02.000\nAda: So: we went.\n\n00:02.000 --> 00:03.000\nAda: Well.\n"
    assert said(once) == [("Ada", "So: we went. Well.")]


def test_mark_that_nobody_sees_names_nobody(said):
    """Where a mark of direction is all there is before a colon, the voice before it goes on."""
    lines = [f"{who}: {words}" for who, words in SAID]
    lines[2] = "\u200f: In May."
    assert said("\n".join(lines))[1] == (KEN, "When was that? \u200f: In May. And then?")


def test_initials_above_names_are_no_words(said):
    """A page has them where somebody has no picture."""
    form = write("{who}\n{t}\n{words}\n", time=MINUTES)
    assert said(form.replace(ADA, f"AB\n{ADA}").replace(KEN, f"KS\n{KEN}")) == SAID


@pytest.mark.parametrize("between", ["\n[00:0{n}.000 --> 00:0{e}.000]  ", "\n\n{n}\n00:0{n}.000 --> 00:0{e}.000\n"])
def test_another_voice_is_heard_where_whisper_says_so(said, between):
    """Its mark is no word; what follows it is a turn of its own."""
    parts = ["I lost", "nine days [SPEAKER_TURN]", "And then", "you left [SPEAKER_TURN]", "Yes"]
    text = "".join(between.format(n=n, e=n + 1) + part for n, part in enumerate(parts, 1)).lstrip()
    assert said(text) == [(None, "I lost nine days"), (None, "And then you left"), (None, "Yes")]


def test_time_at_the_end_is_the_time_of_the_turn(read):
    """Where lines end in a time, it is no word."""
    assert [start for _, _, start in read(write(*FORMS["time at the end"]))][:3] == [17.0, 34.0, 51.0]


def test_tables_of_word_are_read(said):
    """A row of a table in .docx is a turn: time, name, words."""
    rows = [(f"0:0{at}", who, words) for at, (who, words) in enumerate(SAID, 1)]
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    assert said(pack("".join(f"<w:tr>{row}</w:tr>" for row in cells))) == SAID


def test_tables_of_two_columns_are_read(said):
    """Who speaks, and what they say, beside each other; a title of columns is nobody's."""
    rows = [("Speaker", "Transcript"), *SAID]
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    assert said(pack("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>")) == SAID


def test_commas_in_words_that_nobody_quoted_are_kept(said):
    """A row with more cells than the table has columns has them in its words."""
    head, *rows = "Start,Text,Speaker", *(f"0:0{at},{words},{who}" for at, (who, words) in enumerate(SAID, 1))
    assert said("\n".join([head, *rows])) == SAID


def test_recorders_lines_are_named_as_skipped():
    """What a recorder writes above the conversation is skipped, with its line."""
    found = read_transcript(write(*FORMS["Word"]).encode())
    assert [tuple(each) for each in found.skipped] == [(line, "added by the recorder") for line in (1, 3, 4, 6)]
    assert found.turns[0].label == ADA


@pytest.mark.parametrize(
    "notes",
    [
        "Pros:\n- cheap\n- quick\n\nCons:\n- loud\n\nPros:\n- near\n\nCons:\n- far\n",
        "Bees:\n- busy\n\nRoof:\n- leaks\n\nBees:\n- gone\n\nRoof:\n- mended\n",
        "Vorteile: billig\nNachteile: laut\n\nVorteile: nah\nNachteile: weit\n",
        "Next steps: call Ken\nOpen questions: when?\n\nNext steps: write\nOpen questions: why?\n",
        "Montag, 3. März 2026  10:15\nEins.\n\nDienstag, 4. März 2026  11:20\nZwei.\n\nMittwoch, 5. März  9:00\n",
        "Lundi : rien.\nMardi : rien.\nLundi : tout.\nMardi : tout.\n",
        "3月4日: 会議\n3月5日: 電話\n3月4日: 会議\n3月5日: 電話\n",
        "Day 1: we met\nDay 2: we wrote\nDay 1: again\nDay 2: again\n",
        "**Strengths:** a\n\n**Weaknesses:** b\n\n**Strengths:** c\n\n**Weaknesses:** d\n",
        "**Fecha:** 2025\n\n**Lugar:** Bonn\n\n**Hora de inicio:** 11\n\nTexto.\n",
        "Meeting 10:30 with Ada\nCall 11:00 with Bo\nMeeting 12:00 with Ken\nCall 13:15 with Jo\nMeeting 15:00 again\n",
        "Bread  2.50\nMilk  1.20\nBread  2.60\nMilk  1.30\n",
        "Budget — we said nine.\nStaff — four of them.\n\nBudget — nine again.\nStaff — the same.\n",
        "10:00,Bonn,rain\n11:00,Bonn,sun\n12:00,Rome,rain\n",
        "Start: 10:30\nEnd: 11:00\nStart: 12:00\nEnd: 13:00\n",
        "Start: 10:30\nIt was cold.\nEnd: 11:00\nIt was warm.\n",
        "We met. (10:30)\nWe left. (11:00)\nWe slept. (12:00)\n",
        "Oak Ltd (2010.00 to 2015)\nElm Ltd (2010 - 2015)\nAsh Ltd (2016 - 2019)\nWe met them.\n",
        "1. Goal: more\n2. Budget: none\n3. Goal: less\n4. Budget: some\n",
        "- **Home** lists them.\n" + "- A long list of other things.\n\n" * 30 + "- **Home** shows more.\n",
    ],
)
def test_headings_days_and_tables_name_nobody(said, notes):
    """Lists below headings, days in any language, prices and diaries are no speakers."""
    assert named(said(notes)) == []
