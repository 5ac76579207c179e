import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import Verdict

SAID = "So it is the clock and not the price: when noon comes, the queue has to get through before the office calls"


def test_a_question_is_asked_in_two_voices_and_answered(talked):
    """Where we are, the question, what to say to the client, the prompt; the answer is on disk at once."""
    told = talked(SessionBuilder(), "Serve a hundred and twenty bowls at lunch\n.")

    assert "1 Business goal, 1 of 6" in told.said
    assert "Say to the client: Suppose next year goes well" in told.said
    assert told.session.goal["g1"].text == "Serve a hundred and twenty bowls at lunch"
    assert told.kept[0].goal["g1"].text == told.session.goal["g1"].text


def test_the_standing_is_told_with_grades_as_words(talked):
    """No sign stands alone; it is told again once it has changed, and not before."""
    told = talked(honest(), "/n", "/n", at="g1.text")

    assert "Right to propose: Earned" in told.said
    assert "Goal, confirmed: Serve a hundred and twenty bowls" in told.said
    assert told.said.count("Right to propose") == 1
    assert not any(sign in told.said for sign in "○◔◑●│▌")


def test_enter_alone_leaves_an_answer_as_it_is(talked):
    """And goes on; looking round changes nothing."""
    told = talked(honest(), *[""] * 40, "/w", "/r", "", "/m", "", "/f", "/7", "/b", at="g1.text", ends=True)

    assert told.kept == []


def test_back_works_in_the_middle_of_an_answer(talked):
    """What was typed so far is kept, an invalid answer asks and holds nobody."""
    told = talked(honest(), "first of several\n/b", at="g1.why_now")
    slip = talked(honest(), "many\n/b", at="n1.rank_guessed")

    assert told.session.goal["g1"].why_now == "first of several"
    assert "Did you mean a place in a row, such as 1?" in slip.said
    assert slip.session.need["n1"].rank_guessed is None


def test_a_quote_is_put_under_a_claim_rewritten_and_put_away(talked):
    """With who, when and how; undo brings it back."""
    case = honest().without("said_back", "s1").without("need", "n1", "heard")

    added = talked(case, "/h\n1\nThe cook must know before they sit down\n.\nDana\n4 Mar\n2\n1", at="n1.text")
    rewritten = talked(added.session, "/h\n3\nThe cook has to know before they sit down\n.\n\n\n\n", at="n1.text")
    gone = talked(rewritten.session, "/x\n1", at="n1.text")
    back = talked(gone.session, "/u", at="n1.text")

    quote = added.session.need["n1"].heard["h1"]
    assert (quote.who, quote.how, quote.on.day) == ("dana", "meeting", 4)
    assert "That makes it heard." in added.said
    assert rewritten.session.need["n1"].heard["h1"].words == "The cook has to know before they sit down"
    assert not gone.session.need["n1"].heard
    assert back.session.need["n1"].heard["h1"].words == "The cook has to know before they sit down"


def test_a_source_is_put_under_a_claim(talked):
    """Where it stands, and the day."""
    told = talked(
        SessionBuilder().claim("g1", "More guests at lunch by May"), "/h\n2\nThe trade paper, page four\n.\n2 Mar"
    )

    assert told.session.goal["g1"].read["r1"].source == "The trade paper, page four"


def test_a_record_needs_a_claim_and_words(talked):
    """Nothing is put under nothing."""
    told = talked(SessionBuilder(), "/h", "", at="goal.text")
    empty = talked(honest(), "/h\n1\n.", at="g1.text")

    assert "Answer the question first" in told.said
    assert "Nothing was put under it." in empty.said
    assert empty.kept == []


def test_from_heard_to_earned_through_a_correction_and_a_second_say_back(talked):
    """A yes-but leads to what they corrected; said back anew and confirmed, the right is earned."""
    case = honest().without("said_back", "s1")
    first = f"/s\n\n{SAID}\n.\nYes, but it is the office, not the clock\n.\nDana\n10 Mar\n2\n3"
    mended = "Orders have to reach the stove before the office calls\n.\n\n"
    second = f"/s\n\n{SAID} them back in\n.\nThat's it\n.\nDana\n11 Mar\n1"

    told = talked(case, first, mended, second, at="need.said_back")

    assert "What did they correct?" in told.said
    assert "They corrected it: Yes, but it is the office" in told.said
    assert told.session.need["n1"].text == "Orders have to reach the stove before the office calls"
    assert list(told.session.said_back["s1"].of) == ["n1"]
    assert assess(told.session, told.sitting.interview).verdict is Verdict.EARNED


