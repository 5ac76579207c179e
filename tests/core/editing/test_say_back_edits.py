"""Saying it back, helped: drafts, corrections and the lapse that is asked about."""

from datetime import UTC, datetime

import pytest
from core.session_builder import LANGUAGE_SAMPLES, honest, march

from earnest.core.editing.answer_edits import answer_remark
from earnest.core.editing.say_back import (
    ALL,
    claims_to_say_together,
    draft_say_back,
    find_open_correction,
    find_unfinished_say_back,
    go_to_correction,
    is_confirmation_lapsing,
    list_said_claims,
    rewrite_say_back,
    sort_say_backs,
    vouch,
)
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits, explain_last
from earnest.core.text.words import fingerprint

PEN = Author("priya", datetime(2026, 3, 20, 9, tzinfo=UTC))


def test_draft_has_only_the_clients_words():
    """A draft has the newest counting quote of each claim on a line."""
    case = honest().heard("g1", "A hundred and twenty bowls, or we hand back the keys", on=9, record="h2")

    drafted = draft_say_back(case.session(), ("g1", "c1", "n1"))

    newest = "A hundred and twenty bowls, or we hand back the keys"
    assert drafted.splitlines() == [newest, *LANGUAGE_SAMPLES[0].quotes[1:]]


@pytest.mark.parametrize("tongue", LANGUAGE_SAMPLES, ids=lambda tongue: tongue.code)
def test_draft_confirms_nothing(tongue):
    """The right is earned in your own words, in every language."""
    case = honest(tongue)
    drafted = draft_say_back(case.session(), ("g1", "c1", "n1"))

    case.without("said_back", "s1").said_back(("g1", "c1", "n1"), drafted)

    assert {case.grade(claim).word for claim in ("g1", "c1", "n1")} == {"heard"}


def test_draft_leaves_out_claims_without_quotes():
    """A quote that does not count is not used either."""
    case = honest().claim("g2", "Another goal").claim("o1", "Leave it").heard("o1", "We could just leave it, I said")
    case.heard("g2", "too short")

    assert draft_say_back(case.session(), ("g2", "gone")) == ""
    assert draft_say_back(case.session(), ("o1", "o1")) == "We could just leave it, I said"


def test_draft_prefers_first_hand_quotes():
    """A first-hand quote goes before a newer one at second hand."""
    case = honest().heard("g1", "He would like a hundred bowls or so, I think", on=20, record="h2", second_hand=True)

    assert "or the lease is gone" not in draft_say_back(case.session(), ("n1",))
    assert "the lease is gone" in draft_say_back(case.session(), ("g1",))


def corrected(reply="Nearly: it is the rent that frightens us", class_="yes but"):
    """A case whose say-back was corrected."""
    return honest().without("said_back", "s1").said_back(("g1", "c1"), "So the rent is all", class_, reply=reply)


def standing_against(case, claim):
    """The correction that stands against a claim."""
    session = case.session()
    return find_open_correction(session, claim, case.judged())


def test_correction_is_open_until_said_back():
    """First the text has to be changed, then it has to be said back."""
    case = corrected()

    first = standing_against(case, "g1")
    case.put("goal", "g1", text="Keep paying the rent when the lease comes up")
    second = standing_against(case, "g1")
    case.said_back(("g1",), "So you must know by June that the higher rent is covered", on=12, key="s2")

    assert (first.say_back, first.reply, first.is_changed) == ("s1", "Nearly: it is the rent that frightens us", False)
    assert second.is_changed
    assert standing_against(case, "g1") is None


def test_uncorrected_claim_has_no_correction():
    """This holds outside the say-back, for a polite yes, and without their answer."""
    assert standing_against(corrected(), "n1") is None
    assert standing_against(corrected(class_="a polite yes"), "g1") is None
    assert standing_against(corrected(reply=""), "g1") is None
    assert standing_against(corrected(class_="no"), "c1").claim == "c1"


def test_correction_of_one_day_is_the_last_that_was_filed():
    """Of two answers of one day the later record counts, as for the verdict, whatever their ids are."""
    session = honest().session()
    said = {"said": "So the rent is all", "who": "dana", "on": march(20), "of.g1": fingerprint(session.goal["g1"].text)}

    def filed(session, key, class_):
        values = {**said, "reply": f"It is the rent, says {key}", "class": class_}
        return apply_edits(
            session, [Edit(("said_back", key, *name.split(".")), each) for name, each in values.items()], PEN
        )

    corrected_last = filed(filed(session, "s5", "that's it"), "s2", "yes but")
    polite_last = filed(filed(session, "s5", "yes but"), "s2", "a polite yes")

    assert find_open_correction(corrected_last, "g1", grade_claims(corrected_last)).say_back == "s2"
    assert find_open_correction(polite_last, "g1", grade_claims(polite_last)) is None


def test_say_backs_are_sorted_by_day():
    """Say-backs of one day are sorted by number, and undated ones come last."""
    case = honest().said_back(("g1",), "So it is early days", on=2, key="s9").said_back(("g1",), "So", on=11, key="s10")
    case.put("said_back", "s0", said="So")

    assert [key for key, _ in sort_say_backs(case.session())] == ["s9", "s1", "s10", "s0"]


def test_claims_said_together_are_a_chain_or_a_say_back():
    """A need has its chain, and a say-back has the claims it covered."""
    session = corrected().session()

    assert claims_to_say_together(session, "n1") == ("g1", "c1", "n1")
    assert claims_to_say_together(session, "s1") == ("g1", "c1")
    assert claims_to_say_together(session, "g1") == ()


