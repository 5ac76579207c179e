"""An invented hour with a client, as WebVTT, and the twelve things said in it that are worth keeping."""

import random

WORTH = (
    ("goal", "If we do not serve a hundred and twenty bowls at lunch by autumn, the lease is gone."),
    ("challenges", "The queue reaches the street and people walk away hungry, every Friday."),
    ("need", "Orders have to reach the stove before anybody sits down, or it is all for nothing."),
    ("challenges", "Last Friday the queue was at the street by noon and eleven people walked away."),
    ("goal", "My landlord asked how many bowls at lunch we serve by autumn, and wrote it into the lease."),
    ("need", "The cook has to hear of orders while people still stand; the stove waits for nobody."),
    ("challenges", "Hungry people look at the queue in the street, and they walk to the bakery."),
    ("need", "We tried slips of paper, and orders still did not reach the stove in time."),
    ("goal", "A hundred and twenty bowls at lunch: my sister counts them, and she does not round up."),
    ("challenges", "People walk away hungry when the queue reaches the street; we lose forty euros an hour."),
    ("need", "What reaches the stove before they sit down is served before they grow impatient."),
    ("goal", "By autumn I want those bowls at lunch, and I want my Mondays back."),
)
MINE = (
    "How did that come about?",
    "What did you do then?",
    "And what happened next?",
    "So what I hear is that it hurts most at noon.",
    "Who else was there?",
)
SMALL_TALK = (
    "Well, you know how that goes.",
    "My nephew fixed the door in spring.",
    "It rained that whole week, I remember.",
    "We painted the walls green, then blue.",
    "The radio was on, as ever.",
    "She laughed about it later.",
)


def write_hour(turns=280, seed=7):
    """Return a transcript of an hour in which Dana Reyes and Priya Nair talk, and a note taker is there."""
    chance = random.Random(seed)
    places = dict(zip(sorted(chance.sample(range(4, turns // 2), len(WORTH))), WORTH, strict=True))
    lines, time = ["WEBVTT", "", ""], 3.0
    for number in range(turns):
        theirs = number % 2
        worth = places.get(number // 2) if theirs else None
        text = worth[1] if worth else chance.choice(SMALL_TALK if theirs else MINE)
        end = time + 3600 / turns
        name = "Dana Reyes (Lantern Noodles)" if theirs else "Priya Nair"
        lines += [f"{number + 1}", f"{stamp(time)} --> {stamp(end - 0.5)}", f"{name}: {text}", ""]
        time = end
    lines += ["999", f"{stamp(time)} --> {stamp(time + 2)}", "Otter.ai: This meeting was recorded.", ""]
    return "\n".join(lines).encode()


def stamp(seconds):
    """Return a time as WebVTT writes it."""
    whole, rest = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{rest:03}"
