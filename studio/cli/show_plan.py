"""From a show file to commands: everything is checked before anything is started."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from studio.catalogue.whole_import import whole_import
from studio.cli.chats import ChatPlan, read_chats
from studio.cli.headless import Timed
from studio.cli.plan import known_source
from studio.cli.receivers import Address
from studio.cli.targets import Target, read_targets
from studio.core.address_secret import part_address
from studio.core.errors import BadInput
from studio.core.ids import CanvasId, CueId, SecretName
from studio.core.money import market_locale
from studio.core.paths import resource
from studio.core.source_spec import SourceSpec
from studio.outbox.sink import SinkKind
from studio.protocol.messages import Command
from studio.protocol.show_commands import SetPreview, StartOffer, Take
from studio.protocol.show_cues import cues_of, fixed_price_of
from studio.protocol.show_file import (
    OfferTable,
    ShowFile,
    SinkTable,
    command_of,
    read_show_file,
)
from studio.show.canvas import Canvas, parse_canvas
from studio.show.cue import Cue
from studio.show.look import Theme
from studio.show.staging import Transition
from studio.show.state import Encoding
from studio.show.theme_file import parse_theme

PREVIEW_AHEAD_S = 0.5
"""A cue is in preview so long before its take, so that it is drawn already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPlan:
    """A show from a file that can begin.

    Attributes:
        title: May be empty.
        market: Tag.
        canvases: Each id once.
        encoding: Of each.
        camera: Where the picture comes from.
        second: Where the close-up comes from; None: from the camera.
        microphone: Where the sound comes from.
        addresses: Whole addresses of sources with a password in them, by secret name.
        catalogue: File to import; None: none.
        cues: The rundown.
        length_s: How long it shall be; None: as planned.
        theme: None: the usual one.
        transition: How takes go over.
        targets: Where each canvas goes.
        schedule: What happens on air.
        rehearsal: Whether nothing may leave the machine.
        seconds: How long to be on air; None: not said.
        receivers: Who is told of what happens.
        chats: Which are read.
    """

    title: str
    market: str
    canvases: tuple[Canvas, ...]
    encoding: Encoding
    camera: SourceSpec
    second: SourceSpec | None
    microphone: SourceSpec
    addresses: tuple[tuple[SecretName, str], ...] = field(default=(), repr=False)
    catalogue: Path | None
    cues: tuple[Cue, ...]
    length_s: int | None
    theme: Theme | None
    transition: Transition
    targets: tuple[Target, ...]
    schedule: tuple[Timed, ...]
    rehearsal: bool
    seconds: float | None
    receivers: tuple[Address, ...]
    chats: tuple[ChatPlan, ...]


def read_show_plan(path: Path, *, rehearsal: bool) -> ShowPlan:
    """Read a show file and check all that it names.

    Raises:
        BadInput: The first thing that is wrong, in one sentence.
    """
    file = read_show_file(path)
    try:
        return _Reading(file, path.resolve().parent, rehearsal or file.show.rehearsal).plan()
    except BadInput as error:
        raise BadInput(f"show file {path}: {error}") from error


