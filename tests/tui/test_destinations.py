from earnest.tui.destinations import ReplaySession, ToClaim, ToStage


def test_destinations_of_two_kinds_are_never_equal():
    """A claim and a stage of the same name are two lines of a list."""
    assert ToClaim("goal") == ToClaim("goal")
    assert ToClaim("goal") != ToStage("goal")
    assert ToClaim("goal") != ("goal",)
    assert len({ToClaim("goal"), ToStage("goal"), ReplaySession("goal"), ToClaim("goal")}) == 3
