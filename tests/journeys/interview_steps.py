"""The steps of an interview that journeys repeat."""

from pathlib import Path

from journeys.driver import Driver

from earnest.store.toml.write import to_toml


async def begin_session(you: Driver, client: str) -> None:
    """Begin a session from the list of sessions."""
    await you.press("a", f"={client}", "enter")


async def answer(you: Driver, *texts: str) -> None:
    """Answer the present question field by field, and move on."""
    first, *others = (f"={text}" for text in texts)
    await you.press(first, *(part for text in others for part in ("tab", text)), "esc n")


async def write_on(you: Driver, *texts: str) -> None:
    """Write texts into one field after the other, question after question; an empty one is gone past."""
    await you.press(*(part for text in texts for part in ([f"={text}"] if text else []) + ["enter"]))


async def add_quote(you: Driver, words: str, who: str, when: str, how: int = 0) -> None:
    """Add a quote to the claim and return to the question; `how` is the position of the way."""
    lines = (part for line in (who, when) for part in ("tab ctrl+u", f"={line}"))
    await you.press("esc h", f"={words}", *lines, "tab", *["right"] * how, "esc n")


async def say_back(you: Driver, said: str, reply: str, who: str, meant: int = 1) -> None:
    """Say the chain back with its answer; `meant` is the position of the class: 1 is *that's it*."""
    await you.press(
        "esc s", f"={said}", "tab", f"={reply}", "tab ctrl+u", f"={who}", "tab tab", *["right"] * meant, "esc n"
    )


def put_at(folder, case, at: str) -> Path:
    """Write a built session as it is at a question, and return its path."""
    case.tables["at_question"] = at
    path = folder.path / "noodle.toml"
    path.write_text(to_toml(case.session().document), "utf-8")
    path.chmod(0o600)
    return path
