import pytest
from core.session_builder import SessionBuilder

from earnest.core.evidence import spoken_words
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.record_text import describe_short_quote
from earnest.core.evidence.spoken_words import count_spoken, keep_spoken, keep_theirs

SPEAKERS = frozenset(map(frozenset, ({"mara", "lind"}, {"mara"}, {"jonas", "brand"})))

AROUND = [
    "{}",
    "00:00:04.600 --> 00:00:07.200\n<v Mara Lind>{}</v>",
    "WEBVTT\n\nNOTE by a machine\n\n3f2a1b00-11aa/12-0\n00:00:04.600 --> 00:00:07.200 align:start\n<v Mara Lind>{}</v>",
    "12\n00:00:04,600 --> 00:00:07,200\n{}",
    "12 00:00:04,600 --> 00:00:07,200 {}",
    "0:00:04.600,0:00:07.200\n{}",
    "Dialogue: 0,0:00:04.60,0:00:07.20,Default,Mara,0,0,0,,{}",
    "Mara Lind   0:04\n{}",
    "Mara Lind 1 minute 4 seconds\n{}",
    "Mara Lind 10:02 AM {}",
    "Mara Lind [10:02 AM]\n{}",
    "Mara Lind \u2014 Today at 10:02 AM\n{}",
    "Mara Lind, [04.03.2026 10:02]\n{}",
    "0:04\nMara Lind\n{}",
    "Mara Lind\n{}",
    "Mara: {}",
    "Lind, Mara\uff1a{}",
    "Mara Lind (Guest): {}",
    "Ma\u00adra\u200b Lind: {}",
    "Speaker 1: {}",
    "[0:04] SPEAKER_00: [inaudible] {}",
    "<Mara> {}",
    "10:02:13 From Mara Lind to Everyone : {}",
    "10:02:13 Von Mara Lind an Harbour Projektgruppe : {}",
    "Mara Lind \u2192 Harbour team: {}",
    "Mara Lind @ Harbour team: {}",
    "Harbour team, [04.03.2026 10:02]\nMara Lind:\n{}",
    "#harbour-project\nMara Lind  10:02 AM\n{}",
    "Group: Harbour project\nMara Lind: {}",
    "Kanal: Hafen\nMara Lind: {}",
    "Posted in #harbour by Mara Lind | Mar 4, 2026\n{}",
    "Forwarded from Harbour team\nMara Lind: {}",
    "Mara Lind created group \u201cHarbour project\u201d\nMara Lind: {}",
    "Mara Lind changed the group name to Harbour\nMara Lind: {}",
    "You were added to Harbour project\nMara Lind: {}",
    "10:02:13\t From  Mara Lind to Jonas (Direct Message) : {}",
    "10:02 Bob Builder: {}",
    "[3/4/26, 10:02:13\u202fAM] Mara Lind: {}",
    "04/03/2026, 10:02 - Mara Lind: {}",
    "2026-03-04T10:02:13Z Mara Lind: {}",
    "From: Mara Lind <mara@example.org>\nTo: Jonas\nSubject: Re: the till\nDate: Wed, 4 Mar 2026 10:02 +0000\n\n{}",
    "On Wed, 4 Mar 2026 at 10:02, Mara Lind <mara@example.org>\nwrote:\n\n> {}",
    "Am Mi., 4. M\u00e4rz 2026 um 10:02 Uhr schrieb Mara Lind <m@example.org>:\n> {}",
    "{}\n\nSent from my telephone",
    "{}\n-- \nMara Lind\nHead of something, Harbour",
    "{}\nhttps://example.org/a/b/c-d?e=f",
    "{} (0:04)",
    "{} 0:04",
    "{}\nPage 12 of 40",
    "&gt; {} &nbsp;",
    "[10:02, 3/4/2026] Mara Lind: {}",
    "10:02:13 Von Mara Lind an alle : {}",
    "10:02:13 De Mara Lind \u00e0 tout le monde : {}",
    "From Mara Lind to Everyone 10:02 AM\n{}",
    "Forwarded from Mara Lind\n{}",
    "mercredi 4 mars 2026 \u00e0 10:02\nMara Lind\n{}",
    "Gestern 10:02 Mara Lind\n{}",
    "Von: Mara Lind\nDatum: 4. M\u00e4rz 2026\n\n{}",
    "\u5dee\u51fa\u4eba: Mara Lind\n\u4ef6\u540d: Re\n\n{}",
    "2026\u5e743\u67084\u65e5(\u6c34) 10:02 Mara Lind <mara@example.org>:\n> {}",
    "M. Lind: {}",
    "Mara L.: {}",
    "ML: {}",
    "Frau Lind: {}",
    "S1: {}",
    "Them: {}",
    "Intervenant 1 : {}",
    "\u53d1\u8a00\u4eba1 00:04\n{}",
    "@Mara Lind {}",
    "(0:04 - 0:05) {}",
    "1m 4s\n{}",
    "Mara Lind 10:02\n{} (bearbeitet)",
    "{}\n\nMit freundlichen Gr\u00fc\u00dfen\nMara Lind",
    "{}\n\nInviato da iPhone",
    "Mara Lind: {}\nJonas: image omitted",
    "[inaudible] {}",
    "{} (laughs)",
    "{} [laughter] [applause]",
    "Mara Lind:speech_balloon: 10:02 AM\n{}",
    "{}\n3 replies",
    "{}\n3 replies\nLast reply 2 days ago",
    "{}\nLast reply today at 10:05View thread",
    "Mara Lind APP 10:02\n{}",
    "{} :thumbsup: 2",
    "{}\n:heart:\n1",
    "[04.03.26, 10:02:13] +49 170 1234567: {}",
    "IMG-20260304-WA0001.jpg (file attached)\n{}",
    "Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share "
    "them.\n04.03.26, 10:02 - Mara Lind: {}",
    "From: Mara Lind (+491701234567)\nType: incoming\nSent: Wed, 4 Mar 2026 10:02:13 +0100\nReceived: "
    "Wed, 4 Mar 2026 10:02:14 +0100\n\n{}",
    "Mara Lind, [04.03.2026 10:02]\n[In reply to Jonas Brand]\n{}",
    "From: Mara Lind\nSent: Wednesday, March 4, 2026 10:02 AM\nTo: Jonas Brand\nSubject: RE: till\n"
    "Importance: High\n\n{}",
    "From: Mara Lind\nTo: Jonas\nSubject: till\nAttachments: till.pdf (12 KB)\n\n{}",
    "CAUTION: This email originated from outside of the organization. Do not click links or open "
    "attachments unless you recognize the sender.\n\n{}",
    "[EXTERNAL] {}",
    "[EXTERNAL EMAIL]\n{}",
    "You don't often get email from mara@example.org. Learn why this is important\n{}",
    "EXTERNAL SENDER\n{}",
    "{}\n\nBest,\nMara",
    "{}\n\nCheers\nMara",
    "{}\n1 Like reaction.",
    "Mara Lind  04/03 10:02  Edited\n{}",
    "Edited\n{}",
    "{} has context menu",
    "Profile picture of Mara Lind.\n{}",
    "Mara Lind started transcription\n{}",
    "[Mara Lind] 10:02:13\n{}",
    '10:02:13 From Mara Lind to Everyone : Reacted to "the till" with \U0001f44d\n'
    "10:02:15 From Mara Lind to Everyone : {}",
    "Mara Lind (She/Her) sent the following message at 10:02 AM\nView Mara's profile\nMara Lind  10:02 AM\n{}",
    "Mara Lind sent the following messages at 10:02 AM\n{}",
    "Mara Lind  0:04  \n{}\n\nTranscribed by https://otter.ai",
    "{}\nDelivered",
    "{}\nRead 10:02",
    "iMessage\nToday 10:02 AM\n{}",
    '{{"start": 4.6, "end": 7.2, "speaker": "Mara Lind", "text": "{}"}}',
    "00:00:04\t00:00:07\tMara Lind\t{}",
    '4,"Mara Lind","{}"',
    "*Mara Lind* \u2014 {}",
    "Phone: +49 170 1234567\n{}",
    "{}\nM: +49 170 1234\nE: mara@example.org\nW: www.example.org",
    "{}\nTel. +49 170 1234567",
    "Mara Lind commented 2 days ago\n{}",
    "Mara Lind commented on Mar 4, 2026\n{}",
    "mara commented 3 hours ago\n{}",
    "Mara Lind added a comment - 04/Mar/26 10:02 AM\n{}",
    "Mara Lind wrote:\n{}",
    "Mara Lind said:\n> {}",
    "{}\n\n\u2014\nReply to this email directly, view it on GitHub, or unsubscribe.\nYou are receiving "
    "this because you were mentioned.",
    "Mara Lind \u00b7 2d\n{}",
    "Mara Lind 2h ago\n{}",
    "Mara Lind 2 hours ago\n{}",
    "2 days ago\nMara Lind\n{}",
    "W dniu 4.03.2026 o 10:02, Mara Lind pisze:\n> {}",
    "\u0441\u0440, 4 \u043c\u0430\u0440. 2026 \u0433. \u0432 10:02, Mara Lind <m@example.org>:\n> {}",
    "2026\ub144 3\uc6d4 4\uc77c (\uc218) \uc624\uc804 10:02, Mara Lind <m@example.org>\ub2d8\uc774 \uc791\uc131:\n> {}",
    "4 Mar 2026 \u00c7ar, 10:02 tarihinde Mara Lind <m@example.org> \u015funu yazd\u0131:\n> {}",
    "Mara Lind <m@example.org> \u4e8e2026\u5e743\u67084\u65e5\u5468\u4e09 10:02\u5199\u9053\uff1a\n> {}",
    "Fra: Mara Lind\nSendt: onsdag den 4. marts 2026 10:02\nTil: Jonas\nEmne: kassen\n\n{}",
    "Fr\u00e5n: Mara Lind\nSkickat: den 4 mars 2026 10:02\nTill: Jonas\n\u00c4mne: kassan\n\n{}",
    "Od: Mara Lind\nWys\u0142ano: \u015broda, 4 marca 2026 10:02\nDo: Jonas\nTemat: kasa\n\n{}",
    "L\u00e4hett\u00e4j\u00e4: Mara Lind\nL\u00e4hetetty: keskiviikko 4. maaliskuuta 2026 10.02\n"
    "Vastaanottaja: Jonas\nAihe: kassa\n\n{}",
    "G\u00f6nderen: Mara Lind\nG\u00f6nderilme: 4 Mart 2026 \u00c7ar\u015famba 10:02\nKime: Jonas\nKonu: kasa\n\n{}",
    "{}\n[image: till.png]",
    "{}\n![till](till.png)",
    "Voicemail from +49 170 1234567 (0:04)\n{}",
    "Voice message (0:04)\n{}",
    "Transcript (auto-generated)\n{}",
    "Auto-translated from German\n{}",
    "Translated from German\n{}",
    "See translation\n{}",
    "{}\nSee more",
    "Show original\n{}",
    "4 unread messages\nMara Lind\n10:02\n{}",
    "Pinned by Jonas Brand\nMara Lind 10:02\n{}",
    "Mara Lind is typing\u2026\n{}",
    "Mara Lind joined the meeting\nMara Lind 10:02\n{}",
    "Recording started\n00:04 Mara Lind\n{}",
    "1\n00:00:04,600 --> 00:00:07,200 X1:100 X2:200 Y1:10 Y2:20\n{}",
    "Mara Lind> {}",
    "[Mara Lind] {}",
    "\u00abMara Lind\u00bb {}",
    "Mara Lind \u2013 {}",
    "Mara Lind- {}",
    "P1: {}",
]


