"""A show that nobody has touched yet, as the settings want it."""

from studio.core.ids import ShowId
from studio.core.settings import Settings
from studio.show.canvas import parse_canvas
from studio.show.state import Encoding, ShowState, Sound


def first_show(show_id: ShowId, settings: Settings, *, rehearsal: bool) -> ShowState:
    """Return a fresh show; from then on the show itself remembers what the host chooses."""
    video, audio = settings.video, settings.audio
    return ShowState(
        show_id=show_id,
        rehearsal=rehearsal,
        canvases=(parse_canvas(video.canvas),),
        sound=Sound(gain_db=audio.gain_db, lip_sync_ms=audio.lip_sync_ms),
        encoding=Encoding(
            bitrate_bps=video.bitrate_bps,
            audio_bitrate_bps=audio.bitrate_bps,
            encoder=video.encoder,
            preset=video.preset,
        ),
    )
