from earnest.tui.widgets.fields import long_lines as long_lines
from earnest.tui.widgets.fields import long_text as long_text
from earnest.tui.widgets.fields import picker as picker