@pytest.mark.parametrize("around", AROUND)
def test_what_a_machine_put_around_a_word_is_no_word_of_the_client(around):
    """Caption files, chats, mails and transcripts add stamps and labels; one word stays one word."""
    assert count_spoken(around.format("Yes."), SPEAKERS) == 1
    assert keep_spoken(around.format("Yes."), SPEAKERS).strip() == "Yes."


@pytest.mark.parametrize("around", AROUND)
def test_what_they_said_within_it_counts(around):
    """A pasted cue with enough of their words is a quote as any other."""
    said = "We lose them at the door."

    assert keep_spoken(around.format(said), SPEAKERS).strip() == said
    assert count_spoken(around.format(said), SPEAKERS) == 6


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("We close at 17:30 every day", 7),
        ("We open 9:00 - 17:00 here", 5),
        ("By 4 March 2026 we are gone", 7),
        ("40% of them leave", 4),
        ("What we need: a van that runs", 7),
        ("Mara said: we cannot go on", 6),
        ("Then she wrote: no more of it", 7),
        ("One < two and three > two", 5),
        ("Mara Lind is right about the till", 7),
        ("I told her. We left.then and there", 8),
        ("At 10:02 nobody picks up", 6),
        ("It 9:30 already and no one there", 8),
        ("To: me it matters", 4),
        ("Date: it always slips again", 5),
        ("In 2026 we wrote this:\nnever again", 7),
        ("On Monday 17:30 we close", 6),
        ("\u8981\u662f\u4e09\u5e74\u505a\u4e0d\u5230", 7),
        ("Sent by post every week", 5),
        ("Reacted badly to the news", 5),
        ("Mara left the meeting", 4),
        ("The till - a relic - breaks daily", 6),
        ("send me the till.pdf tomorrow morning", 7),
        ("They need it\nin 2 weeks at most", 8),
        ("Jonas is typing all orders\nby hand", 7),
        ("Where: at the door\nWhen: at noon", 7),
        ("We have: one, two, three | four", 6),
        ("New orders come by fax\nnobody reads it", 8),
        ("Last reply from the supplier came late\nas always", 9),
        ("Automatically generated invoices are wrong half the time\nas always", 10),
        ("Generated by hand in a table\nas always", 8),
        ("View it in the old system\nit takes ten minutes", 10),
        ("Sent via fax\nevery single order", 6),
        ("Attention! Nobody reads the e-mail of the night\nso we lose orders", 13),
        ("Unsubscribe from all of that\nwe said to them", 9),
        ("Whatsapp with the drivers\nall day long", 7),
        ("Priority: fewer late payments\nReceived: 40 complaints last month", 9),
        ("X-ray: we wait for three weeks\nthe rest: a day", 11),
        ("We changed the group of suppliers\nand it was worse", 10),
        ("Forwarded from one desk to the next\nall day", 9),
        ("Posted in the hall by hand\nnobody reads it", 9),
        ("Group: about ten of us\nand no more", 8),
        ("Mara Lind an der Kasse: das geht nicht", 8),
        ("They created a group for tills\nlast year", 8),
        ("Mara Lind left in March.\nNobody has done it since.", 10),
    ],
)
def test_times_and_names_that_were_said_count(quote, count):
    """Not every time, figure or colon is a machine's."""
    assert keep_spoken(quote, SPEAKERS) == quote
    assert count_spoken(quote, SPEAKERS) == count


