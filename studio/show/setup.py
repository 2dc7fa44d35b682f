"""Setting a show up: sources, canvases, layouts, destinations, encoding."""

from studio.core.address_secret import part_address
from studio.core.errors import BadInput, Refused
from studio.core.ids import DestinationId
from studio.core.source_spec import SourceSpec
from studio.show.canvas import Canvas, Framing, Layout
from studio.show.destination import Destination
from studio.show.state import Encoding, ShowState, Sound, advance

MOST_CANVASES = 4
MOST_DESTINATIONS = 20


def choose_sources(
    state: ShowState, *, camera: SourceSpec | None, microphone: SourceSpec | None
) -> ShowState:
    """Take the picture or the sound from elsewhere; None leaves it.

    Raises:
        BadInput: An address still has its password or token in it: it would be written down.
    """
    for spec in (camera, microphone):
        _check_no_secret(spec)
    return advance(state, camera=camera or state.camera, microphone=microphone or state.microphone)


def choose_second(state: ShowState, second: SourceSpec | None) -> ShowState:
    """Take the close-up from a camera of its own, or from a part of the main one.

    Raises:
        BadInput: See `choose_sources`.
    """
    _check_no_secret(second)
    return advance(state, second=second)


def _check_no_secret(spec: SourceSpec | None) -> None:
    if spec is not None and part_address(spec)[1]:
        raise BadInput("a password or token in an address is kept apart from the show")


def set_framing(state: ShowState, framing: Framing, *, close_up: bool = False) -> ShowState:
    """Fill the canvas, or the close-up, with another part of the picture."""
    return advance(state, close_up=framing) if close_up else advance(state, framing=framing)


def set_layout(state: ShowState, layout: Layout) -> ShowState:
    """Lay one canvas out otherwise.

    Raises:
        BadInput: There is no such canvas.
    """
    if all(canvas.canvas_id != layout.canvas_id for canvas in state.canvases):
        raise BadInput(f"there is no canvas {layout.canvas_id}")
    others = tuple(one for one in state.layouts if one.canvas_id != layout.canvas_id)
    return advance(state, layouts=(*others, layout))


def set_sound(state: ShowState, sound: Sound) -> ShowState:
    """Mute, set the gain or the lip sync."""
    return advance(state, sound=sound)


def set_canvases(state: ShowState, canvases: tuple[Canvas, ...]) -> ShowState:
    """Change the output pictures.

    Raises:
        Refused: On air, where a change of size would break every destination.
        BadInput: None is left, two have one id, or there are too many.
    """
    if state.on_air:
        raise Refused("end the show before changing the size of the picture")
    if not canvases or len({c.canvas_id for c in canvases}) != len(canvases):
        raise BadInput("a show has at least one canvas, and each once")
    if len(canvases) > MOST_CANVASES:
        raise BadInput(f"a show has at most {MOST_CANVASES} canvases")
    left = {canvas.canvas_id for canvas in canvases}
    layouts = tuple(layout for layout in state.layouts if layout.canvas_id in left)
    return advance(state, canvases=canvases, layouts=layouts)


def save_destination(state: ShowState, destination: Destination) -> ShowState:
    """Add a destination, or change the one with its id.

    Raises:
        BadInput: Another destination has this name.
        Refused: There are too many.
    """
    others = [d for d in state.destinations if d.destination_id != destination.destination_id]
    if any(d.name == destination.name for d in others):
        raise BadInput(f"another destination is called {destination.name}")
    if len(others) == len(state.destinations):
        if len(others) >= MOST_DESTINATIONS:
            raise Refused(f"a show has at most {MOST_DESTINATIONS} destinations")
        return advance(state, destinations=(*state.destinations, destination))
    changed = tuple(
        destination if d.destination_id == destination.destination_id else d
        for d in state.destinations
    )
    return advance(state, destinations=changed)


def remove_destination(state: ShowState, destination_id: DestinationId) -> ShowState:
    """Forget a destination.

    Raises:
        Refused: It is not known, or on air.
    """
    left = tuple(d for d in state.destinations if d.destination_id != destination_id)
    if len(left) == len(state.destinations):
        raise Refused("no such destination")
    if state.on_air:
        raise Refused("end the show before removing a destination")
    return advance(state, destinations=left)


def set_record(state: ShowState, *, record: bool, path: str = "") -> ShowState:
    """Say whether the show is recorded, too, and into which file."""
    return advance(state, record=record, recording_path=path)


def set_encoding(state: ShowState, encoding: Encoding) -> ShowState:
    """Encode otherwise.

    Raises:
        Refused: On air, where the streams that run could not follow.
    """
    if state.on_air:
        raise Refused("end the show before changing how it is encoded")
    return advance(state, encoding=encoding)
