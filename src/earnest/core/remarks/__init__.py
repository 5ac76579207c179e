"""Remarks: questions that Earnest asks about wording. They lower nothing by themselves (DESIGN section 2)."""
