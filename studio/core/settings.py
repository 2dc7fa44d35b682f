"""What the host set once: one TOML file, read into a frozen value and checked key by key.

    version = 1

    [video]
    canvas = "720x1280@30"
    bitrate_bps = 4000000

A key that is left out has its default. An older file is brought up to date in memory by
`_UPGRADES` and written in the present form at the next change. Secrets are never in here: see
`studio.core.keychain`.
"""

import logging
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import tomli_w

from studio.core.errors import BadInput
from studio.core.paths import config_folder, recordings_folder
from studio.core.setting_rules import Choice, Number, Rule, ServerAddress, Text, YesNo

_log = logging.getLogger(__name__)
_warned: set[str] = set()

VERSION = 1

LARGEST_FILE_BYTES = 64 * 1024

Value = str | int | float | bool
Table = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoSettings:
    """How the picture is made.

    Attributes:
        canvas: As `studio.show.canvas.parse_canvas` reads it.
        bitrate_bps: Per canvas.
        encoder: Name to insist on, or empty: the best that works here.
        preset: Of x264; empty: by the size of the picture, and lowered by itself.
    """

    canvas: str = "720x1280@30"
    bitrate_bps: int = 4_000_000
    encoder: str = ""
    preset: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioSettings:
    """How the sound is treated; see `studio.show.state.Sound`."""

    bitrate_bps: int = 128_000
    gain_db: float = 0.0
    lip_sync_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingSettings:
    """Where recordings go.

    Attributes:
        folder: Empty: `studio.core.paths.recordings_folder`.
        container: `mkv` or `mp4`; both are playable after a power cut.
    """

    folder: str = ""
    container: str = "mkv"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSettings:
    """How the window looks.

    Attributes:
        language: Of labels; empty: the system's.
        mirror: Whether the host sees the program picture as in a mirror; viewers never do.
    """

    language: str = ""
    mirror: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseSettings:
    """Where shows and catalogue are kept.

    Attributes:
        url: `postgresql://user@host/database`; empty: a file of this user's. Its password is in
            the keyring (service `cuecard`, name `database`), in `PGPASSWORD` or in `~/.pgpass`.
    """

    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamSettings:
    """With whom the catalogue and scorecards are shared.

    Attributes:
        scorecards: Folder in which the scorecards of a team's hosts lie; empty: there is none.
        url: `postgresql://role@host/database` of an agency's server; empty: with nobody. Its
            password is in the keyring (name `team`), in `PGPASSWORD` or in `~/.pgpass`.
    """

    url: str = ""
    scorecards: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationSettings:
    """By what questions are translated for the host.

    Attributes:
        folder: Of the user's own model files, see `studio.listener.model_files`; empty: nothing is
            translated.
    """

    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorSettings:
    """Which gates other devices find open; see `studio.protocol.door_reports.Gate`.

    Attributes:
        pages_open: Whether the pages are served.
        pages_network: Whether to other machines, too.
        pages_port: 0: the usual one.
        obs_open: Whether button boxes can come in.
        obs_network: Whether from other machines, too.
        obs_port: 0: the usual one.
        relay_open: Whether the relay is used.
        relay_address: Of its server.
        relay_studio: This studio's name there.
    """

    pages_open: bool = False
    pages_network: bool = False
    pages_port: int = 0
    obs_open: bool = False
    obs_network: bool = False
    obs_port: int = 0
    relay_open: bool = False
    relay_address: str = ""
    relay_studio: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings; the sections are the tables of the file."""

    video: VideoSettings = field(default=VideoSettings())
    audio: AudioSettings = field(default=AudioSettings())
    recording: RecordingSettings = field(default=RecordingSettings())
    window: WindowSettings = field(default=WindowSettings())
    database: DatabaseSettings = field(default=DatabaseSettings())
    team: TeamSettings = field(default=TeamSettings())
    translation: TranslationSettings = field(default=TranslationSettings())
    door: DoorSettings = field(default=DoorSettings())


_SIZES = ("1080x1920", "720x1280", "1920x1080", "1280x720")
_RATES = (25, 30, 60)

_RULES: Mapping[str, Rule] = {
    # The ranges of `studio.show`, which stands above this package; a test compares.
    "video.canvas": Choice(words=tuple(f"{size}@{fps}" for size in _SIZES for fps in _RATES)),
    "video.bitrate_bps": Number(low=300_000, high=51_000_000, unit="bits a second"),
    "video.encoder": Choice(
        words=(
            "",
            "libx264",
            "h264_nvenc",
            "h264_qsv",
            "h264_videotoolbox",
            "h264_amf",
            "h264_vaapi",
        )
    ),
    "video.preset": Choice(words=("", "ultrafast", "superfast", "veryfast", "faster", "fast")),
    "audio.bitrate_bps": Number(low=64_000, high=320_000, unit="bits a second"),
    "audio.gain_db": Number(low=-60, high=24, unit="dB", whole=False),
    "audio.lip_sync_ms": Number(low=-1_000, high=1_000, unit="ms"),
    "recording.folder": Text(longest=1_000, what="a folder"),
    "recording.container": Choice(words=("mkv", "mp4")),
    "window.language": Text(longest=20, what="a language tag such as es"),
    "window.mirror": YesNo(),
    "database.url": ServerAddress(),
    "team.url": ServerAddress(),
    "team.scorecards": Text(longest=1_000, what="a folder"),
    "translation.folder": Text(longest=1_000, what="a folder"),
    "door.pages_open": YesNo(),
    "door.pages_network": YesNo(),
    "door.pages_port": Number(low=0, high=65_535, unit="(0: the usual one)"),
    "door.obs_open": YesNo(),
    "door.obs_network": YesNo(),
    "door.obs_port": Number(low=0, high=65_535, unit="(0: the usual one)"),
    "door.relay_open": YesNo(),
    "door.relay_address": Text(longest=300, what="an address"),
    "door.relay_studio": Text(longest=60, what="a name"),
}

_UPGRADES: Mapping[int, Callable[[Table], Table]] = {}
"""From the version a file has to the next one; each takes a table and returns a new one."""


def settings_path() -> Path:
    """Return where the settings are kept."""
    return config_folder() / "settings.toml"


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings; a file that is not there gives the defaults.

    Raises:
        BadInput: It can't be read, is no TOML, or a key is unknown or out of its range; the text
            names the key and what is allowed.
    """
    path = path or settings_path()
    table = _table_in(path)
    try:
        return settings_of(table)
    except BadInput as error:
        raise BadInput(f"{path}: {error}") from error


