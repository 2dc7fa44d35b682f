"""Making the engine show and send what a state of the show wants: the difference, or all of it."""

import asyncio
import logging
from dataclasses import dataclass, replace

from studio.control.engine_link import EngineLink
from studio.control.outputs import (
    fresh_recording,
    recording_spec,
    same_place,
    wanted_outputs,
)
from studio.core import keychain
from studio.core.clock import Clock
from studio.core.errors import EngineUnavailable, Refused, StudioError
from studio.core.ids import DestinationId, EventId, SecretName
from studio.protocol.engine_messages import (
    EngineSnapshot,
    HoldEngineKey,
    Instruction,
    Mark,
    OpenSources,
    OutputSpec,
    ProgramChanged,
    SetEngineSound,
    SetProgram,
    SetUp,
    StartOutput,
    StopOutput,
)
from studio.show.destination import RECORDING
from studio.show.overlays import Slate
from studio.show.scene import Scene, scenes_of
from studio.show.staging import Side, Transition
from studio.show.state import ShowState

SET_UP_WITHIN_S = 15.0
"""Every hardware encoder may be tried for a second before one is chosen."""

CLOSED_WITHIN_S = 10.0
"""A recording's last pictures go to a disk that may be slow."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """How a program is shown that is on its way.

    Attributes:
        transition: From what was seen before.
        events: What becomes true with it: the video says so from its first picture.
    """

    transition: Transition = Transition.CUT
    events: tuple[EventId, ...] = ()


PLAIN = Told()


class Stage:
    """The engine's side of the show.

    Attributes:
        held: Secret names whose keys last for this run only.
        shown: What the engine said, in the last `apply`, of the picture that viewers see; None: it
            was not asked for one, or did not say so.
    """

    def __init__(self, link: EngineLink, clock: Clock) -> None:
        self._link = link
        self._clock = clock
        self._running: dict[DestinationId, OutputSpec] = {}
        self._keys: dict[SecretName, str] = {}
        self.shown: ProgramChanged | None = None

    @property
    def held(self) -> frozenset[SecretName]:
        """See the class."""
        return frozenset(self._keys)

    @property
    def shown_pts_ms(self) -> int | None:
        """Where on the engine's timeline `shown` is, as far as it said so."""
        return None if self.shown is None else self.shown.pts_ms

    @property
    def recording_path(self) -> str:
        """The file that is being recorded into, or empty."""
        running = self._running.get(RECORDING)
        return running.url if running is not None else ""

    def touches(self, before: ShowState, after: ShowState) -> bool:
        """Return whether viewers would see or hear a change.

        Another preview is none, nor is what stands on a slate that is not shown.
        """
        sending = wanted_outputs(before) != wanted_outputs(after)
        air = before.on_air != after.on_air or (after.on_air and before.record != after.record)
        asked = _instructions(before, after)
        heard = any(not isinstance(instruction, SetProgram) for instruction in asked)
        return sending or air or heard or (bool(asked) and _seen(before) != _seen(after))

    async def apply(self, before: ShowState, after: ShowState, told: Told = PLAIN) -> str:
        """Bring the engine from one state to the next, and wait until it is so.

        Args:
            before: As it is.
            after: As it is to be.
            told: How the picture goes over, and what it says.

        Returns:
            A sentence for every output that would not start though others did.

        Raises:
            EngineUnavailable: It did not say in time that it is so.
            RefusedElsewhere: It said no.
        """
        self.shown = None
        if not self._link.connected:
            if after.on_air:
                raise EngineUnavailable(
                    "the engine is being started; nothing was changed, try again in a moment"
                )
            return ""  # it is told when it comes
        if before.on_air and not after.on_air:
            await self._stop_all()
        for instruction in _instructions(before, after, told):
            await self._carry_out(instruction)
        return await self._send_to(after, all_may_fail=before.on_air)

    def show_unseen(self, state: ShowState) -> None:
        """Tell the engine what a take or the slate would show; nobody waits for that."""
        self._link.post(_program(state))

    def mark(self, events: tuple[EventId, ...]) -> None:
        """Let the video say what happened without changing the picture; nobody waits for that."""
        if events:
            self._link.post(Mark(events=events))

    async def change_over(self, before: ShowState, after: ShowState) -> None:
        """Bring the engine from one show to another, off air; what it refuses is left out."""
        if self._link.connected:
            for instruction in (*_instructions(before, after), _program(after)):
                await self._tolerantly(instruction)

    def undo(self, tried: ShowState, back_to: ShowState) -> None:
        """Tell the engine to forget what was tried, without waiting: it may be hanging."""
        if not self._link.connected:
            return
        for destination_id in tuple(self._running):
            if not back_to.on_air:
                self._running.pop(destination_id)
                self._link.post(StopOutput(destination_id=destination_id))
        for instruction in _instructions(tried, back_to):
            self._link.post(instruction)

    async def replay(self, state: ShowState, snapshot: EngineSnapshot) -> None:
        """Bring an engine that was just reached to what the show wants; what runs is left alone."""
        self._running = {spec.destination_id: spec for spec in snapshot.specs}
        for name, key in self._keys.items():
            await self._tolerantly(HoldEngineKey(secret_name=name, key=key))
        if not state.on_air and self._running:
            await self._stop_all()
        if not self._running:
            await self._tolerantly(_set_up(state))
        await self._tolerantly(_sources(state))
        await self._tolerantly(SetEngineSound(sound=state.sound))
        if (snapshot.scenes, snapshot.preview) != (scenes_of(state), _preview(state)):
            await self._tolerantly(_program(state))
        try:
            text = await self._send_to(state, all_may_fail=True)
        except StudioError as error:
            text = str(error)
        if text:
            _log.warning("not everything could be started again: %s", text)

    def hold_key(self, name: SecretName, key: str) -> None:
        """Keep a key in memory for this run, and give it to the engine, now or when it comes.

        Raises:
            BadInput: It can't be a key.
        """
        keychain.hold_key(name, key)
        self._keys[name] = key
        self._link.post(HoldEngineKey(secret_name=name, key=key))

    async def _carry_out(self, instruction: Instruction) -> None:
        match instruction:
            case SetProgram(revision=revision):
                self.shown = await self._link.put_on_air(instruction, revision)
            case SetUp():
                await self._link.instruct(instruction, timeout_s=SET_UP_WITHIN_S)
            case _:
                await self._link.instruct(instruction)

    async def _tolerantly(self, instruction: Instruction) -> None:
        try:
            await self._carry_out(instruction)
        except Refused as error:
            _log.warning("%s: %s", type(instruction).__name__, error)

    async def _send_to(self, state: ShowState, *, all_may_fail: bool) -> str:
        wanted, no_recording = self._wanted(state)
        for destination_id, spec in tuple(self._running.items()):
            if not same_place(spec, wanted.get(destination_id)):
                await self._stop(destination_id)
        starting = [spec for key, spec in wanted.items() if key not in self._running]
        tried = await asyncio.gather(*(self._start(spec) for spec in starting))
        failed = [error for error in (*tried, no_recording) if error is not None]
        if failed and len(failed) >= len(starting) and not self._running and not all_may_fail:
            raise failed[0]
        return " ".join(f"{error}." for error in failed)

    def _wanted(self, state: ShowState) -> tuple[dict[DestinationId, OutputSpec], Refused | None]:
        """Return every output there should be, and why the recording is not among them."""
        wanted = wanted_outputs(state)
        if not (state.on_air and state.record):
            return wanted, None
        running = self._running.get(RECORDING)
        if running is not None:  # its drive may not answer: no take waits for that
            return {**wanted, RECORDING: running}, None
        try:
            path = fresh_recording(state, self._clock.utc_ms())
        except OSError as error:
            _log.warning("there is no place for the recording: %s", error)
            return wanted, Refused("the folder for recordings can't be used")
        wanted[RECORDING] = recording_spec(path)
        return wanted, None

    async def _start(self, spec: OutputSpec) -> Refused | None:
        try:
            await self._link.instruct(StartOutput(output=spec))
        except Refused as error:
            _log.warning("output %s did not start: %s", spec.destination_id, error)
            return error
        self._running[spec.destination_id] = spec
        return None

    async def _stop(self, destination_id: DestinationId) -> None:
        self._running.pop(destination_id, None)
        try:
            await self._link.instruct(
                StopOutput(destination_id=destination_id), timeout_s=CLOSED_WITHIN_S
            )
        except Refused as error:
            _log.warning("output %s did not stop cleanly: %s", destination_id, error)

    async def _stop_all(self) -> None:
        await asyncio.gather(*(self._stop(destination_id) for destination_id in self._running))


