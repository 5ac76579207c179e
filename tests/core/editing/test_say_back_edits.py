"""Saying it back, helped: drafts, corrections and the lapse that is asked about."""

from datetime import UTC, datetime

import pytest
from core.casefile import TONGUES, honest

from earnest.core.editing.answer_edits import answer_remark
from earnest.core.editing.say_back import (
    claims_to_say_together,
    draft_say_back,
    find_open_correction,
    go_to_correction,
    is_confirmation_lapsing,
    rewrite_say_back,
    sort_say_backs,
    vouch,
)
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits, explain_last
from earnest.core.text.words import fingerprint

PEN = Author("priya", datetime(2026, 3, 20, 9, tzinfo=UTC))


def test_a_draft_is_made_of_the_clients_own_words():
    """Each claim's newest quote that counts, one a line; nothing of what the user believes, or the tool says."""
    case = honest().heard("g1", "A hundred and twenty bowls, or we hand back the keys", on=9, record="h2")

    drafted = draft_say_back(case.session(), ("g1", "c1", "n1"))

    newest = "A hundred and twenty bowls, or we hand back the keys"
    assert drafted.splitlines() == [newest, *TONGUES[0].quotes[1:]]


@pytest.mark.parametrize("tongue", TONGUES, ids=lambda tongue: tongue.code)
def test_a_draft_read_out_confirms_nothing(tongue):
    """In no language: the right is earned in words of one's own."""
    case = honest(tongue)
    drafted = draft_say_back(case.session(), ("g1", "c1", "n1"))

    case.without("said_back", "s1").said_back(("g1", "c1", "n1"), drafted)

    assert {case.grade(claim).word for claim in ("g1", "c1", "n1")} == {"heard"}


def test_claims_without_words_of_theirs_are_left_out_of_a_draft():
    """A guess has no quote to draft from; a quote that does not count is none."""
    case = honest().claim("g2", "Another goal").claim("o1", "Leave it").heard("o1", "We could just leave it, I said")
    case.heard("g2", "too short")

    assert draft_say_back(case.session(), ("g2", "gone")) == ""
    assert draft_say_back(case.session(), ("o1", "o1")) == "We could just leave it, I said"


def test_first_hand_words_go_before_newer_ones_told_by_others():
    """A draft speaks with their own mouth where it can."""
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


def test_a_correction_stands_until_it_is_said_back_anew():
    """First the text is to be changed, then it is to be said back; their answer is at hand all the way."""
    case = corrected()

    first = standing_against(case, "g1")
    case.put("goal", "g1", text="Keep paying the rent when the lease comes up")
    second = standing_against(case, "g1")
    case.said_back(("g1",), "So you must know by June that the higher rent is covered", on=12, key="s2")

    assert (first.say_back, first.reply, first.is_changed) == ("s1", "Nearly: it is the rent that frightens us", False)
    assert second.is_changed
    assert standing_against(case, "g1") is None


def test_what_was_not_corrected_has_no_correction():
    """A claim outside the say-back, a polite yes, a record that lacks their answer."""
    assert standing_against(corrected(), "n1") is None
    assert standing_against(corrected(class_="a polite yes"), "g1") is None
    assert standing_against(corrected(reply=""), "g1") is None
    assert standing_against(corrected(class_="no"), "c1").claim == "c1"


def test_say_backs_stand_in_the_order_of_their_days():
    """By day, then by number; one without a day comes last."""
    case = honest().said_back(("g1",), "So it is early days", on=2, key="s9").said_back(("g1",), "So", on=11, key="s10")
    case.put("said_back", "s0", said="So")

    assert [key for key, _ in sort_say_backs(case.session())] == ["s9", "s1", "s10", "s0"]


def test_what_is_said_back_together_is_the_chain_or_the_same_again():
    """A need with its chain; an earlier say-back with what it covered; nothing where there is neither."""
    session = corrected().session()

    assert claims_to_say_together(session, "n1") == ("g1", "c1", "n1")
    assert claims_to_say_together(session, "s1") == ("g1", "c1")
    assert claims_to_say_together(session, "g1") == ()


