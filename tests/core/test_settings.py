"""Settings come back as written, and a fault in the file is one sentence that names the key."""

import contextlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core import settings
from studio.core.errors import BadInput
from studio.core.paths import recordings_folder
from studio.core.settings import (
    AudioSettings,
    DatabaseSettings,
    RecordingSettings,
    Settings,
    VideoSettings,
    WindowSettings,
    check_setting,
    chosen_database_url,
    chosen_recordings_folder,
    read_settings,
    settings_of,
    settings_or_defaults,
    settings_path,
    write_settings,
)
from studio.show.canvas import RATES_FPS, SIZES_PX, parse_canvas
from studio.show.state import AUDIO_BITRATE_BPS, BITRATE_BPS, GAIN_DB, LIP_SYNC_MS

some_settings = st.builds(
    Settings,
    video=st.builds(
        VideoSettings,
        canvas=st.sampled_from(["720x1280@25", "1920x1080@60"]),
        bitrate_bps=st.integers(300_000, 51_000_000),
        encoder=st.sampled_from(["", "libx264"]),
        preset=st.sampled_from(["", "superfast"]),
    ),
    audio=st.builds(
        AudioSettings,
        bitrate_bps=st.integers(64_000, 320_000),
        gain_db=st.floats(-60, 24),
        lip_sync_ms=st.integers(-1_000, 1_000),
    ),
    recording=st.builds(
        RecordingSettings,
        folder=st.text(max_size=50).filter(str.isprintable),
        container=st.sampled_from(["mkv", "mp4"]),
    ),
    window=st.builds(WindowSettings, mirror=st.booleans()),
    database=st.builds(
        DatabaseSettings, url=st.sampled_from(["", "postgresql://ana@db.example:5433/shows"])
    ),
)


@pytest.fixture(autouse=True)
def _nothing_said_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "_warned", set())


def test_without_a_file_the_defaults_hold() -> None:
    assert read_settings() == Settings()


@given(written=some_settings)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, written: Settings
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"

    write_settings(written, path)

    assert read_settings(path) == written


def test_a_key_that_is_left_out_has_its_default() -> None:
    settings_path().write_text('[audio]\ngain_db = 3\n[video]\npreset = "superfast"\n')

    found = read_settings()

    assert found.audio == AudioSettings(gain_db=3)
    assert found.video == VideoSettings(preset="superfast")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("video.bitrate_bps = 1", "video.bitrate_bps must be a whole number from 300000 to"),
        ("video.bitrate_bps = 99999999999", "to 51000000 bits a second; got 99999999999"),
        ('video.bitrate_bps = "4M"', "video.bitrate_bps must be a whole number"),
        ("video.bitrate_bps = 4e6", "video.bitrate_bps must be a whole number"),
        ("video.bitrate_bps = true", "video.bitrate_bps must be a whole number"),
        ('video.canvas = "700x700@30"', "video.canvas must be one of 1080x1920@25"),
        ("video.canvas = [1, 2]", "video.canvas must be one of"),
        ('video.encoder = "h265"', 'video.encoder must be one of "", libx264'),
        ("audio.gain_db = nan", "audio.gain_db must be a number from -60 to 24 dB; got nan"),
        ("audio.gain_db = inf", "audio.gain_db must be"),
        ("audio.lip_sync_ms = 1001", "audio.lip_sync_ms must be a whole number from -1000 to 1000"),
        ('recording.container = "avi"', "recording.container must be one of mkv, mp4"),
        ("recording.folder = 7", "recording.folder must be a folder"),
        ('recording.folder = "a\\u0000b"', "recording.folder must be a folder"),
        ('window.mirror = "yes"', "window.mirror must be true or false"),
        ("video.bitrate = 1", "video.bitrate is no setting; known are video.canvas"),
        ("colour.red = 1", "colour is no section; known are video, audio"),
        ("video = 3", r"video must be a table, written \[video\]"),
        ("version = 2", "of version 2, from a newer Cuecard"),
        ("version = 0", "version must be a whole number"),
        ('version = "1"', "version must be a whole number"),
        ("video.canvas = ", "is not a TOML file"),
        ("a = " + "[" * 50_000, "is not a TOML file"),
    ],
)
def test_a_fault_names_the_file_the_key_and_what_is_allowed(text: str, expected: str) -> None:
    settings_path().write_text(text)

    with pytest.raises(BadInput, match=expected) as refused:
        read_settings()

    assert str(settings_path()) in str(refused.value)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"#" * (settings.LARGEST_FILE_BYTES + 1)])
def test_a_file_that_is_no_settings_at_all_is_bad_input(content: bytes) -> None:
    settings_path().write_bytes(content)

    with pytest.raises(BadInput):
        read_settings()


def test_a_folder_in_the_files_place_is_bad_input() -> None:
    settings_path().mkdir()

    with pytest.raises(BadInput, match="can't be read"):
        read_settings()


