"""`earnest schema`: JSON Schemas of files and outputs, and checks by them."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import write_json
from earnest.cli.output.streams import STDOUT, write_line
from earnest.cli.reference.output_models import find_command, find_output_faults, output_schema
from earnest.core.interview.paper_words import PaperWords, read_paper_words
from earnest.core.interview.stage import read_stage
from earnest.core.model.faults import Fault
from earnest.core.reports.formats.json_schema import papers_schema, session_schema, stage_schema
from earnest.exit_codes import Exit
from earnest.store.sessions.parsed_file import parse_read
from earnest.store.toml.lines import find_line
from earnest.store.toml.read import BYTE_ORDER_MARK, FileRead, explain_opening, parse_bytes
from earnest.workspace.errors import UnusableFile
from earnest.workspace.opened_session import NEWER

SCHEMAS = {"session": session_schema, "stage": stage_schema, "documents": papers_schema, "json": output_schema}
STDIN = Path("standard input")
MOST_BYTES = 64 * 1024 * 1024
"""The most bytes of JSON; a session has at most 4 MiB, and its replay a few times that."""

_SOLID = re.compile(r"[^ \t\r\n]")


def run(arguments: Arguments) -> Exit:
    """Print a schema, or check a file by its schema.

    Raises:
        UnusableFile: it cannot be read, or nobody knows what it is.
    """
    if arguments.of != "check":
        write_json(SCHEMAS[arguments.of]())
        return Exit.DONE
    path = STDIN if arguments.file in {None, STDOUT} else Path(str(arguments.file))
    what, faults = check_content(path, _read(path))
    write_line("\n".join(map(str, faults)) if faults else f"{path.name}: {what}, and as its schema says.")
    return Exit.NOT_YET if faults else Exit.DONE


def check_content(path: Path, content: bytes) -> tuple[str, list[UnusableFile]]:
    """Return what a file is, and what in it does not fit.

    Raises:
        UnusableFile: nobody knows what it is.
    """
    start = content.removeprefix(BYTE_ORDER_MARK).lstrip()[:1]
    is_json = path.suffix in {".json", ".jsonl"} or (start in {b"{", b"["} and path.suffix != ".toml")
    if not is_json:
        return _check_toml(parse_bytes(path, content))
    try:
        return _check_json(path, list(_split_json(path, content)))
    except UnusableFile as error:
        if start != b"[" or path.suffix:
            raise
        try:
            read = parse_bytes(path, content)
        except UnusableFile:
            raise error from None
        return _check_toml(read)


def _read(path: Path) -> bytes:
    try:
        if path is STDIN:
            content = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""
        else:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise explain_opening(path, error) from None
    if not content.strip():
        raise UnusableFile(path, cause="it is empty")
    if len(content) > MOST_BYTES:
        raise UnusableFile(path, cause=f"larger than {MOST_BYTES // 1024 // 1024} MiB")
    return content


def _check_toml(read: FileRead) -> tuple[str, list[UnusableFile]]:
    if "stage" in read.document and "format" not in read.document:
        return "a stage", [_locate(read, fault) for fault in read_stage(read.document)[1]]
    if read.document and {*read.document} <= {*PaperWords.model_fields}:
        return "words for documents", [_locate(read, fault) for fault in read_paper_words(read.document)[1]]
    parsed = parse_read(read)
    if parsed.is_newer:
        raise UnusableFile(read.path, cause=f"{NEWER} (format {parsed.session.format})")
    return "a session", list(parsed.errors)


def _check_json(path: Path, found: list[tuple[int, Any]]) -> tuple[str, list[UnusableFile]]:
    items = [
        (line, (str(number),) if isinstance(value, list) else (), each)
        for line, value in found
        for number, each in (enumerate(value) if isinstance(value, list) else [(0, value)])
    ]
    commands = [command for _, _, each in items if (command := find_command(each))]
    if not commands and (items or not found):
        raise UnusableFile(path, "what a command of Earnest writes with --json")
    command = next((each for each in commands if each != "check"), "check")
    faults = [
        UnusableFile(path, _describe(fault), line=line, key=".".join((*where, *fault.path)))
        for line, where, each in items
        for fault in find_output_faults(each, command)
    ]
    return (f"what `earnest {command} --json` writes" if items else "an empty list"), faults


def _split_json(path: Path, content: bytes) -> Iterator[tuple[int, Any]]:
    """Yield the JSON values of a file, with their lines."""
    try:
        text = content.removeprefix(BYTE_ORDER_MARK).decode()
    except UnicodeDecodeError as error:
        raise UnusableFile(path, "text in UTF-8", line=content.count(b"\n", 0, error.start) + 1) from None
    at, line, decoder = 0, 1, json.JSONDecoder()
    while found := _SOLID.search(text, at):
        line += text.count("\n", at, found.start())
        try:
            value, end = decoder.raw_decode(text, found.start())
        except json.JSONDecodeError as error:
            raise UnusableFile(path, "JSON", line=error.lineno, column=error.colno) from None
        except (RecursionError, ValueError):
            raise UnusableFile(path, "JSON that a reader can follow", line=line) from None
        yield line, value
        line += text.count("\n", found.start(), end)
        at = end


def _locate(read: FileRead, fault: Fault) -> UnusableFile:
    return UnusableFile(read.path, _describe(fault), line=find_line(read.text, fault.path), key=fault.key)


def _describe(fault: Fault) -> str:
    return f"{fault.expected}, found {fault.found}" if fault.found else fault.expected