def doubted(*edits, claim="g1"):
    """Whether edits of a confirmed chain put a claim in doubt."""
    was = honest().session()
    now = apply_edits(was, edits, PEN)
    return is_confirmation_lapsing(grade_claims(was).get(claim), now, was)


def test_only_an_edit_of_what_they_confirmed_is_asked_about():
    """Another text puts it in doubt; case and a full stop, another field, or a claim put away do not."""
    text = honest().session().goal["g1"].text

    assert doubted(Edit(("goal", "g1", "text"), "Something else altogether"))
    assert not doubted(Edit(("goal", "g1", "text"), f"{text.upper()}."))
    assert not doubted(Edit(("goal", "g1", "measure"), ""))
    assert not doubted(Edit(("goal", "g1")))
    assert not doubted(Edit(("goal", "g1", "text"), "Else"), claim="nobody")


def test_what_was_not_confirmed_is_not_asked_about():
    """A guess may be rewritten as often as one likes."""
    was = honest().without("said_back", "s1").session()

    now = apply_edits(was, [Edit(("goal", "g1", "text"), "Something else")], PEN)

    assert not is_confirmation_lapsing(grade_claims(was)["g1"], now, was)


def test_the_reason_for_a_change_is_kept_with_it():
    """On each entry of the last step; none given, and nothing is written."""
    was = honest().session()
    now = apply_edits(was, [Edit(("goal", "g1", "text"), "Else"), Edit(("goal", "g1", "by"), "May")], PEN)

    told = explain_last(now, " They said May on the phone ")

    assert [entry.why for entry in told.history.values()] == ["They said May on the phone"] * 2
    assert told.document["goal"] == now.document["goal"]
    assert explain_last(now, "  ") is now
    assert explain_last(was, "a reason for nothing") is was


def test_a_correction_of_one_claim_leaves_the_others_out(interview):
    """What they corrected stays in the say-back; the others are neither confirmed nor undone by it."""
    case = honest().without("said_back", "s1").said_back(("g1", "c1", "n1"), "So the rent is all", "yes but")
    sitting = WorkingSession.begin(case.session(), interview)

    led = go_to_correction(sitting, "s1", "c1", PEN)

    assert list(led.session.said_back["s1"].of) == ["c1"]
    assert (led.claim, led.question.fields) == ("c1", ("text", "blocks"))


def test_a_say_back_on_file_is_mended_key_by_key(interview):
    """Its words, answer, person and day; what it covered then stays, print by print."""
    sitting = WorkingSession.begin(honest().session(), interview)
    before = sitting.session.said_back["s1"]

    values = {"said": "So", "reply": "Yes", "class": "yes but", "who": "Jo, cook", "on": PEN.at.date()}
    after = sitting.with_edits(rewrite_say_back(sitting.session, "s1", values), PEN)

    said = after.session.said_back["s1"]
    assert (said.said, said.reply, said.class_, said.who, said.on) == ("So", "Yes", "yes but", "jo", PEN.at.date())
    assert said.of == before.of


def test_an_edit_is_vouched_for_or_explained(interview):
    """A note keeps the confirmation; a reason goes into the history."""
    text = "Serve a hundred and twenty bowls at each lunch by autumn"
    sitting = WorkingSession.begin(honest().session(), interview, "g1.text")
    edited, _ = sitting.answer({"text": text}, PEN)

    vouched = edited.with_edits(vouch(edited.session, "g1", "the same, said better"), PEN)

    assert grade_claims(edited.session)["g1"].grade.word == "heard"
    assert grade_claims(vouched.session)["g1"].grade.word == "confirmed"
    assert edited.explained("a slip").session.history["0001"].why == "a slip"


def test_a_remark_that_was_answered_is_kept_with_the_text_it_was_answered_for(interview):
    """By claim, rule and print."""
    sitting = WorkingSession.begin(honest().session(), interview)

    edits = answer_remark(sitting.session, "n1", "purchase", "Any text", "their own word")
    kept = sitting.with_edits(edits, PEN).session.settled["x1"]

    assert (kept.claim, kept.rule, kept.print, kept.answer) == (
        "n1",
        "purchase",
        fingerprint("Any text"),
        "their own word",
    )
