"""Which output an address asks for."""

from collections.abc import Callable
from pathlib import Path

from studio.core.clock import Clock
from studio.core.errors import BadInput
from studio.core.stream_address import is_stream_address, parse_server, split_address
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.link import Link
from studio.engine.outputs.null import NullLink
from studio.engine.outputs.output import Changed, Output, WantKeyframe
from studio.engine.outputs.recording import RecordingLink, check_suffix
from studio.engine.outputs.rtmp import KeyOf, RtmpLink, try_connection
from studio.engine.outputs.worker import OutputWorker, Surroundings
from studio.protocol.engine_messages import OutputSpec

NULL_URL = "null:"


def make_output(
    spec: OutputSpec,
    *,
    key_of: KeyOf,
    want_keyframe: WantKeyframe,
    changed: Changed,
    clock: Clock,
) -> Output:
    """Return the output for an address, not started.

    Args:
        spec: What is asked for.
        key_of: Finds the stream key by its name, at every connect; None when there is none.
        want_keyframe: Called when the far end is ready to begin, on the output's own thread.
        changed: Called when the state changed, on the output's own thread.
        clock: For every wait and every moment in the report.

    Raises:
        BadInput: The address can't be read, or is of a kind that is not sent to.
    """
    return OutputWorker(
        spec,
        _link_maker(spec, key_of),
        Surroundings(want_keyframe=want_keyframe, changed=changed, clock=clock),
        keep_from_start=not is_stream_address(spec.url),
    )


def try_output(spec: OutputSpec, *, key_of: KeyOf) -> str:
    """Try a destination without sending a picture; return a sentence saying that it works.

    Raises:
        BadInput: As `make_output`.
        OutputRefused: It would not work, for a reason that only the host can remove.
        OutputLost: It did not work now.
    """
    if not is_stream_address(spec.url):
        if spec.url != NULL_URL:
            _recording_path(spec.url)
        return f"{spec.name}: nothing is sent over the network."
    _check_stream(spec)
    return try_connection(spec, key_of(spec.secret_name) if spec.secret_name else None)


def _link_maker(spec: OutputSpec, key_of: KeyOf) -> Callable[[Doorbell], Link]:
    if spec.url == NULL_URL:
        return NullLink
    if is_stream_address(spec.url):
        _check_stream(spec)
        return lambda bell: RtmpLink(spec, key_of, bell)
    path = _recording_path(spec.url)
    return lambda bell: RecordingLink(path, bell)


def _check_stream(spec: OutputSpec) -> None:
    if spec.secret_name:
        parse_server(spec.url)
    else:
        split_address(spec.url)


def _recording_path(url: str) -> Path:
    if "://" in url:
        raise BadInput(
            "an output is an rtmp:// or rtmps:// address, a file ending in .mkv or .mp4, or null:"
        )
    path = Path(url).expanduser()
    check_suffix(path)
    return path
