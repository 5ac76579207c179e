"""Claims with two versions: the lower one counts."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from earnest.core.evidence.grades import Finding, GradedClaim
from earnest.core.merge.clashes import list_variants
from earnest.core.model.keys import KeyPath, join_path
from earnest.core.model.links import find_record
from earnest.core.model.session import Session

Grades = Mapping[str, GradedClaim]


def grade_versions(session: Session, found: Grades, grade: Callable[[Session], Grades]) -> Grades:
    """Return the lower grade of each claim over all versions that wait.

    Args:
        session: The session.
        found: Its grades as the file stands.
        grade: Grades a session without clashes.
    """
    if not session.clash:
        return found
    found = dict(found)
    for path, variant in list_variants(session):
        other, touched = grade(variant), _find_touched(session, path)
        lower = [key for key, graded in other.items() if key in found and graded.grade < found[key].grade]
        for key in {*lower, *touched} & found.keys():
            found[key] = _take_lower(found[key], other.get(key), path)
    return found


def _take_lower(one: GradedClaim, other: GradedClaim | None, path: KeyPath) -> GradedClaim:
    lower = other if other and other.grade < one.grade else one
    found = join_path(path)
    label, detail = "one version of it", path[-1].replace("_", " ")
    clash = Finding("clash", one.claim, met=False, label=label, detail=detail, found=found, holds=lower.grade)
    return lower._replace(findings=(clash, *(each for each in lower.findings if each.found != found)))


def _find_touched(session: Session, path: KeyPath) -> AbstractSet[str]:
    """Return the claims that a key concerns."""
    record = find_record(session, path) if path[0] in {"quote", "source"} else None
    return record.claims.keys() if record else frozenset(path[1:2])
