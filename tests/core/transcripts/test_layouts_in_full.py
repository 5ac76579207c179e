"""One conversation as many programs write it: a form for each turn, what is around them, and how a time is written.

Among its words are colons, and what looks like a name but is none.
"""

import pytest

ADA, KEN = "Ada Birk", "Ken Sato"
SAID = [
    (ADA, "We lost nine days in spring."),
    (KEN, "When was that?"),
    (ADA, "In May. It cost us: too much, really."),
    (KEN, "And then?"),
    (ADA, "We hired two people; one left."),
    (KEN, "Okay. So what did you do about the queue?"),
    (ADA, "Nothing, honestly."),
    (KEN, "Note that for later: the queue."),
]
HOURS, MINUTES, DOTS, COMMAS = (
    "{h:02}:{m:02}:{s:02}",
    "{m}:{s:02}",
    "{h:02}:{m:02}:{s:02}.{n:03}",
    "{h}:{m:02}:{s:02},500",
)
GEMINI_FOOT = (
    "\n\nTranscription ended after 00:30:30\n\n"
    "This editable transcript was computer generated and might contain errors.\n"
)
FORMS = {
    "Zoom": ("{n}\r\n{t} --> {e}\r\n{who}: {words}\r\n", "\ufeffWEBVTT\r\n\r\n", "", DOTS),
    "Teams, identifiers": ("a1b2-c3/{n}-0\n{t} --> {e}\n<v {who}>{words}</v>\n", "WEBVTT \n\n", "", DOTS),
    "Teams, objects": (
        '{t} --> {e}\n{{"speakerName":"{who}","spokenText":"{words}","spokenLanguage":"en-us"}}\n',
        "WEBVTT\n\n",
        "",
        DOTS,
    ),
    "Teams, one line": ("{who}   {t} {words}\n", "", "", MINUTES),
    "Teams, copied": ("{who}\n{t}\n{words}\n", "", "", MINUTES),
    "Teams, read aloud": (
        "{who}\n{m} minutes {s} seconds{t}\n{who} {m} minutes {s} seconds\n{words}\n",
        "",
        "",
        MINUTES,
    ),
    "Teams, as text": (
        "{who}   {t}\n{words}",
        "Roofs-20260615-Meeting Transcript\n27m 42s\nKen Sato started transcription\n",
        "",
        MINUTES,
    ),
    "Otter with keywords": (
        "{who}  {t}  \n{words}\n",
        "Roofs\n\nSUMMARY KEYWORDS\nroofs, days\n\nSPEAKERS\nAda Birk, Ken Sato\n\n",
        "\nTranscribed by https://otter.ai\n",
        MINUTES,
    ),
    "Meet with notes": (
        "{t}\n \n{who}: {words}",
        "📝 Notes\n\nSummary\nAda told Ken.\n\nDetails\n\nLost Days: Ada Birk said that nine days were lost.\n\n"
        "Suggested next steps\n\nKen will look.\n\n📖 Transcript\n",
        GEMINI_FOOT,
        HOURS,
    ),
    "Meet with links after it": ("{who}: {words}", "", GEMINI_FOOT + "\n## Linked\n- [[ada-birk]]\n", HOURS),
    "a list, then properties": (
        "- {who}: {words}",
        "",
        "\n\n## Metadata\n\n- **Date**: 2026-04-28\n- **Source**: Gemini\n- **owner**: Ken Sato\n",
        HOURS,
    ),
    "properties before": ("{who}: {words}", "Meeting Title: Roofs\nDate: May 5\nTranscript:\n", "", HOURS),
    "times that are links": ("[{t}](https://a.example/x?t=3) {who}: {words}\n", "", "", MINUTES),
    "links, bold": ("**[{t}](https://a.example/x?t=3) - {who}:** {words}\n", "", "", MINUTES),
    "Fathom, links": ("[@{t}](https://a.example/x) - **{who}**\n{words}\n", "", "", MINUTES),
    "Descript, names above": ("**{who}**\n\n[{t}] {words}\n", "", "", HOURS),
    "Descript, colons above": ("{who}:\n[{t}] {words}\n", "", "", HOURS),
    "names below times": ("{t}\n{who}\n{words}\n", "", "", MINUTES),
    "square brackets": ("[{who}] {words}", "", "", HOURS),
    "square brackets in SRT": ("{n}\n{t} --> {e}\n[{who}] {words}\n", "", "", COMMAS),
    "round brackets in SRT": ("{n}\n{t} --> {e}\n({who}) {words}\n", "", "", COMMAS),
    "spans of seconds": ("[{n}.5s - {n}.9s] {who}: {words}\n", "", "", HOURS),
    "spans without a unit": ("[{n}.50 --> {n}.90] {who}: {words}\n", "", "", HOURS),
    "units": ("[{h}h {m}m {s}s] {who}: {words}", "", "", HOURS),
    "a span below a heading": ("{who} ({t} – {e})\n{words}\n", "", "", COMMAS),
    "headings": ("### {who}\n\n{words}\n", "# Roofs\n\n", "", HOURS),
    "headings, times below": ("## {who}\n**[{t}]** {words}\n", "# Roofs\n\n", "", MINUTES),
    "bold without a colon": ("**{who}** {words}\n", "", "", HOURS),
    "bold and a dash": ("**{who}** — {words}\n", "", "", HOURS),
    "bold, words below": ("**{who}**  \n{words}\n", "", "", HOURS),
    "wiki": ("'''{who}:''' {words}\n", "", "", HOURS),
    "chat": ("[{t}] <{who}> {words}", "", "", HOURS),
    "clock times": ("{who}  {t} AM\n{words}\n", "", "", MINUTES),
    "days and zones": ("[2026-05-05T{t}Z] {who}: {words}", "", "", HOURS),
    "bars": ("{who} | {t} | {words}\n", "", "", MINUTES),
    "tabs": ("{t}\t{who}\t{words}", "", "", MINUTES),
    "Markdown table": ("| {t} | {who} | {words} |", "| Time | Speaker | Text |\n|---|---|---|\n", "", MINUTES),
    "table, German": ('{t};{who};"{words}"', "\ufeffStart;Sprecher;Text\n", "", MINUTES),
    "table, other columns": ('{t},{who},"{words}"', "Timestamp (s),Speaker Name,Message\n", "", MINUTES),
    "table with tabs": ("{n}\t{n}.5\t{who}\t{words}", "id\tstart_time\tspeaker_label\ttext\n", "", MINUTES),
}
GENERIC = {
    "Deepgram": ("[Speaker:{0}] {words}", "Speaker {0}"),
    "whisperX": ("[SPEAKER_0{0}]: {words}", "SPEAKER_0{0}"),
    "Chinese, alone": ("发言人{0}\n{words}\n", "发言人{0}"),
    "Chinese": ("说话人{0}：{words}", "说话人{0}"),
    "Korean": ("참석자 {0} 00:0{0}\n{words}\n", "참석자 {0}"),
    "German": ("Teilnehmer {0}: {words}", "Teilnehmer {0}"),
    "German, research": ("B{0}: {words} #00:00:0{0}-5#", "B{0}"),
    "French": ("Locuteur {0} : {words}", "Locuteur {0}"),
    "Spanish": ("**Orador {0}:** {words}\n", "Orador {0}"),
    "Polish": ("Mówca {0}: {words}", "Mówca {0}"),
    "Russian": ("Спикер {0}: {words}", "Спикер {0}"),
    "Greek": ("Ομιλητής {0}: {words}", "Ομιλητής {0}"),
    "Hebrew": ("\u200fדובר {0}\u200f: {words}", "דובר {0}"),
    "Arabic": ("المتحدث {0}: {words}", "المتحدث {0}"),
    "Turkish": ("Konuşmacı {0}: {words}", "Konuşmacı {0}"),
    "Hungarian": ("Beszélő {0}: {words}", "Beszélő {0}"),
    "Dutch": ("Spreker {0} (00:0{0}): {words}", "Spreker {0}"),
}
NAMES = [
    ("Ada Birk (she/her) | ACME / EU 🐝", "ken.sato@example.org"),
    ("Dr. Ada Birk", "Ken S."),
    ("ada's iPhone", "ken"),
    ("Ada Birk, Head of Roofs, ACME GmbH", "Ken O’Sato-Ruiz"),
    ("דנה לוי", "محمد علي"),
    ("Άννα Παπά", "Νίκος"),
    ("田中 太郎", "佐藤"),
    ("I", "B"),
    ("INTERVIEWER", "Participant"),
    ("Birk, Ada", "Sato, Ken [External]"),
]


