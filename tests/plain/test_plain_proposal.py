import pytest
from core.session_builder import honest


def test_proposal_without_the_right_needs_a_reason(run_plain):
    """What is missing is shown, and the reason is kept and shown with the proposal."""
    case = honest().without("said_back", "s1")
    add = "1\nA bell that rings in the kitchen\n.\n"

    run = run_plain(
        case, f"/p\n2\nThey asked for a price by Friday\n{add}\n2\nYou hear them in time\n.\n\n", at="g1.text"
    )
    again = run_plain(run.session, "/p\n3\n\n\n4\n", "/o\n3", at="g1.text")
    back = run_plain(case, "/p\n1", "/p\n", at="g1.text")

    assert "Missing for the need: said back and confirmed (nothing said back yet)" in run.output
    assert run.session.proposal.reason_without_right == "They asked for a price by Friday"
    assert run.session.proposal.part["p1"].need == "n1"
    assert run.session.reason["w1"].goal == "g1"
    assert again.output.count("roposed before earning the right: They asked for a price by Friday") >= 2
    assert not again.session.proposal.part
    assert back.saved == []


@pytest.mark.parametrize("end", ["/q", "/w\n/q", ""])
def test_part_left_early_is_kept(end, run_plain):
    """A part whose need nobody chose stands under the need of the chain, and a text cut off within keeps its lines."""
    part = run_plain(honest(), f"/p\n1\nA bell in the kitchen\n.\n{end}".rstrip("\n"), ends=False)
    why = run_plain(honest(), f"/p\n2\nYou hear them\nin time\n{end}".rstrip("\n"), ends=False)

    assert (part.session.proposal.part["p1"].text, part.session.proposal.part["p1"].need) == (
        "A bell in the kitchen",
        "n1",
    )
    assert why.session.reason["w1"].text == "You hear them\nin time"
