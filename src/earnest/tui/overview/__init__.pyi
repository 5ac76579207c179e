from earnest.tui.overview import evidence_panel as evidence_panel
from earnest.tui.overview import people_screen as people_screen
from earnest.tui.overview import review_rows as review_rows
from earnest.tui.overview import review_screen as review_screen
from earnest.tui.overview import sheet_screen as sheet_screen
from earnest.tui.overview import why_screen as why_screen
