"""Where the stream goes."""

from dataclasses import dataclass, field

from studio.core.errors import BadInput
from studio.core.ids import CanvasId, DestinationId, SecretName

RECORDING = DestinationId("recording")
"""What the recording is called where outputs are told apart."""

LONGEST_NAME = 80
LONGEST_URL = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A platform's ingest.

    Attributes:
        destination_id: Stays when it is renamed.
        name: What the host calls it.
        url: Server address without the stream key: `rtmps://host:443/app`.
        secret_name: Under which name the key is kept; the key itself is never part of a value.
        enabled: Whether going live sends to it.
        canvas_id: Which picture it gets; empty, or one that the show has not: the first.
    """

    destination_id: DestinationId
    name: str
    url: str
    secret_name: SecretName
    enabled: bool = True
    canvas_id: CanvasId = field(default=CanvasId(""))

    def __post_init__(self) -> None:
        _check_line("name", self.name, shortest=1, longest=LONGEST_NAME)
        _check_line("id", self.destination_id, shortest=1, longest=LONGEST_NAME)
        # An address may still be missing; whoever sends there says what is wrong with it.
        _check_line("address", self.url, shortest=0, longest=LONGEST_URL)
        if self.destination_id == RECORDING:
            raise BadInput(f"{RECORDING} is the recording's own id, not a destination's")


def _check_line(what: str, text: str, *, shortest: int, longest: int) -> None:
    if not shortest <= len(text.strip()) <= len(text) <= longest or not text.isprintable():
        raise BadInput(f"the {what} of a destination is one line of at most {longest} characters")
