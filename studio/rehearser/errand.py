"""One rehearsal as the window asks for it: unpacked, run, judged, kept, told."""

import logging
import shutil
import time
from dataclasses import dataclass, replace
from pathlib import Path

from studio.cli.client import StudioClient
from studio.coach.scorecard import Scorecard
from studio.control.outputs import file_name_of
from studio.core.errors import BadInput, StudioError
from studio.core.ids import new_id
from studio.core.paths import cache_folder
from studio.core.settings import chosen_recordings_folder
from studio.protocol.rehearsal_messages import (
    RehearsalReport,
    Stage,
    StartRehearsal,
    TellRehearsal,
)
from studio.rehearsal.pack import Pack
from studio.rehearsal.pack_file import open_pack
from studio.rehearsal.pack_shelf import pack_named
from studio.rehearser.live import Cancelled, LiveOrder, LiveOutside, run_live
from studio.rehearser.live_names import REHEARSAL
from studio.rehearser.prepared import Prepared, prepare
from studio.rehearser.scored import judged_and_kept

PACKS = "packs"
"""Where packs are unpacked; a show refers to the pictures in there for as long as it is open."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Heard:
    """What was told last."""

    report: RehearsalReport


def rehearse(order: StartRehearsal, seed: int, outside: LiveOutside) -> None:
    """Do a rehearsal from its order to its scorecard; what goes wrong is told, too.

    Args:
        order: What was asked for.
        seed: Of audience and faults.
        outside: Whether it shall end.
    """
    first = RehearsalReport(
        stage=Stage.PREPARING, seed=seed, light=order.light, faults=order.faults
    )
    heard = _Heard(first)

    def hear(report: RehearsalReport) -> None:
        heard.report = report
        outside.hear(report)

    try:
        card, folder = _rehearsed(order, seed, replace(outside, hear=hear))
        told = replace(heard.report, stage=Stage.DONE, score=card, folder=str(folder), hints=())
    except Cancelled:
        told = RehearsalReport()
    except StudioError as error:
        _log.warning("the rehearsal failed: %s", error)
        told = replace(heard.report, stage=Stage.FAILED, text=str(error), hints=())
    _tell(told)


def _rehearsed(order: StartRehearsal, seed: int, outside: LiveOutside) -> tuple[Scorecard, Path]:
    prepared = prepare(_unpacked(order.pack)) if order.pack else None
    title = "" if prepared is None else prepared.show.title
    recording = _recording(title)
    replay = _replay(order.replay)
    run = run_live(
        LiveOrder(
            run_id=new_id("run"),
            prepared=prepared,
            seed=seed,
            called=order.host,
            light=order.light,
            faults=order.faults,
            replay=replay,
            own_sources=True,
            recording=recording,
        ),
        outside,
    )
    judged = _judged_by(prepared, order)
    kept = judged_and_kept(run, judged, replay=replay, recording=recording)
    return kept.score, kept.folder


def _judged_by(prepared: Prepared | None, order: StartRehearsal) -> Prepared | None:
    """Return the pack as it was rehearsed."""
    if prepared is None or order.faults:
        return prepared
    return replace(prepared, pack=replace(prepared.pack, faults=()))


def _unpacked(name: str) -> Pack:
    file = pack_named(name)
    folder = cache_folder() / PACKS / file.stem
    shutil.rmtree(folder, ignore_errors=True)
    return open_pack(file, folder)


def _replay(file: str) -> Path | None:
    """Return the past show of a pack.

    Raises:
        BadInput: It has none.
    """
    if not file:
        return None
    past = _unpacked(file).replay
    if past is None:
        raise BadInput("this training pack has no past show in it")
    return past


def _recording(title: str) -> Path:
    moment = time.strftime("%Y-%m-%d %H-%M-%S")
    name = " ".join(part for part in ("Rehearsal", file_name_of(title), moment) if part)
    return chosen_recordings_folder() / f"{name}.mkv"


def _tell(report: RehearsalReport) -> None:
    client = StudioClient(REHEARSAL, role="rehearsal", topics=())
    try:
        client.attach(may_start=False)
        client.request(TellRehearsal(report=report))
    except StudioError as error:
        _log.info("nobody is there to be told: %s", error)
    finally:
        client.close()
