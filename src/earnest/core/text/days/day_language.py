"""How the words of a language for days are written.

A language is a paragraph that begins with its code. Each line is what the words are for, and the words: separated by
spaces, with other forms after a slash; or phrases separated by bars. In phrases `#` is a number, and `@` a weekday. A
line that begins with spaces continues the one before.

The lines are:

- like: the language whose words count where this one has no such line;
- months, and weekdays from Monday on; numbers: the words for 1, 2 and so on before *days ago*;
- today, yesterday and their neighbours;
- ago: phrases for so many days, weeks, months and years ago, with a semicolon after each; ahead: those from today;
- last: words that make *Monday* the previous one today; fillers: words that change nothing;
- order: that of day, month and year in numbers, *dmy* where there is no such line; empty where people differ;
- last, this and next week: patterns that put a weekday there; day of the month: patterns for a day of this month;
- day of last, this and next month: phrases for the day `#` there; first: the words for the first day of a month;
- named: phrases that name a day, each with the days from today that it may mean;
- coming: the next such weekday; next: that one, or that of the next week, as people differ; week on: a week after the
  next such weekday; in a week: that one, or that of the next week; week ago: a week before the last such weekday, or
  that of the last week; before last: the weekday before the last one;
- parts: parts of a day, which change nothing after a day or joined to it.
"""

import re
from collections.abc import Mapping


def split_languages(text: str) -> dict[str, str]:
    """Return the lines of each language by its code, not yet read."""
    paragraphs = (paragraph.partition("\n") for paragraph in text.strip().split("\n\n"))
    return {code: lines for code, _, lines in paragraphs}


def read_language(lines: str) -> Mapping[str, str]:
    """Return the words of a language by what they are for."""
    whole = re.sub(r"\n +", " ", lines.replace("|\n  ", "|")).split("\n")
    named = (line.partition(":") for line in whole)
    return {what: words.strip() for what, _, words in named}
