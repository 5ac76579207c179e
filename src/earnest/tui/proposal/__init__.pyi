from earnest.tui.proposal import chain_panel as chain_panel
from earnest.tui.proposal import proposal_page as proposal_page
from earnest.tui.proposal import screen as screen
from earnest.tui.proposal import view as view
