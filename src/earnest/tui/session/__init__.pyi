from earnest.tui.session import conflicts as conflicts
from earnest.tui.session import flow as flow
from earnest.tui.session import merge_screen as merge_screen
from earnest.tui.session import watching as watching
