"""The contenders by their criteria, in plain mode."""

from core.session_builder import SessionBuilder, honest, march


def make_session():
    """Return a session with one criterion and two contenders."""
    case = (
        honest()
        .claim("k1", "Open in June")
        .put("contender", "t1", text="Northlight")
        .put("contender", "t2", text="Us", you=True)
    )
    said = {"words": "They have opened two such kitchens", "who": "dana", "on": march(9), "for": ["t1.k1"]}
    return case.put("quote", "q7", **said)


def test_cells_are_said_with_numbers(run_plain):
    """Each cell says what is known by whom; the word does the same as the key."""
    output = run_plain(make_session(), "/grid\n\n").output

    assert "Open in June\n1 Northlight: heard, Dana\n  “They have opened two such kitchens”\n" in output
    assert "2 Us (you): nothing yet" in output
    assert run_plain(make_session(), "/#\n\n").output == output


def test_number_fills_a_cell(run_plain):
    """What is typed is what you believe; undo takes it back."""
    done = run_plain(make_session(), "/grid\n2\nBy the tenth of June\n")

    assert done.session.contender["t2"].on["k1"] == "By the tenth of June"
    assert not run_plain(done.session, "/u").session.contender["t2"].on


def test_read_only_session_stays(run_plain):
    """Nothing is written in a session that somebody else has open."""
    done = run_plain(make_session(), "/grid\n2\nBy June\n", read_only="held")

    assert not done.session.contender["t2"].on


def test_no_grid_says_what_is_missing(run_plain):
    """An empty session says which stage to go to."""
    assert "Stage 4 asks what they will compare" in run_plain(SessionBuilder(), "/grid\n").output