def pictures_differ(before: ShowState, after: ShowState) -> bool:
    """Return whether the engine has something else to draw, be it seen now or not."""
    return _preview(before) != _preview(after) or scenes_of(before) != scenes_of(after)


def _instructions(before: ShowState, after: ShowState, told: Told = PLAIN) -> list[Instruction]:
    """Return what brings an engine from one state to another; outputs and preview aside."""
    wanted: list[Instruction] = []
    set_up = (before.canvases, before.encoding) != (after.canvases, after.encoding)
    if set_up:
        wanted.append(_set_up(after))
    if _sources(before) != _sources(after):
        wanted.append(_sources(after))
    if before.sound != after.sound:
        wanted.append(SetEngineSound(sound=after.sound))
    if set_up or scenes_of(before) != scenes_of(after):
        wanted.append(_program(after, told))
    return wanted


def _set_up(state: ShowState) -> SetUp:
    return SetUp(
        canvases=state.canvases,
        bitrate_bps=state.encoding.bitrate_bps,
        audio_bitrate_bps=state.encoding.audio_bitrate_bps,
        encoder=state.encoding.encoder,
        preset=state.encoding.preset,
    )


def _sources(state: ShowState) -> OpenSources:
    return OpenSources(camera=state.camera, microphone=state.microphone, second=state.second)


def _program(state: ShowState, told: Told = PLAIN) -> SetProgram:
    return SetProgram(
        revision=state.revision,
        scenes=scenes_of(state),
        preview=_preview(state),
        transition=told.transition,
        events=told.events,
    )


def _seen(state: ShowState) -> tuple[Scene, ...]:
    """Return what is on program, without slates that nobody asked for.

    One that stands in for a lost camera may change a moment late.
    """
    nothing = Slate(market=state.market)
    return tuple(
        scene if scene.slate_shown else replace(scene, slate=nothing) for scene in scenes_of(state)
    )


def _preview(state: ShowState) -> tuple[Scene, ...]:
    return scenes_of(state, Side.PREVIEW)
