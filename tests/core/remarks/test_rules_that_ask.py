"""Rules that ask about how a session came about: what each catches, and the honest session that it leaves alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from core.remarks.finding import find_remarks
from core.session_builder import SessionBuilder, honest, march

from earnest.core.editing.answer_edits import answer_remark
from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.ids import next_id
from earnest.core.model.parsing import read_session
from earnest.core.rule_catalog import ASKING
from earnest.core.standing.assessor import Assessor
from earnest.core.text.words import content_words, fingerprint

MORNING = datetime(2026, 3, 4, 9, tzinfo=UTC)
TODAY = date(2026, 3, 18)


@pytest.fixture
def found(interview):
    """What one rule asks about a session: the remarks of its name; each has a sentence that asks."""

    def _found(rule, session):
        session = session if not isinstance(session, SessionBuilder) else session.session()
        every = find_remarks(session, interview, TODAY)
        assert all("?" in remark.sentence for remark in every)
        return [remark for remark in every if remark.rule == rule]

    return _found


def told(*steps, apart=timedelta(hours=1)):
    """Return a session written in steps, each of some edits, so much time apart."""
    session, faults = read_session({"format": 2, "client": "A clinic", "interview": "client", "you": {"name": "Priya"}})
    assert not faults
    for number, edits in enumerate(steps):
        session = apply_edits(session, edits, Author("priya", MORNING + number * apart))
    return session


def need(*challenges):
    """The edits of a need that answers challenges."""
    answers = [Edit(("need", "n1", "answers"), list(challenges))] if challenges else []
    return [Edit(("need", "n1", "text"), "Nurses hear of a free bed before the ward round"), *answers]


def challenge(key):
    """The edits of a challenge."""
    return [Edit(("challenge", key, "text"), f"Beds stand empty for hours on ward {key}")]


def confirmed(number, reply="Exactly"):
    """The edits of a say-back, confirmed."""
    keys = {"said": f"So ward {number} waits", "reply": reply, "class": "that's it", "who": "dana", "on": march(4)}
    return [Edit(("said_back", f"s{number}", key), value) for key, value in keys.items()]


def test_hint_typed_in_is_asked_about(found, interview):
    """The example shown, taken for an answer, in any claim and any of its fields."""
    goal, incident = (
        interview.stage(stage).question[key] for stage, key in (("goal", "text"), ("challenges", "incident"))
    )
    case = honest().claim("g2", goal.example).put("challenge", "c1", incident=f"{incident.example} indeed")

    assert [(remark.claim, remark.field) for remark in found("hint_typed_in", case)] == [
        ("g2", "text"),
        ("c1", "incident"),
    ]


@pytest.mark.parametrize(
    ("taken", "own", "asks"), [(4, 0, True), (3, 0, False), (4, 1, True), (4, 2, False), (3, 1, False)]
)
def test_hint_typed_in_needs_four_words_and_eight_tenths(found, interview, taken, own, asks):
    """The shortest answers that it asks about, and those that just miss it."""
    shown = sorted(content_words(interview.stage("goal").question["text"].example, "en"))
    case = honest().claim("g2", " ".join([*shown[:taken], *["clinics", "births"][:own]]))

    assert bool(found("hint_typed_in", case)) is asks


def test_hint_typed_in_leaves_words_alone_that_the_hint_shares(found):
    """A few words of a hint are in every answer."""
    case = honest().claim("g2", "Be among the top ten clinics by the number of births within a year")
    case.claim("g3", "one result")

    assert found("hint_typed_in", case) == []


@pytest.mark.parametrize(
    "reply",
    [
        *("You're right.", "Sounds good!", "Yes, sure", "Hm, okay, makes sense.", "“Sure”"),
        *("Noted, thanks for the summary.", "Looks good, will do."),
    ],
)
def test_polite_yes_questions_a_thats_it(found, reply):
    """A reply of pleasantries alone, whatever class the user gave it; the class stays."""
    case = honest()
    case.put("said_back", "s1", reply=reply)

    asked = found("polite_yes", case)

    assert [(remark.claim, remark.text, remark.field) for remark in asked] == [("g1", reply, "said_back")]
    assert case.grade("g1") is Grade.CONFIRMED


@pytest.mark.parametrize(
    "reply",
    [
        *("No, that's right for last year", "Yes", "That's it, exactly", "Sure, the lease is what keeps me up"),
        *("That sums it up.", "Nothing to add.", "Yes. Thanks, nobody had noted that before."),
    ],
)
def test_polite_yes_leaves_an_answer_alone(found, reply):
    """Anything said beyond the pleasantry is an answer, and so is a bare yes."""
    case = honest()
    case.put("said_back", "s1", reply=reply)

    assert found("polite_yes", case) == []


def test_polite_yes_leaves_other_languages_and_other_classes_alone(found):
    """The class is the user's: without lists, or where it was no *that's it*, nothing is questioned."""
    german, polite = honest(), honest()
    german.tables["language"] = "de"
    german.put("said_back", "s1", reply="Sure")
    polite.put("said_back", "s1", reply="Sure", **{"class": "a polite yes"})

    assert found("polite_yes", german) == found("polite_yes", polite) == []


@pytest.mark.parametrize(
    ("language", "yes", "answer"),
    [
        ("ru", "Да, хорошо, спасибо.", "Да, именно сведения приходят поздно."),
        ("ja", "はい、ありがとうございます。", "そうです、まさに縁が切れるのです。"),
        ("ko", "네, 좋습니다, 감사합니다.", "맞아요, 모르게 두는 게 문제예요."),
        ("ar", "نعم، شكرا جزيلا", "نعم تماما، الحي لا يدري."),
        ("hi", "जी, ठीक है, धन्यवाद।", "हाँ बिल्कुल, पहचान ही नहीं बनती।"),
        ("th", "ค่ะ ขอบคุณค่ะ", "ใช่เลย เราช้ากว่าเขาทุกครั้ง"),
        ("de", "Ja, das klingt gut, danke.", "Genau"),
        ("ja", "了解です。", "その通りです。"),
        ("sv", "Tack för sammanfattningen.", "Precis så är det."),
        ("uk", "Прийнято, дякую.", "Саме так."),
    ],
)
def test_polite_yes_is_known_in_other_languages(found, language, yes, answer):
    """Bare answers with a thank you among them are only polite; a firm one is not."""
    polite, firm = (honest().put("said_back", "s1", reply=reply) for reply in (yes, answer))
    polite.tables["language"] = firm.tables["language"] = language

    assert [remark.text for remark in found("polite_yes", polite)] == [yes]
    assert found("polite_yes", firm) == []


@pytest.mark.parametrize(
    "role", ["my colleague", "our account manager", "Kollegin", "notre commercial", "我们的客户经理"]
)
def test_whose_side_is_asked_about(found, role):
    """Somebody whose role is that of a colleague is quoted or answers, and nobody said whose side they are on."""
    quoted = (
        honest().person("jo", "Jo", role=role).heard("n1", "They told me that they need it by noon", "jo", record="h2")
    )
    silent = honest().person("jo", "Jo", role=role)
    told = (
        honest()
        .person("jo", "Jo", role=role, side="theirs")
        .heard("n1", "They need it by noon, no later", "jo", record="h2")
    )

    assert [remark.text for remark in found("whose_side", quoted)] == [f"Jo, {role}"]
    assert found("whose_side", silent) == found("whose_side", told) == []


@pytest.mark.parametrize(
    "name",
    """Priya (me)|me|ich selbst|Claire (moi)|yo mismo|Luca (io)|Jan (ik)|eu mesma|jag själv|ja sam|Ayşe (ben kendim)
    |я сам|李明（我）|私|김민수(나)|أنا|ChatGPT|Тарас (наш менеджер)""".replace("\n    ", "").split("|"),
)
def test_whose_side_is_asked_about_a_name(found, name):
    """Somebody is called *me*, or by what they are to the user."""
    assert [remark.text for remark in found("whose_side", honest().person("dana", name))] == [name]


@pytest.mark.parametrize(
    "role",
    "Vertriebspartner, arbeitet für uns|sits next to me|chasseuse de têtes|弊社営業担当|socia de Priya|our sales".split(
        "|"
    ),
)
def test_whose_side_is_asked_about_what_somebody_is_to_the_user(found, role):
    """A role that says *for us*, that names the user, or that is in between."""
    assert [remark.text for remark in found("whose_side", honest().person("dana", "Dana", role=role))] == [
        f"Dana, {role}"
    ]


@pytest.mark.parametrize("name", ["Danny Reyes", "D. Reyes", "Reyes, Daniel", "Dan Reyes"])
def test_whose_side_is_asked_about_another_form_of_your_name(found, name):
    """A nickname, an initial, or the names in another order; whose namesake is told apart is not asked about."""
    case, told = (
        honest().put("you", name="Daniel Reyes").person("dana", name, namesake=told) for told in (False, True)
    )

    assert [remark.text for remark in found("whose_side", case)] == [name]
    assert found("whose_side", told) == []


@pytest.mark.parametrize("name", ["Dana Reyes", "Paula Reyes", "Daniela Okafor", "Daniel"])
def test_whose_side_leaves_relatives_and_first_names_alone(found, name):
    """Who has one name of yours is somebody else."""
    case = honest().put("you", name="Daria Reyes" if name == "Dana Reyes" else "Daniel Reyes").person("dana", name)

    assert found("whose_side", case) == []


@pytest.mark.parametrize(
    "name",
    "Mina Park|Ma Long|Mimi Self|Benjamin (Ben)|Io Matsuo|Jag Singh|Me-Linh|Ai Tanaka"
    "|Jo (knows me from school)|我妻恵子|나문희".split("|"),
)
def test_whose_side_leaves_names_alone_that_look_like_me(found, name):
    """Many names hold a word for oneself in some language."""
    assert found("whose_side", honest().person("dana", name)) == []


@pytest.mark.parametrize(
    "role", ["founder", "my contact at the clinic", "their account manager", "partner", "head of sales", ""]
)
def test_whose_side_leaves_their_people_alone(found, role):
    """Nearly every role is on their side."""
    case = honest().person("jo", "Jo", role=role).heard("n1", "We have to hear of it by noon", "jo", record="h2")

    assert found("whose_side", case) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "So basically everything hangs together somehow and it matters a lot to everybody here today."),
        ("de", "Also im Grunde hängt alles irgendwie zusammen und ist für alle wirklich wichtig."),
    ],
)
def test_filler_in_a_say_back_is_asked_about(found, language, said):
    """What says nothing of their world cannot be corrected."""
    case = honest().put("said_back", "s1", said=said)
    case.tables["language"] = language

    assert ("g1", "said_back") in {(remark.claim, remark.field) for remark in found("filler", case)}
    assert found("filler", honest()) == []


@pytest.mark.parametrize(
    "words", ["You know what I mean, it is what it is", "Well, that would be very nice to have, I think"]
)
def test_thin_quote_looks_past_padding(found, words):
    """Seven words of padding say no more than none."""
    assert [remark.claim for remark in found("thin_quote", honest().heard("c1", words, record="h2"))] == ["c1"]


def test_near_copies_of_short_quotes_are_asked_about(found):
    """One sentence of a few words, chopped at other places or with a word before it."""
    chopped, prefixed, other = honest(), honest(), honest()
    for case, quotes in (
        (chopped, ("the lease is gone by autumn", "lease is gone by autumn then", "is gone by autumn then well")),
        (prefixed, ("the lease is gone", "well the lease is gone", "yes the lease is gone")),
        (other, ("We need more time for guests", "We need more light for cooks", "We need more say for waiters")),
    ):
        for key, words in zip(("g1", "c1", "n1"), quotes, strict=True):
            case.heard(key, words, record="h2")

    assert [len(found("near_copies", case)) for case in (chopped, prefixed, other)] == [1, 1, 0]


def three(*quotes, days=(3, 3, 3)):
    """Return a session with these quotes for a goal, a challenge and a need."""
    case = honest()
    for key, words, day in zip(("g1", "c1", "n1"), quotes, days, strict=True):
        case.tables["quote"][f"{key}h1"] |= {"words": words, "who": "dana", "on": march(day)}
    return case


@pytest.mark.parametrize(
    "quotes",
    [
        ("We must have noon full by autumn", "because the lease is gone otherwise", "and the cooks see no order"),
        ("If the hall is not full by autumn", "which the queue at the door prevents", "then the lease is gone"),
        ("we must have noon full by autumn", "because the queue reaches the street", "so that orders come late"),
        ("The hall has to be full… ", "…while the queue walks off by noon", "…until the cooks see each order."),
    ],
)
def test_cut_sentence_is_asked_about(found, quotes):
    """Three parts of one sentence under three claims say no more than the one sentence did."""
    assert [remark.claim for remark in found("cut_sentence", three(*quotes))] == ["c1"]


@pytest.mark.parametrize(
    ("quotes", "days"),
    [
        (("We must have noon full.", "And the queue reaches the street.", "So the cooks see no order."), (3, 3, 3)),
        (("We must have noon full", "The queue reaches the street", "The cooks see no order in time"), (3, 3, 3)),
        (("we must have noon full", "the queue reaches the street", "the cooks see no order in time"), (3, 3, 3)),
        (("We must have noon full by autumn", "because the lease is gone", "and the cooks see no order"), (3, 4, 5)),
        (("Noon has to be full by autumn", "and the cooks see no order", "and the cooks see no order"), (3, 3, 3)),
    ],
)
def test_cut_sentence_leaves_three_sentences_of_one_reply_alone(found, quotes, days):
    """True sentences of one reply, parts heard on three days, and a quote for two claims are what they are."""
    assert found("cut_sentence", three(*quotes, days=days)) == []


def test_shelf_need_is_asked_about(found):
    """One need, there before any challenge, that all challenges turn out to call for."""
    session = told(need(), challenge("c1"), challenge("c2"), need("c1", "c2"))

    assert [remark.claim for remark in found("shelf_need", session)] == ["n1"]


@pytest.mark.parametrize(
    "steps",
    [
        (challenge("c1"), challenge("c2"), need("c1", "c2")),
        (need(), challenge("c1"), need("c1")),
        (need(), challenge("c1"), challenge("c2"), need("c1")),
        (challenge("c1"), need("c1"), challenge("c2"), need("c1", "c2")),
    ],
    ids=["challenges first", "one challenge", "one left open", "grown"],
)
def test_shelf_need_leaves_a_need_alone_that_grew(found, steps):
    """A need written after the first challenge, or one of several, came from somewhere."""
    assert found("shelf_need", told(*steps)) == []


def test_shelf_need_is_asked_once(found):
    """Typed up late: the answer settles it."""
    session = told(need(), challenge("c1"), challenge("c2"), need("c1", "c2"))
    text = session.need["n1"].text
    session = apply_edits(
        session, answer_remark(session, "n1", "shelf_need", text, "typed up late"), Author("priya", MORNING)
    )

    assert found("shelf_need", session) == []


def test_proposal_first_is_asked_about(found):
    """A part of a proposal, or a reason to choose, has a need that was not heard."""
    case = honest().claim("n2", "Somebody awake who can answer the phone", answers=["c1"])
    case.put("proposal", "part", "p1", need="n2", text="A night line").put("proposal", "part", "p2", need="", text="x")
    case.put("reason", "w1", text="Because you would sleep", need="n2")

    assert [(remark.claim, remark.text) for remark in found("proposal_first", case)] == [
        ("n2", "A night line"),
        ("", "x"),
        ("w1", "Because you would sleep"),
    ]


def test_proposal_first_leaves_a_need_that_is_heard_alone(found):
    """And a reason that names no need yet, and a part without a word."""
    case = honest().put("proposal", "part", "p1", need="n1", text="A night line")
    case.put("proposal", "part", "p2", need="n2").put("need", "n2", text="Sleep at last for everybody")
    case.put("reason", "w1", text="Because of the lease").put("reason", "w2", text="The line moves", need="n1")

    assert found("proposal_first", case) == []


def test_proposal_first_is_silent_once_a_reason_to_go_ahead_is_kept(found):
    """The reason is what the rule asks for."""
    case = honest().claim("n2", "Somebody awake who can answer", answers=["c1"])
    case.put("proposal", "part", "p1", need="n2", text="A night line")
    case.put("proposal", reason_without_right="They asked for a price by Friday")

    assert found("proposal_first", case) == []


def test_one_voice_is_asked_about(found):
    """Two have a say, and every quote is from one of them."""
    case = honest().person("dana", "Dana", has_a_say=True).person("tom", "Tom", has_a_say=True)

    asked = found("one_voice", case)

    assert [(remark.claim, remark.text) for remark in asked] == [
        ("", "Every quote is from Dana; with a say, and not heard: Tom"),
    ]


def test_one_voice_leaves_a_firm_of_one_and_two_voices_alone(found):
    """One person decides there, or the other was heard as well; you have no say in it."""
    alone = honest().person("dana", "Dana", has_a_say=True).person("me", "Priya", has_a_say=True)
    both = honest().person("dana", "Dana", has_a_say=True).person("tom", "Tom", has_a_say=True)
    both.heard("c1", "The wholesaler shuts at noon, and then I am stuck", who="tom", record="h2")
    nobody = SessionBuilder().person("dana", "Dana", has_a_say=True).person("tom", "Tom", has_a_say=True)

    assert [found("one_voice", case) for case in (alone, both, nobody)] == [[], [], []]


def test_one_voice_answered_is_asked_again_once_more_have_a_say(found):
    """The answer holds for what was found then."""
    case = honest().person("dana", "Dana", has_a_say=True).person("tom", "Tom", has_a_say=True)
    text = found("one_voice", case)[0].text
    case.put("settled", "x1", rule="one_voice", print=fingerprint(text), answer="Tom leaves it to her")

    silent = found("one_voice", case)
    case.person("ida", "Ida", has_a_say=True)

    assert silent == []
    assert len(found("one_voice", case)) == 1


def test_stale_is_asked_about(found):
    """Their newest words are older than so many weeks."""
    case = honest()
    case.tables["stale_after_weeks"] = 1

    assert [remark.text for remark in found("stale", case)] == ["Their newest words are from 4 Mar 2026"]


def test_stale_leaves_fresh_words_alone(found):
    """In time, with no number of weeks set, with no words at all, or once they have chosen."""
    fresh, unset, empty = honest(), honest(), SessionBuilder()
    chosen = honest().put("decision", outcome="left it")
    chosen.tables["stale_after_weeks"] = 1
    fresh.tables["stale_after_weeks"] = 2
    empty.tables["stale_after_weeks"] = 2

    assert [found("stale", case) for case in (fresh, unset, empty, chosen)] == [[], [], [], []]


def test_stale_is_asked_about_words_of_an_old_deal(found):
    """Where no number of weeks is set, words from a year before the session are of another occasion."""
    old, kept = honest(), honest()
    for key in ("g1h1", "c1h1", "n1h1"):
        old.put("quote", key, on=date(2023, 2, 11))
        kept.put("quote", key, on=date(2025, 6, 1))

    asked = [(remark.claim, remark.text) for remark in found("stale", old)]
    assert asked == [(key, "Their newest words are from 11 Feb 2023") for key in ("g1", "c1", "n1")]
    assert found("stale", kept) == []


def test_stale_is_not_asked_without_a_day(interview):
    """What no clock was handed to says nothing of age."""
    case = honest()
    case.tables["stale_after_weeks"] = 1
    session = case.session()

    assert find_remarks(session, interview) == ()


def test_mass_confirming_is_asked_about(found):
    """Five confirmations within a minute, with one reply for all of them, or none."""
    same = told(*(confirmed(number) for number in range(1, 7)), apart=timedelta(seconds=12))
    none = told(*(confirmed(number, "-") for number in range(1, 6)), apart=timedelta(seconds=12))

    assert [remark.text for remark in found("mass_confirming", same)] == [
        "Confirmed within a minute, with no reply of their own: s1, s2, s3, s4, s5, s6"
    ]
    assert len(found("mass_confirming", none)) == 1


def test_mass_confirming_leaves_pasted_notes_alone(found):
    """Each with a reply of its own; or over some minutes; or fewer."""
    pasted = told(*(confirmed(n, f"Yes, ward {n} was shut") for n in range(1, 7)), apart=timedelta(seconds=2))
    slow = told(*(confirmed(number) for number in range(1, 7)), apart=timedelta(seconds=20))
    few = told(*(confirmed(number) for number in range(1, 5)), apart=timedelta(seconds=2))

    assert [found("mass_confirming", session) for session in (pasted, slow, few)] == [[], [], []]


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("Maybe, yes, that is how it looks", "en"),
        ("That's it, I would have to think about the rest", "en"),
        ("Yes, but only for the old building", "en"),
        ("Right, more or less", "en"),
        ("Ja, vielleicht ist es so", "de"),
        ("Oui, peut-être", "fr"),
        ("Sí, puede ser", "es"),
        ("Forse sì", "it"),
        ("Ja, misschien wel", "nl"),
        ("Talvez seja isso", "pt"),
        ("\u4e5f\u8bb8\u662f\u8fd9\u6837", "zh"),
        ("Sure, provided we keep the cook.", "en"),
        ("If the price is right, then yes.", "en"),
        ("Could you please repeat that, the line broke up", "en"),
        ("Ja, falls der Vorstand zustimmt.", "de"),
        ("Oui, si le maire signe", "fr"),
        ("Vi tar med oss det och funderar.", "sv"),
        ("Dat moet ik eerst met mijn zoon bespreken.", "nl"),
        ("Wolę tego nie komentować.", "pl"),
        ("Kendi aramızda değerlendiririz.", "tr"),
        ("Понятия не имею, вам виднее.", "ru"),
        ("我们回去内部讨论一下。", "zh"),
        ("その話はまた今度に。", "ja"),
        ("내부적으로 검토해 보겠습니다.", "ko"),
        ("Tak, o ile szef si\u0119 zgodzi", "pl"),
    ],
)
def test_hedged_yes_is_asked_about(found, reply, language):
    """A hedge anywhere in a *that's it*; it lowers nothing."""
    case = honest()
    case.tables["language"] = language
    case.put("said_back", "s1", reply=reply)

    assert [(remark.claim, remark.text, remark.field) for remark in found("hedged_yes", case)] == [
        ("g1", reply, "said_back")
    ]
    assert all(remark.pointed_words for remark in found("hedged_yes", case))
    assert found("polite_yes", case) == []
    assert case.grade("g1") is Grade.CONFIRMED


