"""What `cuecard team` is told."""

import argparse


def add_team(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard team` is told."""
    does = parser.add_subparsers(dest="team_command", metavar="COMMAND")
    joins = does.add_parser("join", help="share the catalogue with a team from now on")
    joins.add_argument("url", metavar="URL", help="postgresql://role@host/database")
    joins.add_argument(
        "--password-env", default="", metavar="NAME", help="the variable that holds its password"
    )
    does.add_parser("leave", help="share with nobody")
    does.add_parser("sync", help="bring both sides together now")
    lists = does.add_parser("conflicts", help="say what was changed on two sides")
    lists.add_argument("--json", action="store_true", help="as JSON")
    chooses = does.add_parser("choose", help="say which of two versions holds")
    chooses.add_argument("conflict", metavar="CONFLICT")
    chooses.add_argument("which", choices=("aside", "holds"))
    founds = does.add_parser("found", help="make a team in an agency's database")
    founds.add_argument("url", metavar="URL")
    admits = does.add_parser("admit", help="let a role of the server into it, as a studio")
    admits.add_argument("url", metavar="URL")
    admits.add_argument("role", metavar="ROLE")
    admits.add_argument("studio", metavar="STUDIO")
    admits.add_argument("--agency", action="store_true", help="sees what every studio sold")
