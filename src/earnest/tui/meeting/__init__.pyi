from earnest.tui.meeting import choice as choice
from earnest.tui.meeting import fields as fields
from earnest.tui.meeting import form as form
from earnest.tui.meeting import quote_fields as quote_fields
from earnest.tui.meeting import screen as screen
