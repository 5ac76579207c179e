from datetime import date

import pytest

from earnest.core.text.normalize import normalize_for_search
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.folder_library import FolderLibrary
from earnest.workspace.library import encode_term

SESSION = """format = 2
client = "José Núñez"
interview = "client"
goal.g1.text = "It’s the “har\u00adbour” – by spring"
quote.q1.words = '''
We sell
nine boats'''
"""


@pytest.mark.parametrize(
    ("term", "is_found"),
    [("harbour", True), ('"Harbour"', True), ("it's", True), ("- by", True), ("sell nine", True), ("harbor", False)],
)
def test_texts_are_found_as_they_are_read(folder, term, is_found):
    """Unseen characters, line breaks and kinds of signs hide no text from a search."""
    path = folder.path / "jose.toml"
    path.write_text(SESSION, "utf-8")
    library = FolderLibrary(folder, date(2026, 3, 4), SessionAssessor)

    assert list(library.search(normalize_for_search(term), [str(path)])) == [str(path)] * is_found


@pytest.mark.parametrize("term", ["jose", "José", "nunez", "JOSE\u0301 nun"])
def test_client_is_found_without_marks(folder, term):
    """A search for José may be typed jose."""
    (folder.path / "jose.toml").write_text(SESSION, "utf-8")
    (entry,) = FolderLibrary(folder, date(2026, 3, 4), SessionAssessor).entries

    assert encode_term(normalize_for_search(term)) in entry.search_text