def doubted(*edits, claim="g1"):
    """Whether edits of a confirmed chain put a claim in doubt."""
    was = honest().session()
    now = apply_edits(was, edits, PEN)
    return is_confirmation_lapsing(grade_claims(was).get(claim), now, was)


def test_only_a_new_confirmed_text_is_asked_about():
    """SessionBuilder, a full stop, another field or a removed claim are not asked about."""
    text = honest().session().goal["g1"].text

    assert doubted(Edit(("goal", "g1", "text"), "Something else altogether"))
    assert not doubted(Edit(("goal", "g1", "text"), f"{text.upper()}."))
    assert not doubted(Edit(("goal", "g1", "measure"), ""))
    assert not doubted(Edit(("goal", "g1")))
    assert not doubted(Edit(("goal", "g1", "text"), "Else"), claim="nobody")


def test_unconfirmed_edit_is_not_asked_about():
    """A guess may be rewritten at will."""
    was = honest().without("said_back", "s1").session()

    now = apply_edits(was, [Edit(("goal", "g1", "text"), "Something else")], PEN)

    assert not is_confirmation_lapsing(grade_claims(was)["g1"], now, was)


def test_reason_is_kept_with_its_change():
    """A reason is on each entry of the last step, and a blank one is not kept."""
    was = honest().session()
    now = apply_edits(was, [Edit(("goal", "g1", "text"), "Else"), Edit(("goal", "g1", "by"), "May")], PEN)

    told = explain_last(now, " They said May on the phone ")

    assert [entry.why for entry in told.history.values()] == ["They said May on the phone"] * 2
    assert told.document["goal"] == now.document["goal"]
    assert explain_last(now, "  ") is now
    assert explain_last(was, "a reason for nothing") is was


def test_correction_keeps_only_its_claim(interview):
    """The other claims are neither confirmed nor corrected by it."""
    case = honest().without("said_back", "s1").said_back(("g1", "c1", "n1"), "So the rent is all", "yes but")
    sitting = WorkingSession.begin(case.session(), interview)

    led = go_to_correction(sitting, "s1", "c1", PEN)

    assert list(led.session.said_back["s1"].of) == ["c1"]
    assert (led.claim, led.question.fields) == ("c1", ("text", "blocks"))


def test_correction_of_all_goes_to_the_first_claim(interview):
    """The say-back stays as it is; claims that are gone are left out."""
    case = honest().without("said_back", "s1").said_back(("g1", "c1", "n1"), "So the rent is all", "yes but")
    working = WorkingSession.begin(case.session(), interview, "n1.text")

    led = go_to_correction(working, "s1", ALL, PEN)
    gone = working.with_edits((Edit(("goal", "g1")),), PEN)

    assert (led.claim, led.session) == ("g1", working.session)
    assert list_said_claims(working.session, "s1") == ("g1", "c1", "n1")
    assert list_said_claims(gone.session, "s1") == ("c1", "n1")


def test_say_back_is_rewritten_key_by_key(interview):
    """Its words, answer, person and day change, and what it covered stays."""
    sitting = WorkingSession.begin(honest().session(), interview)
    before = sitting.session.said_back["s1"]

    values = {"said": "So", "reply": "Yes", "class": "yes but", "who": "Jo, cook", "on": PEN.at.date()}
    after = sitting.with_edits(rewrite_say_back(sitting.session, "s1", values), PEN)

    said = after.session.said_back["s1"]
    assert (said.said, said.reply, said.class_, said.who, said.on) == ("So", "Yes", "yes but", "jo", PEN.at.date())
    assert said.of == before.of


def test_edit_is_vouched_for_or_explained(interview):
    """A note keeps the confirmation, and a reason goes into the history."""
    text = "Serve a hundred and twenty bowls at each lunch by autumn"
    sitting = WorkingSession.begin(honest().session(), interview, "g1.text")
    edited, _ = sitting.answer({"text": text}, PEN)

    vouched = edited.with_edits(vouch(edited.session, "g1", "the same, said better"), PEN)

    assert grade_claims(edited.session)["g1"].grade.word == "heard"
    assert grade_claims(vouched.session)["g1"].grade.word == "confirmed"
    assert edited.explained("a slip").session.history["0001"].why == "a slip"


def test_answered_remark_names_claim_and_rule(interview):
    """The answer is kept with claim, rule and fingerprint."""
    sitting = WorkingSession.begin(honest().session(), interview)

    edits = answer_remark(sitting.session, "n1", "purchase", "Any text", "their own word")
    kept = sitting.with_edits(edits, PEN).session.settled["x1"]

    assert (kept.claim, kept.rule, kept.print, kept.answer) == (
        "n1",
        "purchase",
        fingerprint("Any text"),
        "their own word",
    )


def test_unfinished_say_back_lacks_something():
    """It is the last one of the wanted claims, and says their present text."""
    case = honest()
    assert find_unfinished_say_back(case.session()) == ""

    case.put("said_back", "s1", **{"class": None})
    assert find_unfinished_say_back(case.session()) == "s1"
    assert find_unfinished_say_back(case.session(), ("n1",)) == "s1"
    assert find_unfinished_say_back(case.session(), ("o1",)) == ""

    reworded = apply_edits(case.session(), [Edit(("goal", "g1", "text"), "Another goal")], PEN)
    assert find_unfinished_say_back(reworded) == ""
    assert find_unfinished_say_back(case.put("said_back", "s1", reply="").session()) == "s1"
    case.said_back(("n1",), "So nobody waits for the kitchen at noon any more", who="dana")
    assert find_unfinished_say_back(case.session(), ("n1",)) == ""
