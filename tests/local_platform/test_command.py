"""`cuecard platform` as it is typed."""

import socket
import subprocess
import sys

import pytest

from studio.cli.main import run


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--port", "70000"], "--port lies between"),
        (["--buyers", "many"], "--buyers is a number"),
        (["--token-seconds", "0"], "--token-seconds lies between"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["platform", *words])

    assert code == 2
    assert said in capsys.readouterr().err


def test_a_port_that_is_taken_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        code = run(["platform", "--port", port])

    assert code == 2
    assert f"port {port} on 127.0.0.1 is taken" in capsys.readouterr().err


def test_it_ends_with_whoever_holds_its_standard_input() -> None:
    words = [sys.executable, "-m", "studio", "platform", "--port", "0", "--end-with-input"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        assert started.stdin is not None
        assert started.stdout is not None
        first = started.stdout.readline()
        runs = started.poll() is None
        started.stdin.close()

        code = started.wait(60)

    assert (bool(first), runs, code) == (True, True, 0)