def _table_in(path: Path) -> Table:
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise BadInput(f"{path}: settings are at most {LARGEST_FILE_BYTES} bytes")
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BadInput(f"{path} can't be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:  # TOMLDecodeError and UnicodeDecodeError, too
        raise BadInput(f"{path} is not a TOML file: {error}") from error


def settings_or_defaults() -> Settings:
    """Return the settings; a file that can't be used is logged, and must not keep a show away."""
    try:
        return read_settings()
    except BadInput as error:
        _warn_once(f"the settings can't be used, the defaults hold: {error}")
        return Settings()


def chosen_recordings_folder() -> Path:
    """Return the folder for recordings: the one in the settings if it is there, else the usual."""
    chosen = settings_or_defaults().recording.folder
    folder = Path(chosen).expanduser() if chosen.startswith("~/") else Path(chosen)
    if not chosen or not folder.is_absolute():
        return recordings_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _warn_once(f"recordings can't go to the folder of the settings: {error.strerror}")
        return recordings_folder()
    return folder


def chosen_database_url(path: Path | None = None) -> str:
    """Return the address of the database's server, or empty: a file.

    A fault elsewhere in the settings must not lead to another database. A file that is no TOML
    says nothing; then the default holds, as for everything else.

    Raises:
        BadInput: The address itself can't be used; the text does not repeat it.
    """
    try:
        table = _table_in(path or settings_path())
    except BadInput as error:
        _warn_once(f"the settings can't be used, the defaults hold: {error}")
        return ""
    section = table.get("database", {})
    url = section.get("url", "") if isinstance(section, dict) else section
    check_setting("database.url", url)
    return str(url)


def _warn_once(text: str) -> None:
    """Say it once: the settings are looked at every second."""
    if text not in _warned:
        _warned.add(text)
        _log.warning("%s", text)


def write_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings; a crash or power cut leaves the old file or the new one.

    Raises:
        BadInput: A value is out of its range, or the file can't be written; the old one stays.
    """
    path = path or settings_path()
    table: Table = {"version": VERSION, **asdict(settings)}
    settings_of(table)
    fresh = path.with_suffix(f".{os.getpid()}.new")
    try:
        with fresh.open("wb") as file:
            file.write(tomli_w.dumps(table).encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise BadInput(f"{path} can't be written: {error.strerror}") from error


def settings_of(table: Mapping[str, object]) -> Settings:
    """Make settings from a table as TOML gives it, of this version or an older one.

    Raises:
        BadInput: As in `read_settings`.
    """
    sections = _upgraded(dict(table))
    sections.pop("version")
    values = {name: _section(name, sections.pop(name, {})) for name in _sections()}
    for unknown in sections:
        raise BadInput(f"{unknown} is no section; known are {', '.join(_sections())}")
    return Settings(
        video=VideoSettings(**values["video"]),  # type: ignore[arg-type]  # checked by _RULES
        audio=AudioSettings(**values["audio"]),  # type: ignore[arg-type]
        recording=RecordingSettings(**values["recording"]),  # type: ignore[arg-type]
        window=WindowSettings(**values["window"]),  # type: ignore[arg-type]
        database=DatabaseSettings(**values["database"]),  # type: ignore[arg-type]
        team=TeamSettings(**values["team"]),  # type: ignore[arg-type]
        translation=TranslationSettings(**values["translation"]),  # type: ignore[arg-type]
        door=DoorSettings(**values["door"]),  # type: ignore[arg-type]
    )


def check_setting(key: str, value: object) -> None:
    """Check one value by the rule of its key, such as `video.bitrate_bps`.

    Raises:
        BadInput: The key is unknown, or the value is out of its range.
    """
    rule = _RULES.get(key)
    if rule is None:
        section = key.partition(".")[0]
        known = ", ".join(k for k in _RULES if k.startswith(section + ".")) or ", ".join(_RULES)
        raise BadInput(f"{key} is no setting; known are {known}")
    problem = rule.problem(value)
    if problem is not None and isinstance(rule, ServerAddress):
        raise BadInput(f"{key} must be {problem}")  # what was given may hold a password
    if problem is not None:
        raise BadInput(f"{key} must be {problem}; got {_shown(value)}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:60] + "…"


def _sections() -> tuple[str, ...]:
    return tuple(dict.fromkeys(key.partition(".")[0] for key in _RULES))


def _section(name: str, table: object) -> dict[str, Value]:
    if not isinstance(table, dict):
        raise BadInput(f"{name} must be a table, written [{name}]")
    for key, value in table.items():
        check_setting(f"{name}.{key}", value)
    return table


def _upgraded(table: Table) -> Table:
    version = table.setdefault("version", VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise BadInput(f"version must be a whole number from 1 to {VERSION}; got {_shown(version)}")
    if version > VERSION:
        raise BadInput(f"the settings are of version {version}, from a newer Cuecard; update it")
    return _upgrade(table, version)


def _upgrade(table: Table, version: int) -> Table:
    for older in range(version, VERSION):
        table = {**_UPGRADES[older](table), "version": older + 1}
    return table
