from datetime import UTC, datetime, timedelta

from core.session_builder import shuffled

from earnest.core.editing.answer_edits import answer_remark
from earnest.core.editing.say_back import add_say_back
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.standing.look_again import find_look_again


class Grown:
    """A session grown edit by edit, a minute each."""

    def __init__(self, goal="g1"):
        self.session = read_session({"format": 2, "client": "A", "interview": "client"})[0]
        self.at = datetime(2026, 3, 4, 12, tzinfo=UTC)
        self.goal = goal
        self.put("goal", goal, text="More bowls")
        self.put("challenge", "c10", text="The queue", blocks=[goal])
        self.put("need", "n1", text="Earlier orders", answers=["c10", "c2"])
        self.put("challenge", "c2", text="The oven", blocks=[goal])

    def do(self, edits):
        """Make edits."""
        self.at += timedelta(minutes=1)
        self.session = apply_edits(self.session, edits, Author("priya", self.at))
        return self

    def put(self, table, key, **fields):
        """Set fields."""
        return self.do([Edit((table, key, field), value) for field, value in fields.items()])


def test_claim_on_a_changed_goal_is_looked_at_again():
    """Its challenges and their needs come in the order of ids; nothing is deleted."""
    grown = Grown().put("goal", "g1", text="Fewer bowls, better paid")

    assert find_look_again(grown.session) == ("c2", "c10", "n1")


def test_id_in_any_script_is_followed():
    """Ids that need quotes in the history are the same ids."""
    assert find_look_again(Grown("目标").put("goal", "目标", text="Fewer").session) == ("c2", "c10", "n1")


def test_claim_on_a_changed_challenge_alone_is_looked_at():
    """The goal above it and challenges beside it are left alone."""
    assert find_look_again(Grown().put("challenge", "c2", text="The stove").session) == ("n1",)


def test_change_taken_back_or_of_its_signs_only_asks_for_nothing():
    """SessionBuilder, spaces and closing signs are no change, nor is one that was undone."""
    grown = Grown().put("goal", "g1", text="MORE  bowls.")
    back = Grown().put("goal", "g1", text="Fewer").put("goal", "g1", text="More bowls")

    assert find_look_again(grown.session) == ()
    assert find_look_again(back.session) == ()


def test_touched_or_answered_claim_counts_as_looked_at():
    """Anything done about a claim after the change counts as a look."""
    grown = Grown().put("goal", "g1", text="Fewer bowls").put("challenge", "c2", cost="time")
    session = grown.session
    grown.do(add_say_back(session, ["c10"], "said", "reply", "no", "you", None))
    grown.do(answer_remark(grown.session, "n1", "purchase", "text", "theirs"))

    assert find_look_again(grown.session) == ()


def test_claim_without_history_or_goal_is_not_asked_about():
    """Without a history, or without the goal, there is nothing to compare."""
    grown = Grown().put("goal", "g1", text="Fewer")
    gone = {key: value for key, value in grown.session.document.items() if key not in {"goal"}}
    bare = {key: value for key, value in grown.session.document.items() if key != "history"}
    loose = grown.put("need", "n2", text="Loose", answers=["c77"])

    assert find_look_again(read_session(gone)[0]) == ()
    assert find_look_again(read_session(bare)[0]) == ()
    assert "n2" not in find_look_again(loose.session)


def test_order_of_the_file_changes_nothing():
    """The history is read by number."""
    tables = Grown().put("goal", "g1", text="Fewer bowls").session.document

    for seed in range(10):
        assert find_look_again(read_session(shuffled(tables, seed))[0]) == ("c2", "c10", "n1")
