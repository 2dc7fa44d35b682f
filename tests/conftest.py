"""What holds for every test: its own home folder, no screen, no keyring, nothing left behind."""

import os

# Before anything imports Qt: it chooses its platform once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# No test may read or fill the keyring of whoever runs it; child processes inherit this.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

import gc
import itertools
import logging
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from pytestqt.qtbot import QtBot

from tests.servers.local_platform import own_platform, the_own_platform

__all__ = ["own_platform", "the_own_platform"]  # fixtures for everybody

LEFTOVER_WITHIN_S = 5.0
"""How long a thread that was told to end may take on a busy machine."""

QT_WAITS_MS = 60_000
"""For what a window does a moment later: far more than it takes, for the machine may be busy."""

for _name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitCallback"):
    getattr(QtBot, _name).__kwdefaults__["timeout"] = QT_WAITS_MS

_HOME_NUMBERS = itertools.count(1)

# The machine is shared: how long an example takes says nothing about the code.
_ALL = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("studio", _ALL, max_examples=25)
settings.register_profile("thorough", _ALL, max_examples=1_000)  # --hypothesis-profile thorough
# Making an example smaller may take longer than all tests; where it failed, a blob does it again.
# The same examples each time: what a build says is about what was changed.
settings.register_profile(
    "build",
    _ALL,
    max_examples=25,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate, Phase.target],
    print_blob=True,
)
settings.load_profile("build" if os.environ.get("CUECARD_BUILD") else "studio")


def pytest_collection() -> None:
    """Look for no garbage while tests are found: nothing of that is any."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look for garbage among what tests leave alone, not among the thousands of tests as well."""
    gc.enable()
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the home folders are; a `tmp_path` for each test would take far longer."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test, and the processes it starts, a home folder of its own."""
    folder = homes / str(next(_HOME_NUMBERS))
    folder.mkdir()
    monkeypatch.setenv("CUECARD_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline_s = time.monotonic() + LEFTOVER_WITHIN_S
    left = _new_threads(before)
    while left and time.monotonic() < deadline_s:
        left[0].join(timeout=0.05)
        left = _new_threads(before)
    if left:
        pytest.fail(f"threads left behind: {', '.join(t.name for t in left)}")


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t not in before and t.is_alive()]


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which something was logged at WARNING or above.

    A test that asks for `caplog` expects such lines, and is the one to say which.
    """
    heard = _Warnings()
    root = logging.getLogger()
    root.addHandler(heard)
    yield
    root.removeHandler(heard)
    if heard.lines and "caplog" not in request.fixturenames:
        pytest.fail("logged and not expected:\n" + "\n".join(heard.lines))