def test_a_lapse_and_its_repair(talked):
    """An edit of a confirmed claim asks once: same meaning with a note keeps it, undo restores it, else it lapses."""
    edit = "Orders must reach the stove before anybody has sat down\n."

    same = talked(honest(), f"{edit}\n1\nonly the grammar", at="n1.text")
    undone = talked(honest(), f"{edit}\n2", at="n1.text")
    lapsed = talked(honest(), f"{edit}\n3\nThey moved the stove", at="n1.text")
    repaired = talked(lapsed.session, f"/s\n\n{SAID} back\n.\nThat's it\n.\nDana\n17 Mar\n1", at="need.said_back")

    grades = [grade_claims(told.session)["n1"].grade for told in (same, undone, lapsed, repaired)]
    assert grades == [Grade.CONFIRMED, Grade.CONFIRMED, Grade.HEARD, Grade.CONFIRMED]
    assert same.session.said_back["s1"].same_meaning["n1"].note == "only the grammar"
    assert undone.session.need["n1"].text == honest().session().need["n1"].text
    assert [entry.why for entry in lapsed.session.history.values()][-1] == "They moved the stove"


def test_a_proposal_without_the_right_with_its_reason(talked):
    """It says what is missing, asks why all the same, and tells the reason wherever the proposal is."""
    case = honest().without("said_back", "s1")
    add = "1\nA bell that rings in the kitchen\n.\n"

    told = talked(
        case, f"/p\n2\nThey asked for a price by Friday\n{add}\n2\nYou hear them in time\n.\n\n", at="g1.text"
    )
    again = talked(told.session, "/p\n3\n\n\n4\n", "/o\n3", at="g1.text")
    back = talked(case, "/p\n1", "/p\n", at="g1.text")

    assert "Missing, need: said back and confirmed: nothing said back yet" in told.said
    assert told.session.proposal.reason_without_right == "They asked for a price by Friday"
    assert told.session.proposal.part["p1"].need == "n1"
    assert told.session.reason["w1"].goal == "g1"
    assert again.said.count("ent ahead without the right: They asked for a price by Friday") >= 2
    assert not again.session.proposal.part
    assert back.kept == []


def test_questions_of_ones_own_and_the_way_to_a_question(talked):
    """On the sheet a number goes there, words are kept as a question, and a remark on it is asked."""
    added = talked(honest().without("said_back", "s1"), "/m\nDo you have a budget?", "/m", at="c1.text")
    led = talked(honest().without("said_back", "s1"), "/m\n1", at="g1.text")

    assert added.session.own_question["q1"].text == "Do you have a budget?"
    assert added.session.own_question["q1"].serves == "c1"
    assert "asks: Could they answer with yes or no?" in added.said
    assert led.sitting.place.question == "said_back"


def test_the_review_leads_to_a_claim(talked):
    """By its number; a number that is none stays."""
    told = talked(honest(), "/r\n2", at="g1.text")
    stays = talked(honest(), "/r\n99", at="g1.text")

    assert "2   challenge, confirmed: The queue reaches the street" in told.said
    assert told.sitting.place.about == "c1"
    assert stays.sitting.place.about == "g1"


def test_the_review_tells_what_became_of_it(talked):
    """The outcome, what tipped it and the stage misread, last in the review; its number leads to the question."""
    case = honest().put("decision", outcome="did it inside", tipped_by="A trial", misread_stage="ruled_out")
    told = talked(case, "/r\n4", at="g1.text")

    assert "4 They did it inside. What tipped it: A trial The stage you had misread: 5 " in told.said
    assert told.sitting.place.question == "outcome"


def test_their_ranking_stands_beside_your_guess(talked):
    """In the review, and where the rank is asked: how many pairs were right; nothing before there is a pair."""
    case = honest().put("need", "n1", rank_told=1, rank_guessed=2)
    alone = talked(case, "/r\n", at="n1.rank_guessed").said
    case.claim("n2", "A lease that is signed by June", rank_told=2, rank_guessed=1)
    told = talked(case, "", at="n1.rank_guessed").said
    reviewed = talked(case, "/r\n", at="g1.text").said

    says = "Of how they rank their needs you had 0 of 1 pairs right."
    assert "pairs right" not in alone
    assert says in told
    assert says in reviewed


