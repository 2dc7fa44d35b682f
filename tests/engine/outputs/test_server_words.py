"""What servers say no with becomes the right code, and never carries the key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import OutputLost, OutputRefused
from studio.engine.outputs import reason
from studio.engine.outputs.server_words import Status, failure, read_status

KEY = "sk_eu-live_9f8e7d6c?auth_key=abc/def&x=1"


def _status(code: str, description: str = "") -> Status:
    return Status(level="error", code=code, description=description)


@pytest.mark.parametrize(
    ("code", "description", "expected"),
    [
        ("NetStream.Publish.BadName", "Already publishing", reason.KEY_IN_USE),
        ("NetStream.Publish.Denied", "", reason.WRONG_KEY),
        ("NetStream.Publish.Rejected", "", reason.WRONG_KEY),
        ("NetStream.Publish.Failed", "HTTP 403 from hook", reason.WRONG_KEY),
        ("NetConnection.Connect.Rejected", "[ code=403 need auth ]", reason.WRONG_KEY),
        ("NetConnection.Connect.InvalidApp", "", reason.UNKNOWN_APP),
        ("NetStream.Publish.Failed", "disk error", reason.SERVER_ERROR),
        ("", "", reason.SERVER_ERROR),
    ],
)
def test_each_refusal_gets_its_code(code: str, description: str, expected: str) -> None:
    error = failure(_status(code, description), key=KEY, publishing=True)

    assert error.reason_code == expected
    retried = {reason.KEY_IN_USE, reason.SERVER_ERROR}
    assert isinstance(error, OutputLost if expected in retried else OutputRefused)
    assert error.advice


@given(words=st.text(max_size=200), upper=st.booleans())
def test_a_servers_words_never_carry_the_key(words: str, upper: bool) -> None:
    echo = KEY.upper() if upper else KEY
    error = failure(_status("X", f"{words} live/{echo} {words}"), key=KEY, publishing=True)

    text = str(error).lower()
    assert "9f8e7d6c" not in text
    assert "abc/def" not in text
    assert len(text) < 300
    assert text.isprintable()


def test_a_status_is_found_among_a_commands_values() -> None:
    found = read_status(["onStatus", 0.0, None, {"level": "error", "code": "A", "x": [1.0]}])

    assert (found.level, found.code, found.description) == ("error", "A", "")
    assert read_status(["onStatus"]).code == ""