@pytest.mark.parametrize(
    ("reply", "class_"),
    [
        ("That may be the first time somebody put it so", "that's it"),
        ("Exactly, and there is no maybe about it", "that's it"),
        ("We think of nothing else", "that's it"),
        ("Yes, if this goes on the rent is gone by Christmas", "that's it"),
        ("Exactly, if we wait we die", "that's it"),
        ("Yes, as long as I have been here nobody asked", "that's it"),
        ("That's right. If he leaves, the shop closes", "that's it"),
        ("You can say that again!", "that's it"),
        ("Maybe, I would have to think", "yes but"),
    ],
)
def test_hedged_yes_leaves_a_firm_yes_and_other_classes_alone(found, reply, class_):
    """Words that a firm yes may hold are no hedge; what is no yes needs no question."""
    assert found("hedged_yes", honest().put("said_back", "s1", reply=reply, **{"class": class_})) == []


def test_off_topic_answer_is_asked_about(found):
    """One with no yes, and no word of what was said back, of the claims or of their quotes; it lowers nothing."""
    case = honest().put("said_back", "s1", reply="Thanks, have a nice weekend")

    asked = found("off_topic", case)
    assert [(remark.claim, remark.text, remark.field) for remark in asked] == [
        ("g1", "Thanks, have a nice weekend", "said_back")
    ]
    assert case.grade("g1") is Grade.CONFIRMED
    assert (
        found("off_topic", case.put("challenge", "c1", text="They work at weekends, and have a nice one never")) == []
    )


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("Tack, trevlig helg!", "sv"),
        ("Fakturę proszę wysłać na gminę.", "pl"),
        ("Faturayı muhasebeye yollayın.", "tr"),
        ("Счёт пришлите в бухгалтерию.", "ru"),
        ("お茶をどうぞ。", "ja"),
        ("주차는 뒤쪽에 하시면 됩니다.", "ko"),
        ("موقف السيارات خلف المبنى.", "ar"),
        ("चाय पी लीजिए।", "hi"),
    ],
)
def test_off_topic_answer_is_asked_about_in_further_languages(found, reply, language):
    """They speak of coffee, invoices and where to park."""
    case = honest().put("said_back", "s1", reply=reply)
    case.tables["language"] = language

    assert [remark.text for remark in found("off_topic", case)] == [reply]


