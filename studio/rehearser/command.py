"""`cuecard rehearse`: a training pack in real time beside a studio, or as fast as it goes."""

import argparse
import importlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, cast

import msgspec

from studio.cli.client import StudioClient
from studio.cli.headless import close_studio, interruptible
from studio.cli.session import own_session
from studio.cli.terminal import complain, say
from studio.coach.record import Run
from studio.coach.recorder import About, Recorder
from studio.coach.words import Words, words_for
from studio.core.display import has_display
from studio.core.errors import BadInput, StudioError
from studio.core.host_language import host_language
from studio.core.ids import new_id
from studio.core.logs import start_log, stop_log
from studio.core.money import format_money
from studio.core.paths import REHEARSAL_VARIABLE
from studio.protocol.message import Topic
from studio.rehearsal.hosts import PERFECT
from studio.rehearsal.pack_file import open_pack
from studio.rehearser.fast import FastOrder, run_fast
from studio.rehearser.live import LiveOrder, LiveOutside, run_live
from studio.rehearser.partners import partner_of
from studio.rehearser.prepared import Prepared, prepare
from studio.rehearser.results import Place, Results, write_results
from studio.rehearser.run_files import RECORDING
from studio.rehearser.telling import JsonTeller, PlainTeller, clock_text
from studio.rehearser.typed_rehearsal import TypedRehearsal, read_rehearsal
from studio.show.events import ShowEvent

ENGLISH = "en"
"""Of all that is printed; the documents are in the host's language."""

NAME = "cuecard rehearse"


