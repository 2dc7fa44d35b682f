"""The words of the command line, as typed; what they mean is checked by each command."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from studio import __version__
from studio.cli.pack_arguments import add_packs
from studio.cli.rehearse_arguments import add_rehearse
from studio.cli.team_arguments import add_team
from studio.cli.trade_arguments import (
    add_accounts,
    add_clips,
    add_sales,
    add_shops,
    add_tasks,
)
from studio.core.errors import BadInput

_BROADCAST_HELP = "go on air without a window, and say how it went"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line.

        Raises:
            BadInput: Always.
        """
        raise BadInput(f"{message[:1].lower()}{message[1:]} (see {self.prog} --help)")


class _To(argparse.Action):
    """Collects `--to` with the `--key-env` that follows it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        so_far: list[tuple[str, str]] = list(namespace.to or [])
        if option_string == "--to":
            so_far.append((str(values), ""))
        elif not so_far or so_far[-1][1]:
            raise BadInput("--key-env belongs behind the --to whose key it names")
        else:
            so_far[-1] = (so_far[-1][0], str(values))
        namespace.to = so_far


class _EventsTo(argparse.Action):
    """Collects `--events-to` with the `--events-secret-env` that follows it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        so_far: list[tuple[str, str]] = list(namespace.events_to or [])
        if option_string == "--events-to":
            so_far.append((str(values), ""))
        elif not so_far or so_far[-1][1]:
            raise BadInput("--events-secret-env belongs behind the --events-to whose secret it is")
        else:
            so_far[-1] = (so_far[-1][0], str(values))
        namespace.events_to = so_far


def make_parser() -> Parser:
    """Return the parser of the whole command line."""
    parser = Parser(
        prog="cuecard",
        description="A desktop studio for people who sell on live video. "
        "Without a command: the window, or a short rehearsal where there is no display. "
        "With --rehearse alone: the window, and nothing leaves the machine.",
    )
    parser.add_argument("--version", action="version", version=f"cuecard {__version__}")
    commands = parser.add_subparsers(dest="command", parser_class=Parser, metavar="COMMAND")
    add_accounts(commands.add_parser("accounts", help="sign in with platforms, and out"))
    _add_ask(commands.add_parser("ask", help="find the spec row that answers a question"))
    _add_broadcast(commands.add_parser("broadcast", help=_BROADCAST_HELP))
    devices = commands.add_parser("devices", help="list cameras and microphones")
    devices.add_argument("--json", action="store_true", help="as JSON")
    doctor = commands.add_parser("doctor", help="look for what could go wrong, and say the cure")
    doctor.add_argument("--json", action="store_true", help="as JSON")
    _add_catalogue(commands.add_parser("catalogue", help="import or export the catalogue"))
    add_clips(commands.add_parser("clips", help="cut each product's highlights after a show"))
    add_packs(commands.add_parser("packs", help="list, check, add and make training packs"))
    _add_platform(commands.add_parser("platform", help="run a platform to try things out against"))
    _add_producer(commands.add_parser("producer", help="the page for a studio far away"))
    add_rehearse(commands.add_parser("rehearse", help="rehearse a training pack, and be scored"))
    add_sales(commands.add_parser("sales", help="say what a show sold"))
    add_shops(commands.add_parser("shops", help="connect shops, and fetch their products"))
    add_team(commands.add_parser("team", help="share the catalogue with other studios"))
    add_tasks(commands.add_parser("tasks", help="say what is asked of the host, and prove it"))
    _add_show(commands.add_parser("show", help="run a whole show from a file"))
    commands.add_parser("end", help="end broadcasts without a window that are still on air")
    bench = commands.add_parser("bench", help="measure the studio beside FFmpeg", add_help=False)
    bench.add_argument("rest", nargs=argparse.REMAINDER)
    return parser


def _add_ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="as a viewer types it")
    parser.add_argument(
        "--catalogue", required=True, metavar="FILE", help="JSON lines, or an exported catalogue"
    )
    parser.add_argument("--on-air", metavar="PRODUCT", help="id of the product viewers see")
    parser.add_argument("--jsonl", metavar="FILE", help="a question a line; - for standard input")
    parser.add_argument("--json", action="store_true", help="as JSON")


