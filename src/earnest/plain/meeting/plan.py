"""The command that plans the next meeting."""

from collections.abc import Iterable

from earnest.core.editing.meetings.plan import (
    ASKED,
    PlanNotes,
    complete_names,
    find_planned,
    find_unread_times,
    parse_planned_day,
    read_plan,
    write_plan,
)
from earnest.core.editing.people import introduce_person
from earnest.core.model.fields import HOW, SIDES
from earnest.core.model.labels import describe_person
from earnest.core.model.links import list_people_to_offer
from earnest.core.reports.meetings import describe_plan, find_meeting
from earnest.plain import texts as everywhere
from earnest.plain.context import Context
from earnest.plain.form import Form, ask_day
from earnest.plain.meeting import texts as say
from earnest.plain.meeting.agenda import choose_questions
from earnest.workspace.errors import StorageError
from earnest.workspace.meetings.invitations import read_as_plan


def plan_meeting(context: Context) -> None:
    """Ask about the next meeting, then show its questions to choose from.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    editor = context.editor
    key = find_planned(editor.session, editor.clock())
    notes = read_plan(editor.session, key)
    if not key:
        key, notes = _take_invitation(context, notes)
    key, new = _ask_plan(context, key, notes)
    _ask_about_newcomers(context, new)
    plan = describe_plan(editor.session, find_meeting(editor.session, key), editor.today)
    context.console.say(say.PLANNED.format(plan=plan) if plan else "")
    choose_questions(context)


def _take_invitation(context: Context, notes: PlanNotes) -> tuple[str, PlanNotes]:
    """Return the plan that an invitation makes, where one is named."""
    while context.load_transcripts is not None:
        name = (context.console.line(say.INVITATION, hint=say.INVITATION_HINT) or "").strip()
        if not name:
            break
        try:
            taken = read_as_plan(context.editor, context.load_transcripts().open_invitation(name))
        except StorageError as error:
            context.console.refuse(f"{error}.")
            continue
        if taken.is_cancelled:
            context.console.say(say.CANCELLED)
        return taken.meeting, taken.notes._replace(who="; ".join(filter(None, (taken.notes.who, *taken.new))))
    return "", notes


def _ask_plan(context: Context, key: str, before: PlanNotes) -> tuple[str, list[str]]:
    """Ask for the plan, and keep it.

    Returns:
        Its id, and the ids of those who are new.
    """
    console, editor = context.console, context.editor
    form, people = Form(console), set(editor.session.person)

    def keep(_: object) -> None:
        """Keep what is given so far."""
        nonlocal key
        notes = before._replace(**form.given)
        unread = find_unread_times(notes)
        at, minutes = ("" if name in unread else getattr(notes, name) for name in ("at", "minutes"))
        key, edits = write_plan(editor.session, key, notes._replace(at=at, minutes=minutes))
        context.keep(editor.working.with_edits(edits, editor.author))

    with form.kept_if_left(keep):
        _ask_facts(context, form, before)
    if key or before._replace(**form.given) != PlanNotes():
        keep(form.given)
    return key, [person for person in editor.session.person if person not in people]


def _ask_facts(context: Context, form: Form, before: PlanNotes) -> None:
    console, editor = context.console, context.editor
    session, today = editor.session, editor.today
    on_file = [key for key, _ in list_people_to_offer(session) if key not in session.own_ids]
    if on_file:
        console.say(say.ON_FILE.format(people="; ".join(describe_person(session, key) for key in on_file)))
    while form.line("who", say.WHO, before.who, say.WHO_HINT) and not _complete_names(context, form):
        form.given.pop("who")
    read_day = lambda typed: parse_planned_day(typed, today, session.language)  # noqa: E731 - handed on
    form.given["on"] = ask_day(console, everywhere.WHEN, before.on, read_day, is_kept=before.on is not None)
    for name, label, hint in (("at", say.AT, say.AT_HINT), ("minutes", say.MINUTES, say.MINUTES_HINT)):
        while form.line(name, label, getattr(before, name), hint) and _is_unread(form, before, name):
            console.refuse(say.CLEAR.format(asks=ASKED[name]))
            form.given.pop(name)
    form.choose("how", everywhere.HOW, [(each, each) for each in HOW], before.how)
    form.given["how"] = form.given["how"] or ""
    form.line("title", say.PURPOSE, before.title, say.MAY_BE_EMPTY)
    form.line("place", say.PLACE, before.place, say.MAY_BE_EMPTY)


def _complete_names(context: Context, form: Form) -> bool:
    """Write the names in full; return whether each means one person."""
    form.given["who"], short = complete_names(context.editor.session, form.given["who"])
    for name, names in short.items():
        if len(names) > 1:
            context.console.refuse(say.WHICH_OF.format(name=name, names="; ".join(names)))
            return False
        context.console.say(say.TAKEN_FOR.format(name=name, whole=names[0]))
    return True


def _is_unread(form: Form, before: PlanNotes, name: str) -> bool:
    return name in find_unread_times(before._replace(**{name: form.given[name]}))


def _ask_about_newcomers(context: Context, people: Iterable[str]) -> None:
    """Ask of each the role, unless it was given, and the side."""
    console, editor = context.console, context.editor
    for person in people:
        known = editor.session.person[person]
        name = known.name or person
        if not known.role:
            role = console.line(say.NEW_ROLE.format(name=name), hint=say.MAY_BE_EMPTY)
            editor.edit(introduce_person(person, role=role or ""))
        side = console.choose(say.NEW_SIDE.format(name=name), [(each, say.SIDES[each]) for each, _ in SIDES])
        editor.edit(introduce_person(person, side=side or ""))