@pytest.mark.parametrize(
    ("reply", "class_", "language"),
    [
        ("By noon the stove is cold", "that's it", "en"),
        ("Spot on, and have a nice weekend", "that's it", "en"),
        ("Genau so, schönes Wochenende", "that's it", "en"),
        ("That's us", "that's it", "en"),
        ("Fine, thank you", "that's it", "en"),
        ("Thanks, have a nice weekend", "a polite yes", "en"),
        ("Köszönöm, szép hétvégét", "that's it", "hu"),
        ("Du tog orden ur munnen på mig.", "that's it", "sv"),
        ("Nie mam pojęcia, skąd pani wie, ale właśnie tak jest.", "that's it", "pl"),
        ("Ağzımdan aldınız.", "that's it", "tr"),
        ("Лучше и не скажешь.", "that's it", "ru"),
        ("図星です。", "that's it", "ja"),
        ("제 마음을 읽으셨네요.", "that's it", "ko"),
        ("كأنك كنت معنا.", "that's it", "ar"),
    ],
)
def test_off_topic_leaves_a_yes_and_an_answer_alone(found, reply, class_, language):
    """A yes in any language, a word of the matter, a polite yes, and languages without a list."""
    case = honest().put("said_back", "s1", reply=reply, **{"class": class_})
    case.tables["language"] = language

    assert found("off_topic", case) == []


