# The rooms of `earnest.tui.widgets`, for type checkers: at run time each is opened when it is first entered.

from earnest.tui.widgets import drawn as drawn
from earnest.tui.widgets import field as field
from earnest.tui.widgets import fields as fields
from earnest.tui.widgets import folded as folded
from earnest.tui.widgets import keys_line as keys_line
from earnest.tui.widgets import listing as listing
from earnest.tui.widgets import long_lines as long_lines
from earnest.tui.widgets import long_text as long_text
from earnest.tui.widgets import more_room as more_room
from earnest.tui.widgets import notes as notes
from earnest.tui.widgets import panel as panel
from earnest.tui.widgets import prompt as prompt
from earnest.tui.widgets import rail as rail
from earnest.tui.widgets import rests_on as rests_on
from earnest.tui.widgets import rule as rule
from earnest.tui.widgets import stands_on as stands_on
from earnest.tui.widgets import strip as strip
from earnest.tui.widgets import timeline as timeline
from earnest.tui.widgets import top_line as top_line
