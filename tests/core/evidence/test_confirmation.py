from datetime import UTC, date, datetime
from hashlib import sha256

from core.session_builder import LANGUAGE_SAMPLES, honest

from earnest.core.editing.say_back import vouch
from earnest.core.evidence import confirmation
from earnest.core.evidence.confirmation import (
    HeardWords,
    covers,
    find_effects,
    has_own_words,
    missing_fields,
    names_on_file,
    repeats_quotes,
)
from earnest.core.evidence.records import WeighedRecord, weigh_records
from earnest.core.model.parsing import read_session
from earnest.core.model.session import SaidBack
from earnest.core.text.words import content_words, fingerprint, words

ON = date(2026, 3, 11)

NOBODY = frozenset()


def is_parrot(said, quote, others, language, names):
    """Return whether a say-back only repeats a quote, where others were heard too."""
    heard, *more = (
        HeardWords([WeighedRecord("quote.q1", on=ON, first_hand=True, spoken=each, said=words(each))], language, names)
        for each in (quote, *others)
    )
    said_back = SaidBack(said=said, on=ON)
    return not has_own_words(said_back, [heard, *more]) and repeats_quotes(said_back, heard)


def test_own_words_are_those_in_none_of_their_quotes():
    """Words taken from another of their quotes are not your own."""
    quote, other = "nine days late again", "the readers stay with rivals"

    alone = is_parrot(f"{quote} readers stay with rivals", quote, [], "en", NOBODY)
    both = is_parrot(f"{quote} {other}", quote, [other], "en", NOBODY)

    assert alone
    assert both
    assert not is_parrot(f"{quote}, so money, trust, winter, sleep", quote, [other], "en", NOBODY)


def test_nine_tenths_of_the_words_make_a_parrot():
    """A say-back that leaves out more than a tenth, however short, is none."""
    quote = "red green blue pink black white brown grey gold silver"

    assert is_parrot(quote.removesuffix(" silver"), quote, [], "en", NOBODY)
    assert not is_parrot(quote.removesuffix(" gold silver"), quote, [], "en", NOBODY)


def test_names_on_file_are_words_of_all_names():
    """The client's, yours and everybody's."""
    assert names_on_file(honest(LANGUAGE_SAMPLES[1]).session()) >= {"noodle", "shop", "priya", "王", "秀", "英"}


def test_say_back_names_what_it_lacks_in_words():
    """All five, in the order of the form."""
    assert missing_fields(SaidBack()) == (
        "what you said",
        "what they answered",
        "who answered",
        "the day they answered",
        "what their answer meant",
    )


def test_say_back_of_a_claim_that_is_gone_answers_nothing():
    """A print of a claim that is no longer there is passed over."""
    session, _ = read_session(honest().put("said_back", "s1", of={"g7": "0" * 16}).tables)

    found = find_effects(session, weigh_records(session))

    assert found == {}


def test_older_fingerprint_covers_its_text_still():
    """A say-back of an older file covers its text as it covered it then, and with what nobody sees in it."""
    text = "It’s the rent – “nine” months。"
    older = sha256("it’s the rent – “nine” months。".encode()).hexdigest()[:16]

    assert older != fingerprint(text)
    for same in (text, f" {text}".strip().upper(), text.replace("rent", "re\u00adnt")):
        assert covers(SaidBack(of={"g1": older}), "g1", same)
        assert covers(SaidBack(same_meaning={"g1": {"print": older, "note": "a typo"}}), "g1", same)
    assert not covers(SaidBack(of={"g1": older}), "g1", f"{text} more")
    assert not covers(SaidBack(), "g1", text)


def test_vouching_goes_on_from_an_older_fingerprint():
    """An edit of a text that an older file says back can be vouched for."""
    was, now = "It’s the rent", "It’s the rents"
    case = honest().put("goal", "g1", text=now)
    case.put("said_back", "s1", of={"g1": sha256(was.casefold().encode()).hexdigest()[:16]})
    case.put("history", "0001", at=datetime(2026, 3, 12, tzinfo=UTC), by="p", path="goal.g1.text", was=was, now=now)

    (edit,) = vouch(case.session(), "g1", "only the number")

    assert edit.path == ("said_back", "s1", "same_meaning", "g1")


def test_emphatic_yes_is_an_answer():
    """A reply may repeat itself: only a placeholder, or no word at all, is none."""
    said = SaidBack(said="So it is the rent", reply="Yes, yes, yes, yes!", who="dana", on=ON, class_="that's it")

    assert missing_fields(said) == ()
    assert missing_fields(said.model_copy(update={"reply": "n/a"})) == ("what they answered",)


def test_names_are_no_words_of_ones_own():
    """Their words with four names behind them are still only their words."""
    quote = "readers drift toward bigger rivals every spring"
    names = frozenset(("dana", "priya", "lantern", "media"))

    assert is_parrot(f"{quote} Dana Priya Lantern Media", quote, [], "en", names)
    assert not is_parrot(f"{quote} Dana Priya Lantern Media", quote, [], "en", NOBODY)


def test_quotes_are_looked_at_once_for_all_say_backs(monkeypatch):
    """So forty say-backs of one claim with forty quotes cost three looks each, and not sixty-four thousand."""
    case = honest().person("mara")
    for number in range(40):
        case.heard("g1", f"The queue reaches the street number {number}", "mara", record=f"z{number}")
        said = {"said": "The queue reaches the street", "reply": "Yes", "who": "mara", "on": ON, "class": "that's it"}
        case.put("said_back", f"y{number}", **said, of={"g1": fingerprint(case.tables["goal"]["g1"]["text"])})
    session = case.session()
    looks = []
    monkeypatch.setattr(confirmation, "content_words", lambda *given: looks.append(given) or content_words(*given))

    find_effects(session, weigh_records(session))

    assert 40 <= len(looks) <= 130
