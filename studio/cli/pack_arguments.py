"""What `cuecard packs` is told."""

import argparse


def add_packs(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard packs` is told."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    does = parser.add_subparsers(dest="packs_command", metavar="COMMAND")
    does.add_parser("list", help="say which packs there are: those that ship, and added ones")
    checks = does.add_parser("check", help="say whether a pack is in order")
    checks.add_argument("pack", metavar="PACK", help="its file, or the id of one that is here")
    adds = does.add_parser("add", help="keep a copy of a pack's file beside those that ship")
    adds.add_argument("file", metavar="FILE.cuepack")
    removes = does.add_parser("remove", help="remove such a copy")
    removes.add_argument("pack", metavar="PACK", help="its id")
    makes = does.add_parser("make", help="make a pack of a folder with its files")
    makes.add_argument("folder", metavar="FOLDER")
    makes.add_argument(
        "out", metavar="FILE.cuepack", nargs="?", help="otherwise called as the folder"
    )
    past = does.add_parser("from-show", help="make a pack of a past show of this studio")
    past.add_argument("out", metavar="FILE.cuepack")
    past.add_argument("--show", metavar="SHOW", help="its id or title; otherwise the last on air")
    past.add_argument(
        "--title", default="", metavar="TEXT", help="of the pack; otherwise the show's"
    )
    past.add_argument("--id", default="", metavar="ID", help="of the pack; otherwise of its title")
    past.add_argument("--recording", metavar="FILE", help="what the host's camera shows in it")