def write(form, before="", after="", time=HOURS, names=(ADA, KEN)):
    """Return the conversation in a form."""
    turns = []
    for n, (who, words) in enumerate(SAID, 1):
        at, following = ({"h": 0, "m": each // 60, "s": each % 60, "n": n} for each in (n * 17, n * 17 + 9))
        label = names[who == KEN]
        times = {"t": time.format(**at), "e": time.format(**following)}
        turns.append(form.format(label, who=label, words=words, **at, **times))
    return before + "\n".join(turns) + after


def named(turns):
    """Return the turns that somebody says."""
    return [turn for turn in turns if turn[0] is not None]


@pytest.mark.parametrize("form", FORMS)
def test_conversation_is_read_in_full(said, form):
    """Each turn has its name and all its words, and nothing around it is anybody's."""
    assert named(said(write(*FORMS[form]))) == SAID


@pytest.mark.parametrize("form", GENERIC)
def test_names_of_programs_are_kept(said, form):
    """What a program calls a speaker is the label, in any language, and no person is proposed for it."""
    pattern, label = GENERIC[form]
    found = said(write(pattern, names=(1, 2)))
    assert found == [(label.format(1 + (who == KEN)), words) for who, words in SAID]


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
def test_hard_names_are_kept_whole(said, names):
    """Names have brackets, signs, titles and any script."""
    cues = write(*FORMS["Zoom"], names=names)
    lines = write("[{t}] {who}: {words}", names=names).replace("[External]", "(External)")
    wanted = [(names[who == KEN], words) for who, words in SAID]
    assert said(cues.replace("[External]", "(External)")) == said(lines)
    assert [(who.replace("(External)", "[External]"), words) for who, words in said(lines)] == wanted


@pytest.mark.parametrize(
    "notes",
    [
        "1\n00:00:00,000 --> 00:00:02,000\n[Music] Yes.\n\n2\n00:00:02,000 --> 00:00:03,000\n[Applause] No.\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\n[Music] So.\n\n4\n00:00:04,000 --> 00:00:05,000\n[Applause] Ha.\n",
        "1\n00:00:00,000 --> 00:00:02,000\n(Laughs) Yes.\n\n2\n00:00:02,000 --> 00:00:03,000\n(Sighs) No.\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\n(Laughs) So.\n\n4\n00:00:04,000 --> 00:00:05,000\n(Sighs) Ha.\n",
        "[1] See the plan.\n[2] See the list.\n[1] Again.\n[2] Again.\n",
        "[x] call Ada\n[ ] call Ken\n[x] write\n[ ] hire\n",
        "Lunch  12:30 with Ada\nTea  15:00 with Ken\nLunch  13:00 again\n",
        "Monday\nWe met.\nTuesday\nWe met.\nMonday\nAgain.\nTuesday\nAgain.\n",
        "Budget: 20k\nOwner: Ada\nDate: May\nBudget: approved\n",
    ],
)
def test_sounds_and_lists_name_nobody(said, notes):
    """Sounds, references, times of day and properties are no speakers."""
    assert named(said(notes)) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [("[Script Info]\nTitle: x\n", "WebVTT or SRT, not .ass"), ("<tt><p>Hi</p></tt>", "WebVTT or SRT, not TTML")],
)
def test_other_captions_are_refused(said, content, expected):
    """It is said which layouts to take instead."""
    with pytest.raises(ValueError, match=expected):
        said(content)
