"""What a broadcast did, as JSON; and whether every picture was delivered or accounted for."""

import platform
from dataclasses import dataclass

import av
import msgspec

from studio import __version__
from studio.protocol.reports import Health, OutputReport, OutputState


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All that is known when a broadcast is over.

    Attributes:
        health: As it was at the end.
        went_live_utc_ms: When it was told to go on air.
        ended_utc_ms: When it was off air again.
        attachments: How often a control room was attached to; 1 is normal.
        engines_lost: How often an engine ended in mid-show and another took its place.
        memory_bytes: Of control room and engine at the end.
        control_cpu_s: Processor time of the control room.
    """

    health: Health
    went_live_utc_ms: int
    ended_utc_ms: int
    attachments: int = 1
    engines_lost: int = 0
    memory_bytes: int = 0
    control_cpu_s: float = 0.0


def problems_of(outcome: Outcome) -> tuple[str, ...]:
    """Return a sentence for everything that was lost without being accounted for."""
    health = outcome.health
    found = [*_of_engine(outcome)]
    if not health.outputs:
        found.append("Nothing is known of any output.")
    for output in health.outputs:
        found.extend(_of_output(output))
    return tuple(found)


def _of_engine(outcome: Outcome) -> list[str]:
    stats, found = outcome.health.stats, []
    if outcome.engines_lost:
        found.append(
            "The engine ended while on air and another took its place "
            f"({outcome.engines_lost}); what it had composed last is lost."
        )
    missing = stats.composed - stats.encoded - stats.dropped
    if missing:
        found.append(
            f"{missing} of {stats.composed} composed pictures were neither encoded nor "
            "counted as dropped."
        )
    if stats.composed == 0:
        found.append("Not one picture was composed.")
    return found


def has_ended(output: OutputReport) -> bool:
    """Return whether an output's figures are its last."""
    return output.state in {OutputState.IDLE, OutputState.FAILED}


def _of_output(output: OutputReport) -> list[str]:
    if output.state is OutputState.FAILED:
        return [f"{output.name} failed: {output.text or output.code}"]
    if not any(change.state is OutputState.LIVE for change in output.changes):
        return [f"{output.name} never was on air: {output.text or output.code or 'no reason'}"]
    if not has_ended(output):
        return [f"{output.name} had not ended yet; more pictures may be there than are counted."]
    known = output.frames_sent + output.frames_dropped + output.frames_before
    unknown = output.frames_offered - known
    if unknown:
        return [
            f"{output.name}: {unknown} of {output.frames_offered} pictures are unaccounted for."
        ]
    return []


def stats_of(outcome: Outcome, problems: tuple[str, ...]) -> dict[str, object]:
    """Return what goes into the stats file."""
    health, stats = outcome.health, outcome.health.stats
    return {
        "ok": not problems,
        "problems": problems,
        "went_live_utc_ms": outcome.went_live_utc_ms,
        "ended_utc_ms": outcome.ended_utc_ms,
        "frames": {
            "ticks": stats.ticks,
            "composed": stats.composed,
            "encoded": stats.encoded,
            "dropped": stats.dropped,
            "repeated": stats.repeated,
            "ticks_lost": stats.ticks_lost,
            "camera": stats.camera_frames,
        },
        "compose": msgspec.to_builtins(stats.compose_ms),
        "convert": msgspec.to_builtins(stats.convert_ms),
        "blend": msgspec.to_builtins(stats.blend_ms),
        "encode": msgspec.to_builtins(stats.encode_ms),
        "tick_lateness": msgspec.to_builtins(stats.late_ms),
        "frame_interval": msgspec.to_builtins(stats.interval_ms),
        "av_offset_ms": stats.av_offset_ms,
        "audio_dropped_s": stats.audio_dropped_s,
        "audio_silence_s": stats.audio_silence_s,
        "engine_rss_bytes": stats.engine_rss_bytes,
        "engine_cpu_s": stats.cpu_s,
        "engines_lost": outcome.engines_lost,
        "studio_rss_bytes": outcome.memory_bytes,
        "control_cpu_s": outcome.control_cpu_s,
        "control_attachments": outcome.attachments,
        "encoder": health.encoder,
        "encoder_text": health.encoder_text,
        "sources": msgspec.to_builtins(health.sources),
        "outputs": msgspec.to_builtins(health.outputs),
        "warnings": [warning.text for warning in health.warnings],
        "versions": versions(),
    }


def versions() -> dict[str, str]:
    """Return the versions that matter when something is odd."""
    return {
        "cuecard": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "av": av.__version__,
        "libavcodec": ".".join(str(part) for part in av.library_versions["libavcodec"]),
    }
