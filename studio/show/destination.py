"""Where the stream goes."""

from dataclasses import dataclass

from studio.core.errors import BadInput
from studio.core.ids import DestinationId, SecretName

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
    """

    destination_id: DestinationId
    name: str
    url: str
    secret_name: SecretName
    enabled: bool = True

    def __post_init__(self) -> None:
        _check_text("name", self.name, LONGEST_NAME)
        _check_text("address", self.url, LONGEST_URL)
        _check_text("id", self.destination_id, LONGEST_NAME)
        if self.destination_id == RECORDING:
            raise BadInput(f"{RECORDING} is the recording's own id, not a destination's")


def _check_text(what: str, text: str, longest: int) -> None:
    if not text.strip() or len(text) > longest or not text.isprintable():
        raise BadInput(f"the {what} of a destination is one line of 1 to {longest} characters")
