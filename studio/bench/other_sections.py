"""Recovery, recording, picture quality and inner work: the sections beside the show itself."""

from studio.bench.figures import Figure, figure_of, on_show, ratio
from studio.bench.formats import FORMATS, Clips
from studio.bench.micro import TURNS, measure_pictures, simulated_offset_ms
from studio.bench.quality import Encoded, describe, measure_quality
from studio.bench.recovery import (
    measure_ffmpeg_end,
    measure_recording_loss,
    measure_recovery,
)
from studio.bench.session import Session

_BACK_S, _DEAD_S, _STALLED_S, _LOST_S = 0.8, 0.1, 3.0, 1.0
_CONVERT_MS, _BLEND_MS, _REDRAW_MS, _COLOUR_STEPS, _OFFSET_MS = 2.0, 0.25, 10.0, 2.0, 10.0


def recovery_figures(session: Session, clips: Clips) -> list[Figure]:
    """Kill and freeze the server under the studio, and kill it under FFmpeg.

    Raises:
        MeasurementFailed: The studio did not get on air.
    """
    session.say("recovery: server killed for 5 s and 10 s, then frozen")
    run = measure_recovery(clips, session.fresh_folder())
    session.say("recovery: FFmpeg with its server killed")
    ended_s = measure_ffmpeg_end(clips, session.fresh_folder())
    alone = (
        "FFmpeg alone goes on" if ended_s is None else f"FFmpeg alone ends after {ended_s:.2f} s"
    )
    figures = [
        figure_of(
            f"server killed {outage.down_s:.0f} s, on air again after its return",
            [outage.back_s],
            unit="s",
            target=_BACK_S,
            note=f"{alone} and never comes back",
        )
        for outage in run.outages
    ]
    noticed = [outage.noticed_s for outage in run.outages]
    figures += [
        figure_of("dead server noticed", noticed, unit="s", target=_DEAD_S),
        figure_of("stalled server noticed", [run.stall_noticed_s], unit="s", target=_STALLED_S),
        figure_of("exit code after it all", [float(run.exit_code)], unit="", target=0.0),
    ]
    return on_show(figures, clips.show.name)


def recording_figures(session: Session, clips: Clips) -> list[Figure]:
    """Kill the engine while it records.

    Raises:
        MeasurementFailed: There was no recording.
    """
    session.say("recording: engine killed")
    lost_s = measure_recording_loss(clips, session.fresh_folder())
    note = "the last picture in the file beside the last one at the server"
    figure = figure_of("recording lost by kill -9", [lost_s], unit="s", target=_LOST_S, note=note)
    return on_show([figure], clips.show.name)


def quality_figures(session: Session, clips: Clips) -> list[Figure]:
    """Compare the two ways of setting x264 on the same ready pictures.

    Raises:
        MeasurementFailed: FFmpeg failed.
    """
    figures = []
    for preset in _presets(clips):
        session.say(f"{clips.show.name} x264 settings, {preset}")
        ours, theirs = measure_quality(clips, session.fresh_folder(), preset=preset)
        figures += _quality(clips, preset, ours, theirs)
    return on_show(figures, clips.show.name)


def _presets(clips: Clips) -> tuple[str, ...]:
    """The studio lowers the preset of large pictures by itself, so both are told."""
    large = clips.show.width_px * clips.show.height_px > 1_000_000
    return ("veryfast", "superfast") if large else ("veryfast",)


def _quality(clips: Clips, preset: str, ours: Encoded, theirs: Encoded) -> list[Figure]:
    note = f"{describe(clips.show)}; ours: {preset}, no B frames; FFmpeg's: veryfast, 3 B frames"
    rows = (
        ("likeness to the source (SSIM)", "", ours.ssim, theirs.ssim),
        ("likeness to the source (PSNR)", "dB", ours.psnr_db, theirs.psnr_db),
        ("bitrate that came out", "Mbit/s", ours.bitrate_bps / 1e6, theirs.bitrate_bps / 1e6),
        ("encoder alone, processor time", "s/s", ours.cores, theirs.cores),
    )
    figures = [
        Figure(
            name=f"{name}, {preset}",
            unit=unit,
            value=mine,
            runs=(mine,),
            beside=(("ffmpeg", yours),),
            note=note,
        )
        for name, unit, mine, yours in rows
    ]
    beside = ratio(ours.cores, theirs.cores)
    return [*figures, figure_of(f"encoder alone beside FFmpeg's, {preset}", [beside], unit="x")]


def micro_figures(session: Session, clips: Clips) -> list[Figure]:
    """Time the inner work on one format's pictures.

    Raises:
        MeasurementFailed: The clip has no picture.
    """
    session.say(f"{clips.show.name} inner work")
    work = measure_pictures(clips.camera, clips.show)
    covered = f"card, countdown and rehearsal mark: {work.covered:.0%} of the canvas"
    turns = f"median of {TURNS}"
    colours = f"camera picture and overlays, all samples; mean {work.mean_steps:.2f}"
    figures = [
        _one("convert a picture", work.convert_ms, "ms", _CONVERT_MS, turns),
        _one("blend three overlays", work.blend_ms, "ms", _BLEND_MS, f"{covered}; {turns}"),
        _one("worst colour error", work.worst_steps, "steps", _COLOUR_STEPS, colours),
        _one("redraw the card", work.redraw_ms, "ms", _REDRAW_MS, "not on the ticker"),
        _one("redraw the countdown", work.clock_redraw_ms, "ms", _REDRAW_MS, "not on the ticker"),
    ]
    return on_show(figures, clips.show.name)


def _one(name: str, value: float, unit: str, target: float, note: str) -> Figure:
    return figure_of(name, [value], unit=unit, target=target, note=note)


def sound_figures(session: Session) -> list[Figure]:
    """Simulate ten minutes of a sound card that is 208 ppm fast.

    Raises:
        MeasurementFailed: Nothing came through.
    """
    session.say("ten simulated minutes of sound")
    note = "clicks through the engine's sound track, jitter of 2 ms with rare 60 ms"
    offset_ms = simulated_offset_ms()
    return [
        _one("sound against picture after 10 min at 208 ppm", offset_ms, "ms", _OFFSET_MS, note)
    ]


LARGE = next(show for show in FORMATS if show.name == "1080p")
"""What the figures of inner work are promised for."""
