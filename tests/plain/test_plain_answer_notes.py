from core.session_builder import SessionBuilder, honest


def test_ranking_is_compared_with_the_guess(run_plain):
    """The right pairs are counted in the review and at the rank, once there is a pair."""
    case = honest().put("need", "n1", rank_told=1, rank_guessed=2)
    alone = run_plain(case, "/r\n", at="n1.rank_guessed").output
    case.claim("n2", "A lease that is signed by June", rank_told=2, rank_guessed=1)
    at_rank = run_plain(case, "", at="n1.rank_guessed").output
    reviewed = run_plain(case, "/r\n", at="g1.text").output

    text = "Of how they rank their needs you had 0 of 1 pairs right."
    assert "pairs right" not in alone
    assert text in at_rank
    assert text in reviewed


def test_notes_on_an_answer_are_replied_to(run_plain):
    """`/y` says that there is none, that a text is all, or answers a remark."""
    none = run_plain(SessionBuilder().claim("g1", "More guests at lunch by May"), "/y", at="challenges.inside")
    back = run_plain(none.session, "/y", at="challenges.inside")
    all_ = run_plain(SessionBuilder().claim("g1", "tbd"), "/y\n1", at="g1.text")
    case = honest().put("need", "n1", text="Buy two used forklifts and a charging station")
    remark = run_plain(case, "/y\ntheir own word for it", at="n1.text")
    nothing = run_plain(honest(), "/y", at="g1.text")

    assert none.session.decision.they_say_none == ("inside",)
    assert back.session.decision.they_say_none == ()
    assert "This is still blank: only a placeholder." in all_.output
    assert all_.session.settled["x1"].answer == "that is all"
    assert (remark.session.settled["x1"].rule, remark.session.settled["x1"].claim) == ("purchase", "n1")
    assert "There are no remarks on it." in nothing.output
