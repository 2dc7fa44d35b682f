"""Where the stream goes."""

from dataclasses import dataclass

from studio.core.ids import DestinationId, SecretName


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
