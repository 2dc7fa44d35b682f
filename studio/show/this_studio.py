"""Where this studio's events come from."""

from studio.core.settings import settings_or_defaults
from studio.show.cloud_event import source_of

NAMELESS = "one"
"""What a studio is called that was given no name for its producers far away."""


def this_source(*, rehearsal: bool) -> str:
    """Return the source of this studio's events, as the settings name it."""
    return source_of(
        studio=settings_or_defaults().door.relay_studio or NAMELESS, rehearsal=rehearsal
    )