def test_there_is_none_that_is_all_and_an_answer_to_a_remark(talked):
    """What the drawn pages say with a line to press is said with /y."""
    none = talked(SessionBuilder().claim("g1", "More guests at lunch by May"), "/y", at="challenges.inside")
    back = talked(none.session, "/y", at="challenges.inside")
    all_ = talked(SessionBuilder().claim("g1", "tbd"), "/y\n1", at="g1.text")
    case = honest().put("need", "n1", text="Buy two used forklifts and a charging station")
    remark = talked(case, "/y\ntheir own word for it", at="n1.text")
    nothing = talked(honest(), "/y", at="g1.text")

    assert none.session.decision.they_say_none == ("inside",)
    assert back.session.decision.they_say_none == ()
    assert "This counts as blank: a placeholder alone." in all_.said
    assert all_.session.settled["x1"].answer == "that is all"
    assert (remark.session.settled["x1"].rule, remark.session.settled["x1"].claim) == ("purchase", "n1")
    assert "Nothing is asked about it." in nothing.said


def test_not_known_add_undo_and_redo(talked):
    """The same deeds as on the drawn pages, by the same letters."""
    told = talked(honest(), "/k", at="g1.why_now")
    undone = talked(told.session, "/u", at="g1.why_now")
    redone = talked(undone.session, "/U", at="g1.why_now")
    another = talked(honest(), "/a\nA second thing in the way\n.", at="c1.text")

    assert "Not known yet: it stands on the sheet" in told.said
    said = talked(honest(), "/k", at="g1.text").said
    assert "Not known yet: it stands on the sheet" in said
    assert "counts as blank" not in said, "one thing is said once"
    assert [each.session.goal["g1"].not_known for each in (told, undone, redone)] == [("why_now",), (), ("why_now",)]
    assert another.session.challenge["c2"].text == "A second thing in the way"


def test_an_answer_is_written_in_ones_own_editor(talked):
    """What it says is told; where nothing long is asked there is none."""
    told = talked(honest(), "/e", at="g1.why_now", edit=lambda text: (f"{text}the lease", "The editor ended with 1."))
    short = talked(honest(), "/e", at="n1.rank_guessed")

    assert told.session.goal["g1"].why_now == "the lease"
    assert "The editor ended with 1." in told.said
    assert "Nothing long is asked here." in short.said


def test_a_session_to_be_read_only_is_looked_at(talked):
    """Everything can be read, and nothing is written."""
    told = talked(honest(), "/k", "typed\n.", "/s", at="g1.why_now", read_only="somebody has it open")

    assert "To be read only: somebody has it open" in told.said
    assert "This session can only be read." in told.said
    assert told.kept == []


def test_a_save_that_does_not_happen_is_told(talked):
    """And the talk goes on."""
    told = talked(honest(), "the lease\n.", at="g1.why_now", keep=lambda _: "the disk is full")

    assert "NOT SAVED: the disk is full" in told.said
    assert told.session.goal["g1"].why_now == "the lease"


def test_where_the_answers_run_out_what_was_typed_is_kept(talked):
    """And it is told what waited."""
    told = talked(honest(), "the lease, and", at="g1.why_now", ends=False)

    assert told.waiting == "Your answer"
    assert told.session.goal["g1"].why_now == "the lease, and"


@pytest.mark.parametrize("flow", ["/s\n/q", "/h\n/q", "/x\n/q", "/p\n/q", "/o\n/q", "/r\n/q", "/m\n/q", "/y\n/q"])
def test_one_can_leave_from_anywhere(talked, flow):
    """No question is a trap."""
    case = honest().without("said_back", "s1").put("need", "n1", text="Buy a bell and a lamp for the kitchen")
    told = talked(case, flow, at="n1.text", ends=False)

    assert told.waiting == ""


def test_the_first_round_ends_in_the_sheet_and_goes_on(talked):
    """Nine questions at most, then what to take along; asking for more goes on to the rest."""
    told = talked(SessionBuilder(), *["x y z one two\n.\n"] * 2, *[""] * 40)

    assert "Last of all" in told.said
    assert not told.sitting.is_first_round


def test_an_only_one_has_no_other_and_nothing_is_put_away_where_nothing_is(talked):
    """Letters that do not act here say so."""
    told = talked(honest(), "/a", "/x", "/s", at="choice.could_stop")
    empty = talked(SessionBuilder(), "/s", at="goal.text")

    assert "There is only one of these." in told.said
    assert "There is nothing to put away here." in told.said
    assert "Nothing of theirs can be said back yet" in empty.said


def test_the_lesson_and_the_replay_are_told(talked):
    """`/t` tells how it grew, `/l` what it teaches; nothing is changed by either."""
    told = talked(honest(), "/t", "/l", at="g1.text", ends=True)

    assert "No history is on file: how it grew cannot be told." in told.said
    assert "From hearing to saying back" in told.said
    assert told.kept == []