def test_read_out_is_asked_about(found):
    """Eight of their words in a row, or nine tenths of a short quote."""
    long, short = honest(), honest()
    quote = long.tables["quote"]["g1h1"]["words"]
    long.put("said_back", "s1", said=f"You said, {quote.upper()}: is it so?")
    short.heard("c1", "Winter eats our money", record="h2")
    short.put("said_back", "s1", said="So the rent hangs on lunch, and winter eats our money before the spring comes")

    assert [remark.pointed_words for remark in found("read_out", long)] == [("IF WE DO NOT REACH A HUNDRED AND",)]
    assert [remark.pointed_words for remark in found("read_out", short)] == [("winter eats our money",)]


def test_read_out_leaves_seven_words_in_a_row_and_later_quotes_alone(found):
    """A few of their words belong into a say-back; what was said later was not read out."""
    seven, later = honest(), honest()
    seven.put("said_back", "s1", said="So if we do not reach a hundred bowls, what then happens to the lease?")
    later.heard("g1", "Eighty bowls pay us", on=12, record="h2")
    later.put("said_back", "s1", said="So eighty bowls pay us, the rest hangs on lunch, and winter decides it all")

    assert found("read_out", seven) == found("read_out", later) == []


def test_thin_quote_is_asked_about(found):
    """Four words, and hardly one that says something."""
    case = honest().heard("c1", "It is what it is with them", record="h2")

    assert [(remark.claim, remark.text) for remark in found("thin_quote", case)] == [
        ("c1", "It is what it is with them")
    ]


