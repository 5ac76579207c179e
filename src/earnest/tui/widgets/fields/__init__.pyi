from earnest.tui.widgets.fields import choice as choice
from earnest.tui.widgets.fields import labelled_row as labelled_row
from earnest.tui.widgets.fields import long_lines as long_lines
from earnest.tui.widgets.fields import long_text as long_text
from earnest.tui.widgets.fields import one_line as one_line
from earnest.tui.widgets.fields import picker as picker
