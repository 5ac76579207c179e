"""`earnest schema`: the JSON Schema of a session file or stage file."""

from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import write_json
from earnest.core.reports.json_schema import session_schema, stage_schema
from earnest.exit_codes import Exit


def run(arguments: Arguments) -> Exit:
    """Print the schema."""
    write_json(stage_schema() if arguments.of == "stage" else session_schema())
    return Exit.EARNED