@pytest.mark.parametrize(
    ("language", "quote", "telling"),
    [
        (
            "en",
            "Strongly agree / Agree / Neutral / Disagree: Strongly agree",
            "We agree on nothing in this kitchen but the soup",
        ),
        ("de", "Da stimme ich Ihnen voll und ganz zu", "Da stimmt die Kasse nicht und ich rechne bis zehn"),
        ("fr", "Cent vingt, quatre-vingt-dix, trois", "Cinq clients sur cinq oublient le mardi"),
        ("es", "Totalmente de acuerdo (5 de 5)", "Cinco de cada cinco creen que cerramos"),
        ("sv", "Ja, det är precis som du säger", "Fem av fem vänder vid grinden"),
        ("pl", "Całkowicie się z panem zgadzam", "Pięć z pięciu uli padło w maju"),
        ("tr", "Evet, aynen sizin dediğiniz gibi olmalı", "Beşte beş usta boş oturdu"),
        ("ru", "Ну, в общем, как-то так, вот и всё", "Пятеро из пяти стояли у ворот"),
        ("zh", "对，就像您刚才说的那样", "五家里有五家被人拿走"),
        ("ja", "はい、おっしゃる通りだと思います", "五組中五組が隣に泊まりました"),
        ("ko", "매우 그렇다 (5점 만점에 5점)", "다섯 명 중 다섯 명이 그냥 나가요"),
    ],
)
def test_quote_that_only_agrees_or_counts_is_thin(found, language, quote, telling):
    """To agree, tick a box or count tells nothing of their world; with what they count, they do."""
    hollow, full = honest().heard("c1", quote, record="h2"), honest().heard("c1", telling, record="h2")
    hollow.tables["language"] = full.tables["language"] = language

    assert [remark.text for remark in found("thin_quote", hollow) if remark.text == quote] == [quote]
    assert [remark.text for remark in found("thin_quote", full) if remark.text == telling] == []


