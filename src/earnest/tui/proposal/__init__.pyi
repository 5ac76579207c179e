from earnest.tui.proposal import chain_panel as chain_panel
from earnest.tui.proposal import pane as pane
from earnest.tui.proposal import screen as screen
from earnest.tui.proposal import view as view