def _add_catalogue(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(
        dest="catalogue_command", parser_class=Parser, metavar="COMMAND", required=True
    )
    brings = does.add_parser("import", help="read products and spec sheets from CSV, XLSX or JSON")
    brings.add_argument("file", metavar="FILE")
    brings.add_argument("--dry-run", action="store_true", help="say what would be done")
    brings.add_argument(
        "--leave-out-wrong", action="store_true", help="write the rest where rows are wrong"
    )
    brings.add_argument("--json", action="store_true", help="as JSON")
    writes = does.add_parser("export", help="write the catalogue to a CSV, XLSX or JSON file")
    writes.add_argument("file", metavar="FILE")


def _add_platform(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--port", default="8750", metavar="N", help="of HTTP, on 127.0.0.1; 0: any that is free")
    add("--rtmp-port", metavar="N", help="of the ingest; otherwise the one after HTTP's")
    add("--state", metavar="DIR", help="keep orders, events, accounts and keys there")
    add("--record", metavar="DIR", help="keep received streams there, as FLV")
    add("--buyers", default="0", metavar="N", help="orders a minute that come by themselves")
    add("--viewers", default="25", metavar="N", help="made out to watch a live broadcast")
    add("--seed", default="1", metavar="N", help="of what is made up")
    add("--auto-approve", action="store_true", help="sign in without asking on a page")
    add("--token-seconds", default="3600", metavar="N", help="how long signing in holds")
    add("--end-with-input", action="store_true", help="end when the standard input ends")
    add("--json", action="store_true", help="say where everything is as a line of JSON")


def _add_producer(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--relay", metavar="ADDRESS", help="of the agency's server: tls://host:port")
    add("--studio", metavar="NAME", help="of the studio there: agency/studio, or studio")
    add("--creds", metavar="FILE", help="your credentials: a .creds file, or a seed")
    add("--listen", default="127.0.0.1:8738", metavar="127.0.0.1:PORT", help="where the page is")
    add("--name", metavar="NAME", help="what you call this machine")
    add("--new-credentials", metavar="FILE", help="make a key, and say what the agency must know")
    add("--of-studio", action="store_true", help="with --new-credentials: the studio's own key")


def _add_show(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(
        dest="show_command", parser_class=Parser, metavar="COMMAND", required=True
    )
    runs = does.add_parser("run", help="go on air as a show file says, without a window")
    runs.add_argument("file", metavar="SHOW.toml")
    runs.add_argument("--headless", action="store_true", help="without a window")
    runs.add_argument("--rehearse", action="store_true", help="nothing leaves the machine")
    runs.add_argument("--record", metavar="FILE", help="record into a .mkv or .mp4 file")
    runs.add_argument("--seconds", metavar="N", help="end by itself; otherwise Ctrl+C ends")
    runs.add_argument("--stats", metavar="FILE", help="write what happened as JSON")
    runs.add_argument("--json", action="store_true", help="a line of JSON for each change")
    runs.add_argument(
        "--events-to",
        action=_EventsTo,
        metavar="WHERE",
        help="tell a webhook's address, or a file, what happens; may be repeated",
    )
    runs.add_argument(
        "--events-secret-env",
        action=_EventsTo,
        metavar="NAME",
        dest="events_to",
        help="variable with that webhook's secret",
    )
    _add_door(runs)


def _add_door(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--door", metavar="ADDRESS:PORT", help="serve the producer's page, as on 127.0.0.1:8737")
    add("--pairing-file", metavar="FILE", help="keep the page's address with a fresh code there")
    add("--door-role", default="producer", metavar="ROLE", help="or moderator, observer, camera")
    add("--obs-websocket", metavar="ADDRESS:PORT", help="let button boxes in, as on 127.0.0.1:4455")
    add("--obs-password-env", metavar="NAME", help="variable with the password of button boxes")


def _add_broadcast(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--headless", action="store_true", help="without a window")
    parser.add_argument(
        "--attach", action="store_true", help="use the studio that is open, not one of its own"
    )
    parser.add_argument("--rehearse", action="store_true", help="nothing leaves the machine")
    _add_picture_and_sound(parser)
    _add_selling(parser)
    parser.add_argument(
        "--to",
        action=_To,
        metavar="WHERE",
        help="a saved destination's name, or rtmp(s)://server/app/key; may be repeated",
    )
    parser.add_argument(
        "--key-env", action=_To, metavar="NAME", dest="to", help="variable with that one's key"
    )
    parser.add_argument("--record", metavar="FILE", help="record into a .mkv or .mp4 file")
    parser.add_argument("--seconds", metavar="N", help="end by itself; otherwise Ctrl+C ends")
    parser.add_argument("--stats", metavar="FILE", help="write what happened as JSON")


def _add_picture_and_sound(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--camera", default="pattern", metavar="SOURCE", help="device, file, address or `pattern`")
    add("--mic", default="tone", metavar="SOURCE", help="device, file, address or `tone`")
    add("--canvas", default="720x1280@30", metavar="WxH@FPS", help="1080x1920@30 and so on")
    add("--fit", choices=("fit", "fill", "crop"), default="fill", help="how the camera fills it")
    add("--centre", default="0.5,0.5", metavar="X,Y", help="of the crop, each 0 to 1")
    add("--zoom", default="1", metavar="N", help="of the crop, 1 to 4")
    add("--mute", action="store_true", help="begin with the microphone muted")
    add("--gain-db", default="0", metavar="DB", help="of the microphone")
    add("--lip-sync-ms", default="0", metavar="MS", help="delay the sound, or the picture if < 0")
    rate = parser.add_mutually_exclusive_group()
    rate.add_argument("--bitrate-kbps", metavar="N", help="of the video")
    rate.add_argument("--bitrate", metavar="BPS", help="of the video, in bits per second")
    add("--audio-bitrate-kbps", default="128", metavar="N", help="of the sound")
    add("--encoder", default="", metavar="NAME", help="insist on one, as libx264")
    add("--preset", default="", metavar="NAME", help="of x264")


def _add_selling(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--card", metavar="FILE", help="product card, as JSON")
    parser.add_argument(
        "--countdown", metavar="SECONDS", help="run the card's offer from the start"
    )
