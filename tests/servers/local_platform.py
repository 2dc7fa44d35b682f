"""The studio's own platform as a real process, for tests: `cuecard platform --port 0 --json`."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

STARTS_WITHIN_S = 60.0
ENDS_WITHIN_S = 15.0


class LocalPlatform:
    """One process.

    Attributes:
        http: Address of everything but streams.
        rtmp: Where streams go, without a key.
        stream_key: Of the broadcast that stands from the start, `b-1`.
        token: Opens `/v1` as a bearer token.
        secret: To sign with, `whsec_…`.
        admin_token: Opens `/orders`, `/faults`, `/report` and the like.
        client_id: As whom to sign in.
        address: All that was printed.
        pid: Of the process.
    """

    def __init__(self, *options: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "studio", "platform", "--port", "0", "--json", *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._process.wait()
            pytest.fail(f"the platform did not start: {self._process.returncode}")
        self.address: dict[str, str] = json.loads(line)
        self.http = self.address["http"]
        self.rtmp = self.address["rtmp"]
        self.stream_key = self.address["stream_key"]
        self.token = self.address["token"]
        self.secret = self.address["secret"]
        self.admin_token = self.address["admin_token"]
        self.client_id = self.address["client_id"]
        self.pid = self._process.pid
        self.desk = _client(self.http, self.admin_token)
        self.shop = _client(self.http, self.token)

    def reset(self) -> None:
        """Let it forget everything but its keys."""
        self.desk.post("/reset").raise_for_status()

    def place(self, *wishes: dict[str, Any]) -> list[dict[str, Any]]:
        """Make orders; return their lines."""
        answer = self.desk.post("/orders", json=list(wishes))
        answer.raise_for_status()
        lines: list[dict[str, Any]] = answer.json()["orders"]
        return lines

    def go_wrong(self, *faults: dict[str, Any]) -> None:
        """Ask for these faults, and no others; for none: that all goes well."""
        self.desk.post("/faults", json=list(faults)).raise_for_status()

    def report(self) -> dict[str, Any]:
        """Return what came in."""
        answer = self.desk.get("/report")
        answer.raise_for_status()
        report: dict[str, Any] = answer.json()
        return report

    def events(self) -> list[dict[str, Any]]:
        """Return all events that came in, oldest first."""
        found: list[dict[str, Any]] = []
        cursor = 0
        while True:
            page = self.desk.get("/report/events", params={"cursor": cursor, "limit": 500}).json()
            if not page["events"]:
                return found
            found += page["events"]
            cursor = page["cursor"]

    def kill(self) -> None:
        """Kill it, as a power cut would."""
        self._process.kill()
        self._end()

    def close(self) -> int:
        """End it in order; return its exit code."""
        self._process.terminate()
        try:
            self._process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
        return self._end()

    def _end(self) -> int:
        self.desk.close()
        self.shop.close()
        code = self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        return code


def _client(address: str, token: str) -> httpx.Client:
    return httpx.Client(
        base_url=address, headers={"Authorization": f"Bearer {token}"}, trust_env=False, timeout=30
    )


@contextlib.contextmanager
def local_platform(*options: str, state: Path | None = None) -> Iterator[LocalPlatform]:
    """Run a platform for as long as a test needs it.

    Args:
        options: As typed behind `cuecard platform`.
        state: Where it keeps what is to outlive it.
    """
    platform = LocalPlatform(*options, *(("--state", str(state)) if state else ()))
    try:
        yield platform
    finally:
        platform.close()


@pytest.fixture(scope="session")
def the_own_platform() -> Iterator[LocalPlatform]:
    """Run one platform for the whole run; tests ask for `own_platform`."""
    with local_platform() as platform:
        yield platform


@pytest.fixture
def own_platform(the_own_platform: LocalPlatform) -> LocalPlatform:
    """Return the one platform of the run, emptied for this test."""
    the_own_platform.reset()
    return the_own_platform
