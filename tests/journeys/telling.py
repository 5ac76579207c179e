"""Responsible for what one does again and again in an interview, told in the words of the story."""

from journeys.hands import Hands


async def begins(you: Hands, client: str) -> None:
    """Begin a session from home."""
    await you.do("a", f"={client}", "enter")


async def answers(you: Hands, *texts: str) -> None:
    """Answer the question that stands there, field by field, and move on."""
    first, *others = (f"={text}" for text in texts)
    await you.do(first, *(part for text in others for part in ("tab", text)), "esc n")


async def hears(you: Hands, words: str, who: str, when: str, how: int = 0) -> None:
    """Put what somebody said under the claim, and come back to the question; `how` goes so many ways to the right."""
    lines = (part for line in (who, when) for part in ("tab ctrl+u", f"={line}"))
    await you.do("esc h", f"={words}", *lines, "tab", *["right"] * how, "esc n")


async def says_back(you: Hands, said: str, reply: str, who: str, meant: int = 1) -> None:
    """Say the chain back, and keep what they answered; `meant` so many to the right: 1 is *that's it*."""
    await you.do(
        "esc s", f"={said}", "tab", f"={reply}", "tab ctrl+u", f"={who}", "tab tab", *["right"] * meant, "esc n"
    )