class _Reading:
    def __init__(self, file: ShowFile, folder: Path, rehearsal: bool) -> None:
        self._file = file
        self._folder = folder
        self._rehearsal = rehearsal

    def plan(self) -> ShowPlan:
        show = self._file.show
        market_locale(show.market)
        canvases = self._canvases()
        camera, microphone, second = (
            part_address(self._source(text, key)) if text else None
            for text, key in (
                (show.camera, "camera"),
                (show.microphone, "microphone"),
                (show.second, "second"),
            )
        )
        if camera is None or microphone is None:
            raise BadInput("camera and microphone name a source")
        parted = [one for one in (camera, microphone, second) if one is not None]
        catalogue = self._beside(show.catalogue) if show.catalogue else None
        cues = cues_of(self._file)
        self._check_products(cues, catalogue)
        return ShowPlan(
            title=show.title,
            market=show.market,
            canvases=canvases,
            encoding=Encoding(bitrate_bps=show.bitrate_kbps * 1_000, preset=show.preset),
            camera=camera[0],
            second=second[0] if second is not None else None,
            microphone=microphone[0],
            addresses=tuple((SecretName(s.secret_name), whole) for s, whole in parted if whole),
            catalogue=catalogue,
            cues=tuple(self._with_clip(cue) for cue in cues),
            length_s=show.length_s,
            theme=self._theme(show.theme) if show.theme else None,
            transition=show.transition,
            targets=self._targets(canvases),
            schedule=schedule_of(self._file, cues),
            rehearsal=self._rehearsal,
            seconds=show.seconds,
            receivers=tuple(self._receiver(sink) for sink in self._file.sinks),
            chats=read_chats(self._file.chats, self._beside, rehearsal=self._rehearsal),
        )

    def _receiver(self, sink: SinkTable) -> Address:
        where = str(self._folder / sink.url) if sink.kind == SinkKind.FILE else sink.url
        return Address(where=where, secret_env=sink.secret_env, kind=sink.kind)

    def _canvases(self) -> tuple[Canvas, ...]:
        canvases = tuple(parse_canvas(text) for text in self._file.show.canvases)
        if not canvases or len({c.canvas_id for c in canvases}) != len(canvases):
            raise BadInput("canvases names one upright picture, one lying one, or both")
        if len({c.fps for c in canvases}) != 1:
            raise BadInput("all canvases have one rate")
        return canvases

    def _source(self, text: str, key: str) -> SourceSpec:
        path = self._beside(text)
        return known_source(str(path) if path.is_file() else text, key)

    def _beside(self, name: str) -> Path:
        """Return a file beside the show file, else as seen from where the command was called."""
        beside = self._folder / name
        try:
            return beside if beside.exists() else Path(name).absolute()
        except (OSError, ValueError) as error:  # no name the system can look up
            raise BadInput(f"no such file: {name[:80]}") from error

    def _with_clip(self, cue: Cue) -> Cue:
        if not cue.clip:
            return cue
        clip = self._beside(cue.clip)
        if not clip.is_file():
            raise BadInput(f"cue {cue.cue_id}: no such clip: {cue.clip}")
        return replace(cue, clip=str(clip))

    def _theme(self, name: str) -> Theme:
        shipped = resource("themes", f"{Path(name).stem}.toml")
        path = self._beside(name)
        chosen = path if path.is_file() else shipped
        try:
            return parse_theme(chosen.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(f"theme {name} can't be read") from error

    def _targets(self, canvases: tuple[Canvas, ...]) -> tuple[Target, ...]:
        tables = self._file.destinations
        typed = [(table.url, table.key_env) for table in tables]
        targets = read_targets(typed, rehearsal=self._rehearsal)
        return tuple(
            _on_canvas(target, table.canvas, canvases)
            for target, table in zip(targets, tables, strict=True)
        )

    def _check_products(self, cues: tuple[Cue, ...], catalogue: Path | None) -> None:
        wanted = {cue.product_id for cue in cues if cue.product_id is not None}
        if catalogue is None:
            if wanted:
                raise BadInput("cues name products, and there is no catalogue they could be from")
            return
        listings = whole_import(catalogue, self._file.show.market).listings
        known = {listing.product_id for listing in listings}
        missing = sorted(wanted - known)
        if missing:
            raise BadInput(f"the catalogue has no product {', '.join(missing)}")


def _on_canvas(target: Target, text: str, canvases: tuple[Canvas, ...]) -> Target:
    if not text:
        return target
    wanted = parse_canvas(text)
    if wanted not in canvases:
        raise BadInput(f"a destination wants the canvas {text}, which the show has not")
    canvas_id = CanvasId(wanted.canvas_id)
    return replace(target, destination=replace(target.destination, canvas_id=canvas_id))


def schedule_of(file: ShowFile, cues: tuple[Cue, ...]) -> tuple[Timed, ...]:
    """Return what happens on air, in order of time; equal times in the file's order.

    Raises:
        BadInput: A time is below zero, or a command is none.
    """
    timed: list[Timed] = []
    for cue, table in zip(cues, file.cues, strict=True):
        if table.take_at_s is not None:
            timed.extend(_taken(cue.cue_id, table.take_at_s))
        offer = table.offer
        if offer is not None and offer.starts_at_s is not None:
            timed.append(Timed(at_s=offer.starts_at_s, command=_started(cue, offer)))
    timed.extend(Timed(at_s=table.s, command=command_of(table)) for table in file.at)
    if any(one.at_s < 0 for one in timed):
        raise BadInput("times are seconds since the show went on air, not below 0")
    return tuple(sorted(timed, key=lambda one: one.at_s))


def _taken(cue_id: CueId, at_s: float) -> tuple[Timed, ...]:
    ahead_s = max(0.0, at_s - PREVIEW_AHEAD_S)
    prepare: Command = SetPreview(cue_id=cue_id)
    return (
        Timed(at_s=min(ahead_s, at_s), command=prepare),
        Timed(at_s=at_s, command=Take(expected_preview=cue_id)),
    )


def _started(cue: Cue, offer: OfferTable) -> StartOffer:
    return StartOffer(
        duration_s=offer.lasts_s,
        percent=offer.percent,
        price=fixed_price_of(offer),
        quantity=offer.quantity,
        code=offer.code,
        product_id=cue.product_id,
        override=offer.override,
    )