@pytest.mark.parametrize(("quote", "count"), [("12 34 56 78", 0), ("12 34 56 Yes", 2), ("+49 170 1234 567", 0)])
def test_lone_figures_are_no_words(quote, count):
    """A figure counts beside a word."""
    assert count_spoken(quote, SPEAKERS) == count


@pytest.mark.parametrize(
    ("quote", "grade", "says"),
    [
        ("Mara Lind   0:04\nYes", Grade.GUESS, "Counted so far: \u201cYes\u201d, one of the four words needed."),
        ("Yes, it is", Grade.GUESS, "Counted so far: \u201cYes, it is\u201d, three of the four words needed."),
        ("12", Grade.GUESS, "Counted so far: none of the four words needed."),
        (
            "Mara Lind   0:04\nYes, it is so",
            Grade.HEARD,
            "Counted: 4 of their words. Times, labels and headers do not count.",
        ),
        (
            "Yes, yes, that's right",
            Grade.GUESS,
            "Counted so far: it lacks more than a yes, a no or a pleasantry.",
        ),
        ("They walk away hungry", Grade.HEARD, ""),
        (" ", Grade.GUESS, ""),
    ],
)
def test_form_says_which_words_count(quote, grade, says):
    """Somebody who pastes a cue with one word is told which word, and how many there should be."""
    case = SessionBuilder().person("mara", "Mara Lind").claim("c1", "Late").heard("c1", quote, who="mara")

    assert case.grade("c1") is grade
    assert describe_short_quote(case.session(), quote, "\u201c{}\u201d".format) == says