def test_thin_quote_leaves_two_words_and_what_does_not_count_alone(found):
    """Two words that say something are enough; a record that lacks something is told so already."""
    case = honest().heard("c1", "We have no flour and no yeast", record="h2").heard("c1", "It is so", record="h3")
    case.heard("c1", "You and two more of you two", record="h4")

    assert found("thin_quote", case) == []


def test_newer_word_is_asked_about(found):
    """Said after the newest confirmation, under the claim that it confirms."""
    case = honest().heard("c1", "The bakery closed last week, so they stay", on=12, record="h2")

    assert [(remark.claim, remark.text) for remark in found("newer_word", case)] == [
        ("c1", "The bakery closed last week, so they stay")
    ]
    assert case.grade("c1") is Grade.CONFIRMED


def test_newer_word_leaves_the_same_day_and_what_was_said_back_again_alone(found):
    """A confirmation of that day or later has heard it, and a claim without one waits anyhow."""
    same = honest().heard("c1", "The bakery closed last week, so they stay", on=11, record="h2")
    again = honest().heard("c1", "The bakery closed last week, so they stay", on=12, record="h2")
    again.said_back(("c1",), "With no bakery next door people wait for the soup now", on=13, key="s2")
    unheard = honest().without("said_back", "s1").heard("c1", "The bakery closed last week", on=12, record="h2")

    assert [found("newer_word", case) for case in (same, again, unheard)] == [[], [], []]


def test_near_copies_are_asked_about(found):
    """One quote with a word changed here and there, under three claims."""
    case = honest()
    for key, last in (("g1", "gone"), ("c1", "lost"), ("n1", "gone")):
        words = f"The ovens from before the war eat more gas than the rent, and by spring it is {last}"
        case.heard(key, words, record="h2")

    assert [(remark.claim, remark.field) for remark in found("near_copies", case)] == [("c1", "heard")]


def test_near_copies_leave_two_claims_and_other_words_alone(found):
    """A rich quote serves two; quotes that share a subject are no copies."""
    two, other = honest(), honest()
    for key in ("g1", "c1"):
        two.heard(key, "The ovens from before the war eat more gas than the rent", record="h2")
    for key, words in (
        ("g1", "The ovens from before the war eat more gas than the rent"),
        ("c1", "The ovens from before the war smoke so that guests cough"),
        ("n1", "The ovens from before the war need a cook who knows them"),
    ):
        other.heard(key, words, record="h2")

    assert found("near_copies", two) == found("near_copies", other) == []


@pytest.mark.parametrize("turn", range(6))
def test_near_copies_are_named_by_the_first_of_them(found, turn):
    """Whatever the order in which they came, it is the same remark on the same quote."""
    ends = "gone lost over dear lean late".split()
    case = honest()
    for number, last in enumerate((*ends[turn:], *ends[:turn])):
        words = f"The ovens from before the war eat more gas than the rent, and by spring it is {last}"
        case.heard(("g1", "c1", "n1")[ends.index(last) % 3], words, record=f"h{number + 2}")

    remarks = found("near_copies", case)

    assert [(remark.claim, remark.text.split()[-1]) for remark in remarks] == [("c1", "lean")]


def test_quote_that_is_kept_twice_can_be_edited(interview):
    """The same words twice under a claim, in one record after the other, are one to the finder of copies."""
    words = "The ovens from before the war eat more gas than the rent"
    case = honest().heard("c1", words, record="h2").heard("c1", words, record="h3")
    assessor = Assessor()
    assessor.assess(case.session(), interview, TODAY)
    case.heard("c1", "Something else that they said", record="h2").heard("c1", "And something new", record="h3")
    changed = case.session()
    assert assessor.assess(changed, interview, TODAY) == Assessor().assess(changed, interview, TODAY)


def reworded(text, note="the same"):
    """Return a session whose goal was confirmed, reworded, and vouched for."""
    before = "Serve a hundred and twenty bowls at lunch by autumn"
    said = [Edit(("said_back", "s1", key), value) for key, value in (("class", "that's it"), ("on", march(4)))]
    of = Edit(("said_back", "s1", "of"), {"g1": fingerprint(before)})
    same = Edit(("said_back", "s1", "same_meaning"), {"g1": {"print": fingerprint(text), "note": note}})
    return told([Edit(("goal", "g1", "text"), before)], [*said, of], [Edit(("goal", "g1", "text"), text), same])


def test_other_meaning_is_asked_about(found):
    """*Same meaning* was claimed, and most content words are others."""
    session = reworded("Open a second shop on Harbour Street before Easter")

    assert [(remark.claim, remark.text) for remark in found("other_meaning", session)] == [
        ("g1", "Open a second shop on Harbour Street before Easter")
    ]


def test_other_meaning_leaves_a_typo_and_a_text_without_history_alone(found):
    """Most words are the same, or nobody can tell what stood there before."""
    text = "Open a second shop on Harbour Street before Easter"
    case = honest().put("goal", "g1", text=text)
    case.put("said_back", "s1", same_meaning={"g1": {"print": fingerprint(text), "note": "the same"}})

    assert found("other_meaning", reworded("Serve 120 bowls at lunch, a hundred and twenty, by autumn")) == []
    assert found("other_meaning", case) == []


def test_offer_named_is_asked_about(found):
    """In what was said back, and in a question that is to be asked."""
    case = honest().put("you", offer=["growth sprint"])
    case.put("said_back", "s1", said="So a Growth Sprint would save lunch, the rent and the winter for all of you")
    case.put("own_question", "q1", text="What would a growth sprint have to bring?")

    assert [(remark.claim, remark.pointed_words) for remark in found("offer_named", case)] == [
        ("g1", ("Growth Sprint",)),
        ("q1", ("growth sprint",)),
    ]


def test_offer_named_leaves_other_words_alone(found):
    """Words like those of the offer, and their own mention of it."""
    case = honest().put("you", offer=["growth sprint"]).put("own_question", "q1", text="What has to grow first?")
    case.put("said_back", "s1", reply="Yes, and no growth sprint will change that")

    assert found("offer_named", case) == []


