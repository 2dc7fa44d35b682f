"""Everything that was asked of a broadcast, checked before anything is started."""

import argparse
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from studio.capture.media import open_media, picture_stream, sound_stream
from studio.capture.registry import find_device
from studio.capture.still import read_still
from studio.catalogue.card_file import read_card
from studio.catalogue.offer import LONGEST_OFFER_S
from studio.catalogue.product import Product
from studio.cli.number import read_number, read_whole
from studio.cli.targets import Target, read_targets
from studio.core.address_secret import part_address
from studio.core.errors import BadInput, DeviceError
from studio.core.ids import SecretName
from studio.core.source_spec import SourceKind, SourceSpec, parse_camera, parse_microphone
from studio.engine.encoders import SOFTWARE, candidates, try_encoder
from studio.engine.outputs.recording import check_suffix
from studio.show.canvas import Canvas, Fill, Framing, parse_canvas
from studio.show.state import (
    AUDIO_BITRATE_BPS,
    BITRATE_BPS,
    GAIN_DB,
    LIP_SYNC_MS,
    Encoding,
    Sound,
)

LONGEST_SHOW_S = 7 * 24 * 3600.0
PRESETS = (
    *("ultrafast", "superfast", "veryfast", "faster", "fast"),
    *("medium", "slow", "slower", "veryslow"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BroadcastPlan:
    """A broadcast that can begin.

    Attributes:
        canvas: The picture.
        encoding: Bitrates, encoder, preset.
        camera: Where the picture comes from.
        microphone: Where the sound comes from.
        framing: How the camera fills the canvas.
        sound: Mute, gain, lip sync.
        product: On the card from the start; None: no card.
        countdown_s: How long its offer runs from the start; None: no offer.
        targets: Where to send.
        recording: File to record into; None: no recording.
        seconds: How long to be on air; None: until Ctrl+C.
        stats: File for what happened; None: none is written.
        attach: Whether to use the studio that is open.
        rehearsal: Whether nothing may leave the machine.
        addresses: Whole addresses of sources that have a password or token in them, each under
            the name by which the source asks for it.
    """

    canvas: Canvas
    encoding: Encoding
    camera: SourceSpec
    microphone: SourceSpec
    framing: Framing
    sound: Sound
    product: Product | None
    countdown_s: float | None
    targets: tuple[Target, ...]
    recording: Path | None
    seconds: float | None
    stats: Path | None
    attach: bool = False
    rehearsal: bool = False
    addresses: tuple[tuple[SecretName, str], ...] = field(default=(), repr=False)


def read_plan(typed: argparse.Namespace) -> BroadcastPlan:
    """Check all that was typed; nothing is started.

    Raises:
        BadInput: The first thing that is wrong, in one sentence.
    """
    if not typed.to and not typed.record:
        raise BadInput("say where it goes: --to, --record, or both")
    if typed.attach and typed.rehearse:
        raise BadInput("--rehearse has a studio of its own: leave --attach out")
    product = read_card(Path(typed.card)) if typed.card else None
    camera, camera_address = part_address(
        _present(parse_camera(typed.camera), "--camera", pictures=True)
    )
    microphone, microphone_address = part_address(_present(parse_microphone(typed.mic), "--mic"))
    return BroadcastPlan(
        canvas=parse_canvas(typed.canvas),
        encoding=_encoding(typed),
        framing=_framing(typed),
        sound=_sound(typed),
        product=product,
        countdown_s=_countdown_s(typed, product),
        seconds=read_seconds(typed.seconds),
        recording=read_recording(typed.record) if typed.record else None,
        stats=read_stats_file(
            typed.stats,
            {
                "--record": typed.record,
                "--card": typed.card,
                "--camera": typed.camera,
                "--mic": typed.mic,
            },
        ),
        targets=read_targets(typed.to or [], rehearsal=typed.rehearse),
        camera=camera,
        microphone=microphone,
        addresses=tuple(
            (SecretName(spec.secret_name), whole)
            for spec, whole in ((camera, camera_address), (microphone, microphone_address))
            if whole
        ),
        attach=typed.attach,
        rehearsal=typed.rehearse,
    )


def known_source(text: str, key: str) -> SourceSpec:
    """Return the source that was written for a camera or a microphone, made certain.

    Args:
        text: As typed.
        key: `microphone` or `--mic`, or what a picture is called; named in errors.

    Raises:
        BadInput: It is none, or not there.
    """
    if key in ("microphone", "--mic"):
        return _present(parse_microphone(text), key)
    return _present(parse_camera(text), key, pictures=True)


def _encoding(typed: argparse.Namespace) -> Encoding:
    low, high = BITRATE_BPS
    if typed.bitrate is not None:
        bitrate_bps = read_whole(typed.bitrate, "--bitrate", low=low, high=high)
    else:
        kbps = typed.bitrate_kbps or "4000"
        whole = read_whole(kbps, "--bitrate-kbps", low=low // 1_000, high=high // 1_000)
        bitrate_bps = whole * 1_000
    if typed.encoder:
        _check_encoder(typed.encoder)
    if typed.preset and typed.preset not in PRESETS:
        raise BadInput(f"--preset is one of {', '.join(PRESETS)}; got {typed.preset!r}")
    low, high = (bps // 1_000 for bps in AUDIO_BITRATE_BPS)
    audio_kbps = read_whole(typed.audio_bitrate_kbps, "--audio-bitrate-kbps", low=low, high=high)
    return Encoding(
        bitrate_bps=bitrate_bps,
        audio_bitrate_bps=audio_kbps * 1_000,
        encoder=typed.encoder,
        preset=typed.preset,
    )


def _check_encoder(name: str) -> None:
    known = (SOFTWARE, *candidates())
    if name not in known:
        raise BadInput(f"--encoder is one of {', '.join(known)}; got {name!r}")
    trial = None if name == SOFTWARE else try_encoder(name)
    if trial is not None and not trial.works:
        raise BadInput(f"--encoder: {name} does not work here: {trial.text}")


def _framing(typed: argparse.Namespace) -> Framing:
    across, comma, down = typed.centre.partition(",")
    if not comma:
        raise BadInput(f"--centre is written like 0.5,0.3, got {typed.centre!r}")
    return Framing(
        fill=Fill(typed.fit),
        centre_x=read_number(across, "--centre", low=0, high=1),
        centre_y=read_number(down, "--centre", low=0, high=1),
        zoom=read_number(typed.zoom, "--zoom", low=1, high=4),
    )


def _sound(typed: argparse.Namespace) -> Sound:
    low, high = LIP_SYNC_MS
    return Sound(
        muted=typed.mute,
        gain_db=read_number(typed.gain_db, "--gain-db", low=GAIN_DB[0], high=GAIN_DB[1]),
        lip_sync_ms=read_whole(typed.lip_sync_ms, "--lip-sync-ms", low=low, high=high),
    )


def _countdown_s(typed: argparse.Namespace, product: Product | None) -> float | None:
    if typed.countdown is None:
        return None
    if product is None:
        raise BadInput("--countdown needs a --card: it runs the card's offer")
    return read_number(typed.countdown, "--countdown", low=1, high=LONGEST_OFFER_S)


def read_seconds(text: str | None) -> float | None:
    """Return how long to be on air, or None for an open end.

    Raises:
        BadInput: It is no such number.
    """
    if text is None:
        return None
    return read_number(text, "--seconds", low=0.5, high=LONGEST_SHOW_S)


def read_recording(text: str) -> Path:
    """Return the file to record into.

    Raises:
        BadInput: It is there already, or can't be one.
    """
    path = _in_a_folder(text, "--record")
    check_suffix(path)
    if path.exists():
        raise BadInput(f"{path} exists already; a recording is never written over")
    return path


def read_stats_file(text: str | None, others: Mapping[str, str | None]) -> Path | None:
    """Return the file for the figures, which replaces an older one: never anything else.

    Args:
        text: As typed; None: none is wanted.
        others: Files that are read or written, each under the option that names it.

    Raises:
        BadInput: It can't be written, or is one of the others.
    """
    if not text:
        return None
    path = _in_a_folder(text, "--stats")
    for option, other in others.items():
        if other and _same_file(path, _path(other)):
            raise BadInput(f"--stats would write over the file of {option}: {path}")
    return path


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve() or one.samefile(other)
    except OSError:
        return False  # the other does not exist, or is no path at all


def _path(text: str) -> Path:
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError as error:  # `~somebody`, whom the system does not know
        raise BadInput(f"there is no home folder for {text!r}") from error


def _in_a_folder(text: str, option: str) -> Path:
    path = _path(text)
    if not path.name or path.is_dir():
        raise BadInput(f"{option} names a file, got {text!r}")
    if not path.parent.is_dir():
        raise BadInput(f"{option}: there is no folder {path.parent}")
    if not os.access(path.parent, os.W_OK):
        raise BadInput(f"{option}: the folder {path.parent} can't be written to")
    return path


def _present(spec: SourceSpec, option: str, *, pictures: bool = False) -> SourceSpec:
    """Return the source, made certain where that takes no time: devices and files, no network."""
    try:
        match spec.kind:
            case SourceKind.CAMERA | SourceKind.MICROPHONE:
                find_device(spec)
            case SourceKind.STILL:
                read_still(Path(spec.name))
            case SourceKind.FILE:
                _check_file(spec.name, pictures=pictures)
            case _:
                pass
    except DeviceError as error:
        raise BadInput(f"{option}: {str(error).rstrip('.')}") from error
    return spec


def _check_file(name: str, *, pictures: bool) -> None:
    what = Path(name).name
    with open_media(name, what) as container:
        if pictures:
            picture_stream(container, what)
        else:
            sound_stream(container, what)