def test_quote_stays_as_it_was_pasted():
    """What a machine added is left out when words are counted, and never from the file."""
    quote = AROUND[1].format("We lose them at the door")
    case = SessionBuilder().person("mara", "Mara Lind").claim("c1", "Late").heard("c1", quote, who="mara")

    assert case.session().quote["c1h1"].words == quote


def test_stamps_and_labels_of_a_quote_make_no_say_back_ones_own():
    """Their words without the stamps are still only their words, and the same quote under three claims is one."""
    cue = AROUND[1].format("the queue reaches the street and people walk away")
    case = SessionBuilder().person("mara", "Mara Lind").claim("c1", "Late").heard("c1", cue, who="mara")
    case.said_back(("c1",), "The queue reaches the street and people walk away", who="mara")

    assert case.grade("c1") is Grade.HEARD


@pytest.mark.parametrize(
    "unit",
    [
        "10:02 ",
        "a: ",
        "<a",
        "Mara Lind 10:02 ",
        "1\n",
        "On 1 ",
        " 1:00 -->",
        "[1,",
        "a.b.",
        "\n-- ",
        "(",
        "Mon, ",
        "\n",
        "> \n",
        "4 M ",
        " ",
        ",",
        "_",
        "[{",
        " \n",
        "1",
        "\u3000",
        "\nq: a ",
        "regards\nA B\n",
    ],
)
def test_any_quote_is_looked_through_in_time(unit):
    """A long quote that begins the same thing again and again stops nobody, whatever stands before and after it."""
    signs = (unit * 100_000)[:100_000]
    count_spoken(signs, SPEAKERS)
    own = frozenset({frozenset({"jonas", "brand"})})

    assert "Nobody" in keep_theirs(f"Nobody pays\nJonas Brand: a.{signs}x:\nb", SPEAKERS, own)


