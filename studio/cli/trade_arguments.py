"""What `cuecard accounts`, `shops`, `sales`, `clips` and `tasks` are told."""

import argparse


def add_accounts(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard accounts` is told."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    does = parser.add_subparsers(dest="accounts_command", metavar="COMMAND")
    does.add_parser("list", help="say who is signed in")
    enters = does.add_parser("sign-in", help="sign in by browser, or with a code")
    enters.add_argument("provider", metavar="PROVIDER", help="such as google, twitch, other")
    enters.add_argument("--client-id", required=True, metavar="ID", help="as the provider gave it")
    enters.add_argument("--issuer", default="", metavar="URL", help="of an OpenID provider")
    enters.add_argument("--device", action="store_true", help="with a code, without a browser here")
    enters.add_argument("--no-browser", action="store_true", help="say the address only")
    leaves = does.add_parser("sign-out", help="give the tokens back")
    leaves.add_argument("account", metavar="ACCOUNT")


def add_shops(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard shops` is told."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    does = parser.add_subparsers(dest="shops_command", metavar="COMMAND")
    does.add_parser("list", help="say which shops there are, and how they do")
    adds = does.add_parser("add", help="connect a shop, and say its id")
    adds.add_argument("kind", metavar="KIND")
    adds.add_argument("name", metavar="NAME")
    adds.add_argument("--address", default="", metavar="URL")
    adds.add_argument("--market", default="", metavar="TAG", help="that its prices are for")
    adds.add_argument("--option", action="append", default=[], metavar="NAME=TEXT")
    adds.add_argument(
        "--secret-env",
        action="append",
        default=[],
        metavar="[WHAT=]NAME",
        help="the environment variable that holds the secret (or token)",
    )
    for name, says in (("test", "ask it something harmless"), ("remove", "forget it")):
        does.add_parser(name, help=says).add_argument("shop", metavar="SHOP")
    pulls = does.add_parser("pull", help="fetch its products, and say what they would change")
    pulls.add_argument("shop", metavar="SHOP")
    pulls.add_argument("--apply", action="store_true", help="write them")


def add_sales(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard sales` is told."""
    parser.add_argument("--show", metavar="ID", help="otherwise the open one")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--csv", metavar="FILE", help="write it by product")


def add_clips(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard clips` is told."""
    parser.add_argument("--show", metavar="ID", help="otherwise the open one")
    parser.add_argument("--json", action="store_true", help="as JSON")
    does = parser.add_subparsers(dest="clips_command", metavar="COMMAND")
    does.add_parser("list", help="say which products have something to show, and what")
    cuts = does.add_parser("cut", help="cut films out of the recording, and say where they are")
    cuts.add_argument("product", nargs="*", metavar="PRODUCT", help="otherwise each that was shown")


def add_tasks(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard tasks` is told."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    does = parser.add_subparsers(dest="tasks_command", metavar="COMMAND")
    does.add_parser("list", help="say which tasks there are, and how far they have come")
    does.add_parser("fetch", help="ask the shops for their tasks")
    for name, says in (("accept", "take it on"), ("drop", "give it up")):
        does.add_parser(name, help=says).add_argument("task", metavar="TASK")
    proves = does.add_parser("proof", help="write the proof of a fulfilled task, and say where")
    proves.add_argument("task", metavar="TASK")
    proves.add_argument("--out", default="", metavar="FILE", help="otherwise beside recordings")
    proves.add_argument("--hand-in", action="store_true", help="give it to the shop, too")
