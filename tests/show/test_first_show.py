"""A fresh show is as the settings want it."""

from studio.core.ids import ShowId
from studio.core.settings import AudioSettings, Settings, VideoSettings
from studio.show.first_show import first_show
from studio.show.state import Encoding, ShowState, Sound


def test_without_settings_a_fresh_show_has_the_shows_own_defaults() -> None:
    show_id = ShowId("show-1")

    assert first_show(show_id, Settings(), rehearsal=False) == ShowState(show_id=show_id)


def test_a_fresh_show_takes_size_rates_and_sound_from_the_settings() -> None:
    settings = Settings(
        video=VideoSettings(canvas="1920x1080@60", bitrate_bps=6_000_000, encoder="libx264"),
        audio=AudioSettings(bitrate_bps=160_000, gain_db=6, lip_sync_ms=40),
    )

    show = first_show(ShowId("show-1"), settings, rehearsal=True)

    assert show.rehearsal
    assert (show.canvases[0].size_px, show.canvases[0].fps) == ((1920, 1080), 60)
    assert show.sound == Sound(gain_db=6, lip_sync_ms=40)
    assert show.encoding == Encoding(
        bitrate_bps=6_000_000, audio_bitrate_bps=160_000, encoder="libx264"
    )