@pytest.mark.parametrize("notice", ["Generated by SAP", "View it on GitHub", "Sent via Signal", "WhatsApp"])
def test_what_a_program_adds_after_a_name_is_not_said(notice):
    """A notice is one after a speaker's name too; with more words after it, it is what they said."""
    assert keep_spoken(f"Mara Lind: {notice}", SPEAKERS) == ""
    assert keep_spoken(f"Mara Lind: {notice} every night", SPEAKERS) == f"{notice} every night"


@pytest.mark.parametrize(
    "quote",
    [
        "Jonas Brand  0:04\nHow many a day?\nSo many?\nMara Lind  0:09\nNine of them",
        "Jonas Brand \u2014 Today at 10:02 AM\nHow many a day?\n\nNine of them",
        "0:04\nJonas Brand\nHow many a day?\n0:09\nMara Lind\nNine of them",
        "[10:02] Jonas Brand\nHow many a day?\nMara: Nine of them",
        "[10:02] Jonas Brand: How many a day?\n[10:03] Mara Lind: Nine of them",
        "Jonas Brand,\nNine of them",
    ],
)
def test_what_stands_below_your_own_name_is_not_theirs(quote):
    """A name with a time stands above what was said; a name alone may be whom they write to."""
    own = frozenset({frozenset({"jonas", "brand"})})
    assert keep_theirs(quote, SPEAKERS, own).strip() == "Nine of them"


def test_answer_of_a_pair_of_letters_counts():
    """*Q:* and *A:* are labels, and no field of a mail."""
    assert keep_spoken("Q: How?\nA: We lose them at the door", SPEAKERS) == "How?\nWe lose them at the door"


@pytest.mark.parametrize(
    ("quote", "theirs"),
    [
        ("Q: Would it help if orders came sooner? A: Yes.", "Yes."),
        ("Q1: Why?\nA1: We lose them\nQ2: Where?\nA2: At the door", "We lose them\nAt the door"),
        ("Best regards,\nMara Lind\nHead of Kitchen\nBowl & Broth Ltd, 12 Quay Street", ""),
        ("Mit freundlichen Grüßen\nMara Lind\nLeiterin der Küche", ""),
        ("Von meinem iPhone gesendet", ""),
        ("We lose them\n\nKind regards,\nMara\nPS: at the door", "We lose them\nPS: at the door"),
        ("All the best\nMara\nWe lose them at the door", "We lose them at the door"),
        ("Any question: we lose them at the door", "Any question: we lose them at the door"),
        ("My iPhone rings all noon long", "My iPhone rings all noon long"),
    ],
)
def test_questions_and_signatures_are_not_theirs(quote, theirs):
    """A question with its answer, and what is below the end of a mail; what they say after both counts."""
    assert keep_theirs(quote, SPEAKERS, frozenset()).strip() == theirs


def test_long_quotes_are_looked_through_once(monkeypatch):
    """A key typed and an answer saved cost no more for transcripts that stand beside them."""
    cues = [AROUND[1].format(f"We lose {number} of them at the door") for number in range(400)]
    quote, seen = "\n\n".join(cues), []
    keep_row = spoken_words._keep_row
    monkeypatch.setattr(spoken_words, "_keep_row", lambda *given: (seen.append(given), keep_row(*given))[1])

    assert count_spoken(quote, SPEAKERS) == 3200
    assert len(seen) > 400
    seen.clear()
    assert count_spoken(quote, SPEAKERS | {frozenset({"kim", "sato"})}) == 3200
    assert not seen
    case = SessionBuilder().person("mara", "Mara Lind").claim("c1", "Late")
    assert describe_short_quote(case.session(), f"{quote}, and more", "{}".format) == ""
    assert len(seen) < 200
