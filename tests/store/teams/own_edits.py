"""What a user does to a session, drawn at random: by the app's own operations, in its own editor."""

from dataclasses import replace
from functools import lru_cache

from earnest.core.editing.answer_edits import toggle_not_known
from earnest.core.editing.records import add_quote, add_source, link_record, remove_record
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.say_back import add_say_back, claims_to_say_together
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.states import HistoryStates
from earnest.core.history.undo import RestorePoint
from earnest.core.interview.places import list_all_places
from earnest.core.model.fields import FIELDS
from earnest.store.interviews import load_interview
from earnest.workspace.session_editor import SessionEditor

TEXTS = ("Serve everybody by noon", "The stove is slow", "Nobody knows the menu", "Orders come too late", "")
WORDS = ("We have to be full by noon", "The stove takes ages, it does", "They never know what there is")
NAMES = ("Dana", "Jo", "Kim Sato; Dana", "Jo Park, cook")
MEANT = ("that's it", "yes but", "a polite yes", "no")


@lru_cache
def find_interview(name):
    """Return an interview, read once."""
    return load_interview(name)


def edit_at_random(session, who, at, chance):
    """Return a session after one operation by somebody."""
    editor = SessionEditor(WorkingSession.begin(session, find_interview(session.interview)), lambda: at, who)
    places = list_all_places(session, editor.working.interview)
    editor.go(editor.working.position.at(chance.choice(places)))
    chance.choice(EDITS)(editor, chance)
    return editor.session


def _pick_claim(editor, chance):
    return chance.choice(sorted(editor.session.claims) or [None])


def _pick_record(session, chance):
    return chance.choice(
        [*(f"quote.{key}" for key in session.quote), *(f"source.{key}" for key in session.source), "-"]
    )


def _quote(editor, chance):
    claim = _pick_claim(editor, chance)
    editor.edit(add_quote(editor.session, claim, chance.choice(WORDS), chance.choice(NAMES[:2]), editor.today, "call"))


def _source(editor, chance):
    editor.edit(add_source(editor.session, _pick_claim(editor, chance), "Their yearly report", editor.today))


def _link(editor, chance):
    if (claim := _pick_claim(editor, chance)) and (record := _pick_record(editor.session, chance)) != "-":
        editor.edit(link_record(editor.session, record, claim, chance.choice(("for", "against", "about", ""))))


def _unlink(editor, chance):
    if (record := _pick_record(editor.session, chance)) != "-":
        editor.edit(remove_record(editor.session, _pick_claim(editor, chance), record))


def _say_back(editor, chance):
    if claim := _pick_claim(editor, chance):
        said = claims_to_say_together(editor.session, claim) or (claim,)
        reply, meant = chance.choice(WORDS), chance.choice(MEANT)
        editor.edit(add_say_back(editor.session, said, "So noon decides", reply, meant, "Dana", editor.today))


def _remove_claim(editor, chance):
    if len(editor.session.claims) > 2:
        editor.go(editor.working.position.at_claim(_pick_claim(editor, chance)))
        editor.apply(remove_claim_at)


def _mark(editor, _chance):
    editor.edit(toggle_not_known(editor.session, editor.working.interview, editor.working.place))


def _answer_and_say_why(editor, chance):
    before = editor.session
    _answer(editor, chance)
    if editor.session is not before:
        editor.apply(lambda working, _author: working.explained("They told me so"))


def _go_back(editor, chance):
    earlier = HistoryStates(editor.session).tables_at(chance.randint(0, len(editor.session.entries)))
    editor.apply(lambda working, author: working.restored(RestorePoint(earlier, "Back to before"), author))


def _answer(editor, chance):
    """Answer the question of the place, or begin another claim with it."""
    position = editor.working.position
    if editor.working.claim and chance.random() < 1 / 4 and (another := position.another()):
        editor.go(replace(another))
    question = editor.working.question
    fields = [FIELDS[question.of][name] for name in question.fields if name in FIELDS[question.of]]
    typed = {field.name: _type(field, editor.session, chance) for field in fields}
    editor.answer({name: value for name, value in typed.items() if value is not None})


def _type(field, session, chance):  # noqa: PLR0911 - a table of what is typed
    """Return what somebody types or chooses in a field; None for what has a page of its own."""
    match field.form:
        case "text" | "line":
            return chance.choice(TEXTS)
        case "people":
            return chance.choice(NAMES[:3])
        case "person":
            return chance.choice(NAMES[:2])
        case "claims":
            ids = [key for kind in field.links for key in getattr(session, kind)]
            return tuple(chance.sample(ids, k=chance.randint(0, min(2, len(ids)))))
        case "claim" | "pick":
            ids = [key for kind in field.links for key in getattr(session, kind)]
            return tuple(ids[:1])
        case "choice":
            return chance.choice(field.choices)[0]
        case "yes":
            return chance.choice(("yes", "no"))
        case "number":
            return str(chance.randint(1, 5))
        case "day":
            return chance.choice(("today", "2026-03-19"))
    return None


EDITS = (
    *(_answer,) * 6,
    *(_quote,) * 3,
    *(_say_back,) * 2,
    *(lambda editor, _chance: editor.undo(),) * 2,
    lambda editor, _chance: editor.redo(),
    *(_source, _link, _unlink, _remove_claim, _mark, _answer_and_say_why, _go_back),
)
"""What may be done, the more often the likelier it is."""