def test_date_and_measure_of_yours_are_asked_about(found):
    """No record speaks of the date or of the measure of a goal that is heard."""
    case = honest().put("goal", "g1", measure="profit per seat", by="the end of May")

    assert [(remark.claim, remark.text, remark.field) for remark in found("measure_of_yours", case)] == [
        ("g1", "profit per seat", "measure")
    ]
    assert [(remark.claim, remark.text, remark.field) for remark in found("date_of_yours", case)] == [
        ("g1", "the end of May", "by")
    ]
    assert case.grade("g1") is Grade.CONFIRMED


@pytest.mark.parametrize(
    "more",
    [
        {"claim": "c1", "words": "By May at the latest we want profits on each seat"},
        {"claim": "g1", "words": "My board asks in May how profitable it is"},
    ],
)
def test_date_and_measure_of_yours_leave_what_was_heard_alone(found, more):
    """Any quote of the client, under any claim, in another form of the word; a number in figures or in words."""
    case = honest().put("goal", "g1", measure="profit per seat", by="the end of May").heard(**more, record="h2")
    figures = honest().put("goal", "g1", by="within 3 years").heard("c1", "In three we are out of here", record="h2")

    assert found("date_of_yours", case) == found("measure_of_yours", case) == []
    assert found("date_of_yours", figures) == []


def test_date_and_measure_of_yours_leave_a_guess_alone(found):
    """A goal that nobody was heard on is a guess in every part, and says so."""
    case = SessionBuilder().claim("g1", "Serve a hundred bowls", measure="bowls", by="May")

    assert found("date_of_yours", case) == found("measure_of_yours", case) == []


def test_leading_closed_and_double_questions_of_ones_own_are_asked_about(found):
    """On the sheet, by the question's own number; it may be answered like any other."""
    case = honest()
    for text in (
        "Don't you think it is slow?",
        "Do you have a budget?",
        "How big is the queue? Who pays for those who leave?",
    ):
        key = next_id(case.tables.get("own_question", {}), "q")
        case.put("own_question", key, text=text)
    asked = [(rule, remark.claim) for rule in ("leading", "closed", "double") for remark in found(rule, case)]
    case.put("settled", "x1", claim="q2", rule="closed", print=fingerprint("Do you have a budget?"), answer="they do")

    assert asked == [("leading", "q1"), ("closed", "q2"), ("double", "q3")]
    assert found("closed", case) == []


def test_open_question_of_ones_own_is_left_alone(found):
    """*Can you describe* counts as open."""
    case = honest().put("own_question", "q1", text="Can you describe the last Tuesday that went wrong?")

    assert [found(rule, case) for rule in ("leading", "closed", "double")] == [[], [], []]


def test_believable_invented_quote_is_not_caught(found):
    """RULES 24, a stated limit: an invented quote looks like a true one and confirms like any other."""
    case = honest()
    case.put("quote", "g1h1", words="I told my board we double the lunches or I hand in my keys")

    assert all(case.grade(claim) is Grade.CONFIRMED for claim in ("g1", "c1", "n1"))
    assert [found(rule, case) for rule in ASKING] == [[] for _ in ASKING]


def test_they_disagree_is_asked_about(found):
    """Another's *no* takes nothing back, and somebody has to say what they make of it."""
    case = honest().person("jo", "Jo").said_back(("n1",), "So it is the stove", "no", who="jo", on=12, key="s2")

    (remark,) = found("they_disagree", case)

    assert (remark.claim, remark.field) == ("n1", "said_back")


def test_they_disagree_leaves_a_correction_that_was_put_right_alone(found):
    """Who said no and then yes agrees."""
    case = honest().said_back(("n1",), "So it is the stove", "no", on=9, key="s2")

    assert found("they_disagree", case) == []


def test_near_copy_is_asked_about(found):
    """A need that is the goal and a little more keeps its grade."""
    case = honest().claim(
        "n2", "Serve a hundred and twenty bowls at lunch by autumn, somehow, together, cheerfully, daily"
    )
    case.put("need", "n2", answers=["c1"])

    assert [each.claim for each in found("near_copy", case)] == ["n2"]


def test_near_copy_leaves_other_claims_alone(found):
    """Three claims about one thing are what a chain is made of."""
    assert found("near_copy", honest()) == []


@pytest.mark.parametrize("none", ["None", "Keine", "aucun", "无", "なし", "нет", "لا شيء", "없음", "Nothing at all."])
@pytest.mark.parametrize("field", ["text", "measure", "by"])
def test_none_said_is_asked_about(found, none, field):
    """Nobody can tell whether nothing is known or there is nothing, but who wrote it."""
    (remark,) = found("none_said", honest().put("goal", "g1", **{field: none}))

    assert (remark.claim, remark.field) == ("g1", field)


@pytest.mark.parametrize("none", ["None, she says: they never set a date", "no date, they say", "Nobody waits outside"])
def test_none_said_leaves_an_answer_alone(found, none):
    """Where it is told whose word it is, nothing is asked."""
    assert found("none_said", honest().put("goal", "g1", measure=none, by=none)) == []


def test_day_to_come_is_asked_about(found):
    """A file without a history tells nothing of when a day was entered; the calendar does."""
    case = honest().heard("g1", "They will all be here in a year", on=30, record="h2")
    case.put("said_back", "s1", on=march(29))

    assert {(each.claim, each.field) for each in found("day_to_come", case)} == {("g1", "heard"), ("g1", "said_back")}


def test_day_to_come_is_asked_about_a_meeting_that_was_to_come(found):
    """Nobody said anything in a meeting before it; what they wrote after it is theirs."""
    early = honest().put("meeting", "m1", on=march(9)).put("quote", "c1h1", meeting="m1")
    after = honest().put("meeting", "m1", on=march(3)).put("quote", "c1h1", meeting="m1")

    (remark,) = found("day_to_come", early)
    assert (remark.claim, remark.text) == ("c1", "Dated 4 Mar 2026, of a meeting on 9 Mar 2026")
    assert found("day_to_come", after) == []


