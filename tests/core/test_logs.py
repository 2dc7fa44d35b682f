"""What goes wrong is in the log, with its show; no key ever is."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.core import keychain, logs
from studio.core.ids import SecretName, ShowId

KEY = "live_abcdef0123456789"
_log = logging.getLogger("studio.somewhere")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Start the log of an engine that knows a key, and stop it afterwards."""
    monkeypatch.setattr(keychain, "_held", {})
    monkeypatch.setattr(keychain, "_forms_of_secrets", {})
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    level = logging.getLogger().level
    keychain.hold_key(SecretName("destination-1"), KEY)
    yield logs.start_log("engine")
    logs.stop_log()
    logs.set_show(None)
    logging.getLogger().setLevel(level)


def test_a_line_says_when_how_bad_who_and_which_show(log: Path) -> None:
    logs.set_show(ShowId("show-7"))

    _log.info("on air to %s", "Bazaar")

    line = log.read_text(encoding="utf-8")
    assert "Z INFO " in line
    assert "show-7 studio.somewhere: on air to Bazaar" in line


def test_a_thread_or_task_can_belong_to_another_show(log: Path) -> None:
    with logs.lines_of_show(ShowId("show-8")):
        _log.info("inside")
    _log.info("outside")

    inside, outside = log.read_text(encoding="utf-8").splitlines()
    assert "show-8" in inside
    assert "show-8" not in outside


def test_a_key_is_masked_in_message_arguments_and_traceback(
    log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse() -> None:
        raise OSError(f"rtmp://host/live/{KEY}: refused")

    try:
        refuse()
    except OSError:
        _log.exception("could not send to %s", f"host/{KEY}")

    text = log.read_text(encoding="utf-8")
    assert KEY not in text
    assert text.count("<21, last 3 789>") == 2
    assert len(caplog.records) == 1


def test_a_key_learnt_after_the_start_is_masked_too(log: Path) -> None:
    keychain.remember_secret("another-secret-key")

    _log.info("sending another-secret-key")

    assert "another-secret-key" not in log.read_text(encoding="utf-8")


def test_a_thread_that_dies_is_in_the_log(log: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise RuntimeError(f"no {KEY} here")

    thread = threading.Thread(target=fail, name="camera-main")
    thread.start()
    thread.join()

    text = log.read_text(encoding="utf-8")
    assert "CRITICAL" in text
    assert "thread camera-main ended by a fault" in text
    assert "RuntimeError: no <21, last 3 789> here" in text
    assert [r.levelname for r in caplog.records] == ["CRITICAL"]


def test_a_process_that_dies_leaves_its_traceback_in_the_log_and_no_key_anywhere(
    home: Path,
) -> None:
    program = (
        "from studio.core import keychain, logs\n"
        "logs.start_log('engine', echo=True)\n"
        f"keychain.remember_secret({KEY!r})\n"
        f"raise RuntimeError({KEY!r} + ' refused')\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )

    text = (home / "log" / "engine.log").read_text(encoding="utf-8")
    assert ended.returncode == 1
    assert "the process ends by a fault" in text
    assert "RuntimeError: <21, last 3 789> refused" in text
    assert KEY not in text + ended.stdout + ended.stderr
    assert "RuntimeError: <21, last 3 789> refused" in ended.stderr


def test_a_line_that_cannot_be_written_tells_no_key_to_the_terminal() -> None:
    program = (
        "import logging\n"
        "from studio.core import keychain, logs\n"
        "logs.start_log('engine')\n"
        f"keychain.remember_secret({KEY!r})\n"
        f"logging.getLogger('x').error('%d', {KEY!r})\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )

    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_full_file_is_put_aside_and_three_are_kept(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "MAX_FILE_BYTES", 300)
    logs.start_log("engine")

    for number in range(50):
        _log.info("line %d", number)

    assert sorted(p.name for p in log.parent.iterdir()) == [
        "engine.log",
        "engine.log.1",
        "engine.log.2",
        "engine.log.3",
    ]


@pytest.mark.usefixtures("log")
def test_a_log_that_cannot_be_opened_stops_nobody(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    logs.log_path("window").mkdir()

    logs.start_log("window")
    _log.error("sent to %s", KEY)

    assert "sent to <21, last 3 789>" in capsys.readouterr().err
    assert len(caplog.records) == 1


def test_starting_again_writes_each_line_once(log: Path) -> None:
    logs.start_log("engine")

    _log.info("once")

    assert log.read_text(encoding="utf-8").count("once") == 1
