"""The arguments of the commands for a team."""

import argparse

from earnest.cli.argument_types import add_argument, add_places, add_sessions, parse_path


def add_share(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `share`."""
    add_argument(parser, "folder", nargs="?", default=None, type=parse_path, metavar="DIR")
    add_argument(parser, "--undo", action="store_true")
    add_places(parser, samples=False)


def add_sync(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `sync`."""
    add_argument(parser, "--yes", action="store_true")
    add_places(parser, samples=False)


def add_settle(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `settle`."""
    add_sessions(parser)
    add_argument(parser, "--mine", action="store_true")
    add_argument(parser, "--theirs", action="store_true")
    add_places(parser, samples=False)


def add_tell(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `tell`."""
    add_argument(parser, "file", type=parse_path, metavar="FILE")


def add_merge_file(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `merge-file`."""
    add_argument(parser, "files", nargs="+", metavar="FILE")