def test_day_to_come_is_asked_about_a_clock_that_is_far_ahead(found):
    """A session of another year makes no day of that year past."""
    case = honest()
    case.tables["started"] = datetime(2031, 5, 1, tzinfo=UTC)

    assert [(remark.claim, remark.text) for remark in found("day_to_come", case)] == [
        ("", "Last changed on 1 May 2031")
    ]


def test_day_to_come_leaves_days_that_came_alone(found):
    """Today is no day to come, and a clock that is behind the last change proves nothing."""
    assert found("day_to_come", honest().heard("g1", "They will all be here in a year", on=18)) == []
    later = honest().heard("g1", "They will all be here in a year", on=30)
    later.tables["started"] = datetime(2026, 3, 30, tzinfo=UTC)
    assert found("day_to_come", later) == []


@pytest.mark.parametrize(
    "quotes",
    [
        (
            "If we don't reach 120 bowls, gone is the lease",
            "A hundred and twenty bowls, or else the lease is gone for us",
        ),
        (
            "Wenn wir die Schalen nicht schaffen, ist der Laden weg",
            "Si on ne vend pas les bols, la boutique est perdue",
        ),
        ("So I say: a hundred and twenty bowls, no less", "Nobody sells a hundred and twenty bowls without a queue"),
    ],
)
def test_one_sentence_under_a_chain_is_asked_about(found, quotes):
    """In other words and order, in three languages, or with the same words in a row in each."""
    case = honest()
    for key, quote in zip(("c1h1", "n1h1"), quotes, strict=True):
        case.put("quote", key, words=quote)

    assert [remark.claim for remark in found("near_copies", case)] == ["c1"]
    more = ("They wait, they shrug, they leave", "Rain or shine they leave", "Noon is when we lose them")
    for number, words in enumerate(more, 2):
        case.heard("c1", words, record=f"h{number}")
    assert found("near_copies", case) == []


@pytest.mark.parametrize("need", ["They need a G r o w t h Sprint here", "They need a GrowthSprint here"])
def test_offer_in_letters_apart_or_together_is_asked_about(found, need):
    """Spaces make no other offer."""
    case = honest().put("you", offer=["growth sprint"])

    assert [remark.claim for remark in found("unseen", case.put("need", "n1", text=need))] == ["n1"]
    assert found("unseen", case.put("need", "n1", text="They have to grow their print runs")) == []


@pytest.mark.parametrize("word", ["ɪᴍᴘᴏʀᴛᴀɴᴛ", "𝐢𝐦𝐩𝐨𝐫𝐭𝐚𝐧𝐭"])
def test_styled_letters_are_asked_about(found, word):
    """Letters that look like others, in small capitals or bold."""
    assert [
        remark.claim for remark in found("unseen", honest().put("need", "n1", text=f"What is {word} is lunch"))
    ] == ["n1"]


def test_earlier_quote_as_an_answer_is_asked_about(found):
    """What they said on an earlier day is no answer; said on that day, it may be kept as a quote too."""
    words = "The cook must know what is wanted while folk still stand outside"
    case = honest().put("said_back", "s1", reply=f"\u201c{words}!\u201d")

    assert [remark.field for remark in found("off_topic", case)] == ["said_back"]
    assert found("off_topic", case.heard("n1", words, on=11)) == []


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("thin_quote", "Lovely to see you, do come again, and thank the whole team"),
        ("refusal", "Call us back after the summer, we already have somebody"),
        ("summed_up", "Sentiment positive, talk time 34 to 66, engagement score 87"),
    ],
)
def test_words_beside_the_matter_are_asked_about(found, rule, words):
    """A claim rests on kind words, a put-off, or what a program wrote; one of more quotes rests on others."""
    case = honest().put("quote", "c1h1", words=words)

    assert [(remark.claim, remark.text) for remark in found(rule, case)] == [("c1", words)]
    for number, each in enumerate(
        ("The line was out of the gate", "They shrug at the line", "Noon is when we lose them"), 2
    ):
        case.heard("c1", each, record=f"h{number}")
    assert found(rule, case) == []


@pytest.mark.parametrize(
    "words",
    [
        "We already have three people on the counter, and they still walk away",
        "Rain or sun, people stand there at lunch and walk away hungry",
        "I talk to them after the holidays and they say they never saw the queue move",
    ],
)
def test_words_of_the_matter_are_left_alone(found, words):
    """Kind words and put-offs may be what they speak of."""
    case = honest().put("quote", "c1h1", words=words)

    assert [found(rule, case) for rule in ("thin_quote", "refusal", "summed_up")] == [[], [], []]


def mail_of(day):
    """Return words as a mail of a day holds them, with another day within."""
    head = f"From: Dana\nSent: {day} 10:02\nTo: Priya\nSubject: lunch"
    return f"{head}\n\nThey look at the line on 1 May 2025 and are off"


def test_other_day_in_the_head_of_a_mail_is_asked_about(found):
    """A mail bears the day on which it was written."""
    case = honest().put("quote", "c1h1", words=mail_of("14 May 2026"))

    assert [remark.claim for remark in found("other_day", case)] == ["c1"]


@pytest.mark.parametrize("day", ["3 March 2026", "4 March 2026"])
def test_other_day_leaves_the_night_between_two_days_alone(found, day):
    """A mail of that day, or of the day beside it by another clock, bears no other."""
    assert found("other_day", honest().put("quote", "c1h1", words=mail_of(day))) == []


@pytest.mark.parametrize("day", [date.min, date.max])
def test_other_day_is_asked_about_on_the_first_and_the_last_day_there_is(interview, day):
    """A wrong clock writes days that have none before, or after them."""
    session = honest().put("quote", "c1h1", words=mail_of("14 May 2026"), on=day).session()

    for today in (TODAY, day):
        asked = [(remark.rule, remark.claim) for remark in find_remarks(session, interview, today)]
        assert ("other_day", "c1") in asked or day > today
