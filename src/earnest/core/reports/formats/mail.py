"""A document as a mail that is not sent yet (.eml)."""

from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import SMTP

from earnest.core.reports.document import Block, flatten
from earnest.core.reports.formats.html_page import as_html

BOUNDARY = "=_earnest"
"""No line of an encoded part can be this."""


def as_mail(document: Iterable[Block], text: str) -> str:
    """Return a document as a draft, as text and as page.

    Args:
        document: The document.
        text: The same as plain text.
    """
    blocks = list(document)
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["Subject"] = next((flatten(block.words) for block in blocks if block.kind == "title"), "")
    message["X-Unsent"] = "1"
    message.set_content(text)
    message.add_alternative("\n".join([*as_html(blocks), ""]), subtype="html")
    message.set_boundary(BOUNDARY)
    return message.as_bytes().decode("ascii")
