"""Remarks: questions that Earnest asks about wording. They lower nothing by themselves (DESIGN section 2)."""

from earnest.rooms import rooms_of

__getattr__ = rooms_of(__name__)
