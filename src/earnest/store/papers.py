"""The user's own words for papers, read from their file."""

from pathlib import Path

from earnest.core.interview.paper_words import Papers, read_paper_words
from earnest.store.toml.lines import find_line
from earnest.store.toml.read import read_file
from earnest.workspace.errors import StorageError, UnusableFile


def load_papers(path: Path) -> Papers:
    """Return the user's own words for papers.

    What keeps them from being used is their fault.
    """
    try:
        read = read_file(path)
    except StorageError as error:
        return Papers(fault=str(error))
    words, faults = read_paper_words(read.document)
    if faults:
        fault = faults[0]
        why = UnusableFile(path, fault.expected, line=find_line(read.text, fault.path), key=fault.key)
        return Papers(fault=str(why))
    return words
