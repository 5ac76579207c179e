"""The comment at the head of a new session's file."""

from earnest.store.toml.comments import ABOVE, Comment, FileForm

HEAD = """\
# A session of Earnest: what a client said, and what [you], who wrote it down, made of it.
# A [quote] holds the words of a [person]: the client's own, unless the person's side is "ours" (yours) or "between", or
# second_hand says that they were passed on; reply_of is the [said_back] that they answer. A [source] was read. In both,
# for, against and about name what they speak of: g1 is [goal.g1], c1.cost the cost in [challenge.c1], t1.k2 how
# [contender.t1] meets [criterion.k2]. All that is in goals, challenges, needs and the like is how you understood it.
# [said_back] is how you said it back to the client, the reply, how it was meant (class), and checksums of the texts
# covered (of). [history] holds every change, in order.

"""
HEAD_COMMENT = Comment((), ABOVE, tuple(HEAD.split("\n")[:-1]))
"""It says how the file is read; this is how it is found in one."""


def with_head(form: FileForm) -> FileForm:
    """Return how to write a file; an older one gets the head."""
    return form if form.older is None else form._replace(comments=(*form.comments, HEAD_COMMENT))