class _Window(Protocol):
    def run(self, words: Sequence[str]) -> int: ...


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        BadInput: Something typed, or in the pack, is wrong; nothing was begun.
        StudioError: It was begun, and something went wrong.
    """
    if has_display() and not typed.headless:
        return _open_window(typed)
    wanted = read_rehearsal(typed)
    with tempfile.TemporaryDirectory(prefix="cuecard-rehearsal-") as folder:
        return _Rehearsal(wanted, _prepared(wanted, Path(folder)), Path(folder)).run()


def _open_window(typed: argparse.Namespace) -> int:
    """Open the window for a rehearsal; all but the pack is chosen there."""
    others = {name: value for name, value in vars(typed).items() if value}
    if set(others) - {"command", "pack"}:
        raise BadInput("with a window all but the pack is chosen there: add --headless")
    os.environ[REHEARSAL_VARIABLE] = "1"
    window = cast(_Window, importlib.import_module("studio.ui.app"))
    return window.run(["--pack", typed.pack] if typed.pack else [])


def _prepared(wanted: TypedRehearsal, folder: Path) -> Prepared:
    """Open the pack, and let it be as large and as long as was typed."""
    pack = open_pack(wanted.pack, folder / "pack")
    prepared = prepare(pack, seconds=wanted.seconds)
    pack = prepared.pack
    faults = pack.faults if wanted.faults else ()
    pack = replace(pack, audience=wanted.crowd(pack.audience), faults=faults)
    return replace(prepared, pack=pack)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ran:
    """A run, and all that happened in it."""

    run: Run
    events: Sequence[ShowEvent]


class _Rehearsal:
    def __init__(self, wanted: TypedRehearsal, prepared: Prepared, folder: Path) -> None:
        self._wanted = wanted
        self._prepared = prepared
        self._replay = _past_show(wanted.replay, folder)
        self._tell = complain if wanted.as_json else say
        self._words = words_for(ENGLISH)

    def run(self) -> int:
        """Run it, write the results down, and say where they are."""
        wanted = self._wanted
        self._begin()
        ran = self._in_real_time() if wanted.in_real_time else self._fast()
        recording = wanted.out / RECORDING
        place = Place(
            folder=wanted.out,
            words=words_for(host_language()),
            team=wanted.team,
            recording=recording if wanted.in_real_time else None,
        )
        results = write_results(ran.run, ran.events, self._prepared, place)
        self._conclude(ran.run, results)
        return 0

    def _begin(self) -> None:
        """Make the folder, so that nobody rehearses for nothing, and say what comes.

        Raises:
            BadInput: It can't be made.
        """
        wanted, prepared = self._wanted, self._prepared
        try:
            wanted.out.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:  # also a name that no system would take
            reason = getattr(error, "strerror", None) or "it can't be a folder"
            raise BadInput(f"--out {wanted.out}: {reason}") from error
        how = "in real time" if wanted.in_real_time else "as fast as it goes"
        self._tell(
            f"Rehearsal: {prepared.show.title or prepared.pack.pack_id}, "
            f"{clock_text(round(prepared.pack.length_s * 1_000)).strip()}, {how}, "
            f"host: {wanted.host}, seed: {wanted.seed}. The audience and all it buys is a model."
        )

    def _recorder(self) -> Callable[[About], Recorder]:
        if self._wanted.as_json:
            return lambda about: JsonTeller(about, say)
        return lambda about: PlainTeller(about, self._words, say)

    # --- fast ----------------------------------------------------------------------------------

    def _fast(self) -> _Ran:
        wanted = self._wanted
        events: list[ShowEvent] = []
        possible = () if wanted.host == PERFECT else self._fast_run(host=PERFECT).possible
        run = self._fast_run(
            host=wanted.host,
            called=wanted.called,
            possible=possible,
            run_id=new_id("run"),
            started_utc_ms=round(time.time() * 1_000),
            speed=wanted.speed,
            on_event=events.append,
            recorder=self._recorder(),
            refused=lambda text: self._tell(f"Refused: {text}"),
        )
        return _Ran(run=run, events=events)

    def _fast_run(self, **how: object) -> Run:
        prepared, seed = self._prepared, self._wanted.seed
        partner = partner_of(prepared.pack, prepared.goods, seed=seed, replay=self._replay)
        order = FastOrder(prepared=prepared, partner=partner, seed=seed)
        return run_fast(replace(order, **how))  # type: ignore[arg-type]

    # --- in real time --------------------------------------------------------------------------

    def _in_real_time(self) -> _Ran:
        wanted, folder = self._wanted, self._wanted.out
        order = LiveOrder(
            run_id=new_id("run"),
            prepared=self._prepared,
            seed=wanted.seed,
            called=wanted.called,
            script=wanted.host,
            light=wanted.light,
            faults=wanted.faults,
            replay=self._replay,
            recording=folder / RECORDING,
        )
        with own_session(rehearsal=True) as session:
            start_log("cuecard")
            try:
                run = _beside_a_studio(order, self._recorder())
                session.keep = False
            finally:
                stop_log()
                if session.keep:
                    complain(f"The logs of this run are in {session.folder / 'log'}.")
        possible = self._fast_run(host=PERFECT).possible
        run = replace(run, possible=possible, speed=wanted.speed)
        return _Ran(run=run, events=run.events)

    # --- after it ------------------------------------------------------------------------------

    def _conclude(self, run: Run, results: Results) -> None:
        for trouble in results.troubles:
            complain(trouble)
        if self._wanted.as_json:
            say(json.dumps(self._as_json(run, results), ensure_ascii=False))
            return
        for line in _summary(run, results, self._words):
            say(line)
        say(f"The results are in {self._wanted.out}: {_names(results, self._wanted.out)}")

    def _as_json(self, run: Run, results: Results) -> dict[str, object]:
        line = results.score.line
        return {
            "type": "result",
            "points": round(line.points, 1),
            "marks": {mark.subject: round(mark.points, 1) for mark in results.score.marks},
            "orders": len(run.sold),
            "sold": msgspec.to_builtins(line.sold),
            "folder": str(self._wanted.out),
            "files": [str(path) for path in results.files],
        }


def _beside_a_studio(order: LiveOrder, recorder: Callable[[About], Recorder]) -> Run:
    """Run in a studio of its own, and end that again."""
    with interruptible() as asked_to_end:
        outside = LiveOutside(asked_to_end=asked_to_end, may_start=True, recorder=recorder)
        try:
            return run_live(order, outside)
        finally:
            _end_studio()


def _end_studio() -> None:
    topics: tuple[Topic, ...] = ()
    client = StudioClient(NAME, topics=topics)
    try:
        client.attach(may_start=False)
    except StudioError:
        return  # there is none any more
    close_studio(client)


def _past_show(file: Path | None, folder: Path) -> Path | None:
    """Return the past show of a pack.

    Raises:
        BadInput: It has none.
    """
    if file is None:
        return None
    past = open_pack(file, folder / "replay").replay
    if past is None:
        raise BadInput(f"{file.name} has no past show in it")
    return past


def _summary(run: Run, results: Results, words: Words) -> list[str]:
    card = results.score
    sold = ", ".join(format_money(money, card.market) for money in card.line.sold)
    late = sum(one.at_ms > run.length_ms for one in run.sold)
    answered = sum(one.answered_at_ms is not None for one in run.asked)
    lines = [
        f"Questions: {answered} of {len(run.asked)} answered. "
        f"Orders (modelled): {len(run.sold)}, {late} of them after the show. "
        f"Sold: {sold or 'nothing'}.",
        f"Points: {card.line.points:.0f} of 100 ("
        + ", ".join(
            f"{words.name(f'mark.{mark.subject}')} {mark.points:.0f}"
            for mark in card.marks
            if mark.weight
        )
        + ")",
    ]
    return [*lines, *(words.say(sentence) for sentence in card.advice)]


def _names(results: Results, folder: Path) -> str:
    return ", ".join(path.name for path in results.files if path.parent == folder)