def test_a_value_out_of_range_is_not_written() -> None:
    write_settings(Settings())
    before = settings_path().read_bytes()

    with pytest.raises(BadInput, match=r"audio\.gain_db"):
        write_settings(Settings(audio=AudioSettings(gain_db=99)))

    assert settings_path().read_bytes() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no file that is always full")
def test_a_full_disk_leaves_the_old_settings() -> None:
    write_settings(Settings())
    draft = settings_path().with_suffix(f".{os.getpid()}.new")
    draft.symlink_to("/dev/full")

    with pytest.raises(BadInput, match="can't be written"):
        write_settings(Settings(window=WindowSettings(mirror=True)))

    assert read_settings() == Settings()
    assert list(settings_path().parent.iterdir()) == [settings_path()]


def test_an_older_file_is_upgraded_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "VERSION", 3)
    monkeypatch.setattr(
        settings,
        "_UPGRADES",
        {
            1: lambda table: {"audio": {"gain_db": table["gain"]}},
            2: lambda table: {**table, "window": {"mirror": True}},
        },
    )

    found = settings_of({"version": 1, "gain": 6})

    assert found == replace(
        Settings(), audio=AudioSettings(gain_db=6), window=WindowSettings(mirror=True)
    )


def test_the_ranges_are_those_of_the_show() -> None:
    for width_px, height_px in SIZES_PX:
        for fps in RATES_FPS:
            check_setting("video.canvas", f"{width_px}x{height_px}@{fps}")
    ranges = {
        "video.bitrate_bps": BITRATE_BPS,
        "audio.bitrate_bps": AUDIO_BITRATE_BPS,
        "audio.gain_db": GAIN_DB,
        "audio.lip_sync_ms": LIP_SYNC_MS,
    }
    for key, (low, high) in ranges.items():
        check_setting(key, low)
        check_setting(key, high)
        for outside in (low - 1, high + 1):
            with pytest.raises(BadInput):
                check_setting(key, outside)
    assert parse_canvas(Settings().video.canvas).size_px == (720, 1280)


def test_settings_that_cannot_be_used_keep_no_show_away(caplog: pytest.LogCaptureFixture) -> None:
    settings_path().write_text("[video]\nbitrate_bps = 1\n")

    assert settings_or_defaults() == settings_or_defaults() == Settings()
    assert caplog.text.count("video.bitrate_bps must be") == 1


def test_recordings_go_to_the_folder_of_the_settings(tmp_path: Path) -> None:
    write_settings(Settings(recording=RecordingSettings(folder=str(tmp_path / "shows"))))

    assert chosen_recordings_folder() == tmp_path / "shows"
    assert (tmp_path / "shows").is_dir()


@pytest.mark.parametrize("folder", ["", "shows", "../shows"])
def test_a_folder_that_says_not_from_where_is_not_used(folder: str) -> None:
    write_settings(Settings(recording=RecordingSettings(folder=folder)))

    assert chosen_recordings_folder() == recordings_folder()


def test_a_folder_that_cannot_be_made_is_replaced_by_the_usual_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    write_settings(Settings(recording=RecordingSettings(folder=str(tmp_path / "file" / "shows"))))

    assert chosen_recordings_folder() == recordings_folder()
    assert "recordings can't go to the folder" in caplog.text


@given(st.binary(max_size=200))
def test_no_file_raises_anything_but_bad_input(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_bytes(content)

    with contextlib.suppress(BadInput):
        read_settings(path)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ana:sesame@db.example/shows",
        "postgresql://db.example/shows?password=sesame",
        "postgresql://db.example/shows?sslpass%77ord=sesame",
        "mysql://sesame@db.example/shows",
        "postgresql://ana@db.example",
        "postgresql://ana@db.example:sesame/shows",
        "postgresql:///",
        "sesame",
        "postgresql://ana@db.example/sho ws?sesame",
    ],
)
def test_a_database_with_a_password_or_of_another_kind_is_refused_unseen(url: str) -> None:
    settings_path().write_text(f'[database]\nurl = "{url}"\n', encoding="utf-8")

    with pytest.raises(BadInput, match="belongs in the keyring, in PGPASSWORD") as refused:
        read_settings()
    with pytest.raises(BadInput, match=r"database\.url must be"):
        chosen_database_url()

    assert "sesame" not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://db.example/shows",
        "postgresql://ana@[::1]:5433/shows?sslmode=require",
        "postgresql://ana@/shows?host=/run/postgresql",
    ],
)
def test_the_address_of_a_server_is_read(url: str) -> None:
    settings_path().write_text(f'[database]\nurl = "{url}"\n', encoding="utf-8")

    assert read_settings().database.url == url
    assert chosen_database_url() == url


def test_a_fault_elsewhere_leads_to_no_other_database() -> None:
    url = "postgresql://ana@db.example/shows"
    settings_path().write_text(f'[colour]\nred = 1\n[database]\nurl = "{url}"\n')

    assert chosen_database_url() == url


@pytest.mark.usefixtures("caplog")
def test_without_settings_that_can_be_read_the_database_is_a_file() -> None:
    assert chosen_database_url() == ""

    settings_path().write_text("no = toml = at = all")

    assert chosen_database_url() == ""
