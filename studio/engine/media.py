"""The whole pipeline, without the messages: what the engine can do, one method an instruction."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import psutil

from studio.core.clock import Clock
from studio.core.errors import EncoderError, Refused
from studio.core.ids import DestinationId, EventId, SecretName, new_id
from studio.core.source_spec import SourceSpec
from studio.engine.audio_mix import AudioMix, Level
from studio.engine.drawn import DrawnProgram
from studio.engine.encoders import best_encoder
from studio.engine.lane import Lane, Templates
from studio.engine.outputs.output import Output
from studio.engine.outputs.registry import make_output
from studio.engine.program import DrawerPorts, ProgramDrawer, Wanted
from studio.engine.setup_check import check_setup
from studio.engine.sound_clock import StereoFrame
from studio.engine.sound_encoder import SoundEncoder
from studio.engine.source_desk import SourceDesk
from studio.engine.ticker import OnAir, Ticker
from studio.engine.video_encoder import VideoQuality
from studio.protocol.engine_messages import EngineSnapshot, OutputSpec, SetProgram, SetUp
from studio.protocol.reports import EngineStats, OutputReport, Timeline
from studio.show.canvas import Canvas
from studio.show.scene import Scene
from studio.show.staging import Transition
from studio.show.state import Sound

_logger = logging.getLogger(__name__)

DEFAULT_PRESET = "veryfast"
_SOUND_LEAD_S = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaPorts:
    """What the pipeline asks of its surroundings.

    Attributes:
        clock: The master.
        key_of: Finds a stream key by its name.
        changed: Called when a state changed; from any thread.
        on_air: See `Ticker`.
        ring_folder: Where the preview rings go.
    """

    clock: Clock
    key_of: Callable[[SecretName], str | None]
    changed: Callable[[], None]
    on_air: OnAir
    ring_folder: Path


class Media:
    """Sources, ticker, encoders and outputs; its methods are called from one thread."""

    def __init__(self, ports: MediaPorts) -> None:
        self._ports = ports
        self._clock = ports.clock
        self._zero_ns = self._clock.monotonic_ns()
        self._timeline = Timeline(
            timeline_id=new_id("timeline"), zero_ns=self._zero_ns, zero_utc_ms=self._clock.utc_ms()
        )
        self._setup = SetUp(canvases=())
        self._encoder_name = ""
        self._lanes: tuple[Lane, ...] = ()
        self._ticker: Ticker | None = None
        self._sound_encoder: SoundEncoder | None = None
        self._finished: dict[DestinationId, OutputReport] = {}
        self._wanted: Wanted | None = None
        self._drawn: DrawnProgram | None = None
        self._shown: tuple[int, tuple[Scene, ...]] = (0, ())
        self._lock = threading.Lock()
        self._program_lock = threading.Lock()  # scenes and canvases come from two threads
        self._sound_came = threading.Event()
        self._desk = SourceDesk(self._clock, self._zero_ns)
        self._mix = AudioMix(
            self._clock,
            self._zero_ns,
            source=lambda: self._desk.microphone,
            emit=self._on_sound,
            clips=self._desk.clips.sound,
        )
        drawn = DrawerPorts(
            program=self._on_drawn,
            preview=self._on_preview_drawn,
            clips=self._desk.clips.prepare,
        )
        self._drawer = ProgramDrawer(self._clock, drawn)
        self._me = psutil.Process()

    def start(self) -> None:
        """Begin the sound track and the drawing; pictures begin with `set_up`."""
        self._mix.start()
        self._drawer.start()

    def close(self) -> None:
        """Close every output, then everything else."""
        for destination_id in [i for lane in self._lanes for i in lane.outputs]:
            self.stop_output(destination_id)
        if self._ticker is not None:
            self._ticker.stop()
        self._drawer.stop()
        self._mix.stop()
        self._desk.close()
        for lane in self._lanes:
            lane.close()

    # --- what is asked -------------------------------------------------------------------------

    def set_up(self, setup: SetUp) -> None:
        """Compose these canvases from now on.

        Raises:
            Refused: An output runs.
            BadInput: No canvas, one twice, several rates, or a bitrate out of range.
        """
        if self.is_sending():
            raise Refused("stop every output before changing the picture")
        check_setup(setup)
        if setup == self._setup:
            return
        if self._ticker is not None:
            self._ticker.stop()
        for lane in self._lanes:
            lane.close()
        self._setup = setup
        self._encoder_name = setup.encoder or best_encoder()
        self._lanes = tuple(Lane(canvas, self._ports.ring_folder) for canvas in setup.canvases)
        self._ticker = Ticker(
            self._clock,
            self._zero_ns,
            lanes=self._lanes,
            desk=self._desk,
            on_air=self._on_air,
        )
        self._ticker.start()
        with self._program_lock:
            if self._wanted is not None:
                self._wanted = replace(
                    self._wanted,
                    canvases=self._canvases(),
                    transition=Transition.CUT,
                    asked_ns=None,
                    events=(),
                )
                self._drawer.show(self._wanted)

    def open_sources(
        self, camera: SourceSpec, microphone: SourceSpec, second: SourceSpec | None = None
    ) -> None:
        """Open these, close the ones before."""
        self._desk.open(camera, microphone, second)

    def set_program(self, asked: SetProgram) -> None:
        """Show these scenes as soon as they are drawn; `on_air` tells when."""
        asked_ns = self._clock.monotonic_ns()
        with self._program_lock:
            self._wanted = Wanted(
                revision=asked.revision,
                scenes=asked.scenes,
                preview=asked.preview,
                transition=asked.transition,
                canvases=self._canvases(),
                asked_ns=asked_ns,
                events=asked.events,
            )
            self._drawer.show(self._wanted)

    def mark(self, events: tuple[EventId, ...]) -> None:
        """Let the next picture of every canvas say that these happened."""
        for lane in self._lanes:
            lane.mark(events)

    def set_sound(self, sound: Sound) -> None:
        """Mute, gain, lip sync."""
        self._mix.track.sound = sound

    def lose_camera(self, seconds: float) -> None:
        """Let the camera be lost for a time, as a rehearsal wants it."""
        self._desk.lose_camera(seconds)

    def start_output(self, spec: OutputSpec) -> None:
        """Start sending somewhere; what is sent there already goes on.

        Raises:
            Refused: Nothing is set up yet.
            BadInput: The address is of no kind an output knows.
            EncoderError: No encoder would start.
        """
        lane = self._lane_of(spec)
        if any(spec.destination_id in one.outputs for one in self._lanes):
            return
        output = make_output(
            spec,
            key_of=self._ports.key_of,
            want_keyframe=lane.want_keyframe,
            changed=self._ports.changed,
            clock=self._clock,
        )
        templates = self._encoding(lane)
        output.start(templates)
        lane.outputs = {**lane.outputs, spec.destination_id: output}
        self._finished = {
            i: report for i, report in self._finished.items() if i != spec.destination_id
        }

    def stop_output(self, destination_id: DestinationId) -> None:
        """Stop sending there; with the last output of a canvas its encoder ends, too.

        Raises:
            Refused: Nothing is sent there.
        """
        lane, output = self._find(destination_id)
        if len(lane.outputs) == 1:
            lane.stop_encoder()
        else:
            lane.wait_until_sent()
        lane.outputs = {i: o for i, o in lane.outputs.items() if i != destination_id}
        self._finished = {**self._finished, destination_id: output.report()}  # while it closes
        output.stop()
        self._finished = {**self._finished, destination_id: output.report()}
        self._end_sound_if_idle()
        self._ports.changed()

    def retry_output(self, destination_id: DestinationId) -> None:
        """Try again now.

        Raises:
            Refused: Nothing is sent there.
        """
        self._find(destination_id)[1].retry_now()

    # --- what is so ----------------------------------------------------------------------------

    def level(self) -> Level:
        """Return how loud the sound was since the last call."""
        return self._mix.track.meter.read()

    def pts_ms(self, tick: int) -> int:
        """Return the moment of a tick on the timeline, as the packets of its picture have it."""
        return round(tick * 1_000 / self._canvases()[0].fps)

    def is_sending(self) -> bool:
        """Return whether any output runs."""
        return any(lane.outputs for lane in self._lanes)

    def snapshot(self) -> EngineSnapshot:
        """Return all that is true about what is on air."""
        desk, outputs = self._desk, [o for lane in self._lanes for o in lane.outputs.values()]
        encoders = [lane.encoder for lane in self._lanes if lane.encoder is not None]
        revision, scenes = self._shown
        wanted = self._wanted
        return EngineSnapshot(
            started_utc_ms=self._timeline.zero_utc_ms,
            timeline=self._timeline,
            canvases=self._canvases(),
            camera=desk.camera.spec if desk.camera else None,
            microphone=desk.microphone.spec if desk.microphone else None,
            second=desk.second.spec if desk.second else None,
            sound=self._mix.track.sound,
            program_revision=revision,
            scenes=scenes,
            preview=wanted.preview if wanted is not None else (),
            specs=tuple(output.spec for output in outputs),
            sources=desk.reports(),
            outputs=(*self._finished.values(), *(output.report() for output in outputs)),
            encoder=", ".join(sorted({encoder.description for encoder in encoders})),
            encoder_text=next((encoder.text for encoder in encoders if encoder.text), ""),
            previews=tuple(
                one.ring for lane in self._lanes for one in (lane.preview, lane.next_preview)
            ),
            stats=self._stats(),
        )

    def _stats(self) -> EngineStats:
        ticker, track = self._ticker, self._mix.track
        counted = ticker.counters.stats() if ticker is not None else EngineStats()
        microphone, cpu = self._desk.microphone, self._me.cpu_times()
        return replace(
            counted,
            av_offset_ms=track.offset_ms,
            audio_dropped_s=microphone.ring.dropped_s if microphone else 0.0,
            audio_silence_s=track.silence_s,
            engine_rss_bytes=self._me.memory_info().rss,
            cpu_s=cpu.user + cpu.system,
        )

    # --- inside --------------------------------------------------------------------------------

    def _canvases(self) -> tuple[Canvas, ...]:
        return self._setup.canvases

    def _lane_of(self, spec: OutputSpec) -> Lane:
        if not self._lanes:
            raise Refused("no canvas is set up yet")
        found = (lane for lane in self._lanes if lane.canvas.canvas_id == spec.canvas_id)
        return next(found, self._lanes[0])

    def _find(self, destination_id: DestinationId) -> tuple[Lane, Output]:
        for lane in self._lanes:
            if destination_id in lane.outputs:
                return lane, lane.outputs[destination_id]
        raise Refused("nothing is sent there")

    def _encoding(self, lane: Lane) -> Templates:
        """Return the lane's encoders, opened if they are not."""
        if self._ticker is None:
            raise Refused("no canvas is set up yet")
        first = not any(one.encoder for one in self._lanes)
        counters = self._ticker.count_anew() if first else self._ticker.counters
        if first:
            self._finished = {}
        sound = self._sound_encoder or self._begin_sound()
        try:
            video = lane.encoder or lane.start_encoder(self._quality(lane.canvas), counters)
        except EncoderError:
            self._end_sound_if_idle()
            raise
        return Templates(video, sound)

    def _end_sound_if_idle(self) -> None:
        if not self.is_sending():
            with self._lock:
                self._sound_encoder = None

    def _begin_sound(self) -> SoundEncoder:
        """Open the sound encoder and wait for its first packet.

        So sound is there from the first picture on: its way through the mix is 60 ms longer.
        """
        sound = SoundEncoder(self._setup.audio_bitrate_bps)
        self._sound_came.clear()
        with self._lock:
            self._sound_encoder = sound
        self._sound_came.wait(_SOUND_LEAD_S)
        return sound

    def _quality(self, canvas: Canvas) -> VideoQuality:
        return VideoQuality(
            width_px=canvas.width_px,
            height_px=canvas.height_px,
            fps=canvas.fps,
            bitrate_bps=self._setup.bitrate_bps,
            encoder=self._encoder_name,
            preset=self._setup.preset or DEFAULT_PRESET,
        )

    def _on_drawn(self, program: DrawnProgram) -> None:
        ticker = self._ticker
        if ticker is not None and program.canvases == self._canvases():
            self._drawn = program
            ticker.show(program)

    def _on_preview_drawn(self, preview: DrawnProgram) -> None:
        ticker = self._ticker
        if ticker is not None and preview.canvases == self._canvases():
            ticker.show_next(preview)

    def _on_air(self, revision: int, tick: int, utc_ms: int) -> None:
        """Remember what viewers see, which is not yet what was asked for last; tell it."""
        drawn = self._drawn
        if drawn is not None and drawn.revision == revision:
            self._shown = (revision, tuple(one.scene for one in drawn.scenes.values()))
        self._ports.on_air(revision, tick, utc_ms)

    def _on_sound(self, first_sample: int, frame: StereoFrame) -> None:
        """Encode a frame of sound while anybody hears it; runs on the sound thread."""
        ticker = self._ticker
        if ticker is not None:
            self._mix.track.picture_delay_s = ticker.picture_delay_s
        with self._lock:
            encoder = self._sound_encoder
        if encoder is None:
            return
        try:
            packets = encoder.encode(first_sample, frame)
        except EncoderError:
            _logger.exception("a frame of sound was lost")
            return
        for packet in packets:
            self._sound_came.set()
            for lane in self._lanes:
                lane.send(packet)
