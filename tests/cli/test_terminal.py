"""Where nobody reads what a command says, or it can't be written, no traceback is shown."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from studio.cli import terminal
from studio.cli.main import run

MANY = 20_000
PROGRAM = "import sys; from studio.cli import main; sys.exit(main.run(sys.argv[1:]))"
SAYS_MUCH = f"""
import sys
from studio.cli import main, terminal
def much(_words):
    for number in range({MANY}):
        terminal.say(f"line {{number}}")
    return 0
main._carry_out = much
sys.exit(main.run(["ask"]))
"""
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="closes streams in a POSIX shell")


@pytest.fixture
def catalogue(tmp_path: Path) -> str:
    path = tmp_path / "products.jsonl"
    path.write_text(json.dumps({"product": "lamp", "name": "Lamp"}), encoding="utf-8")
    return str(path)


def in_shell(redirected: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command line with streams redirected as in `sh`."""
    return subprocess.run(  # fixed words, and a folder of this test
        ["/bin/sh", "-c", f'"$@" {redirected}', "sh", sys.executable, "-c", PROGRAM, *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_who_reads_only_the_first_line_gets_it_and_the_command_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SAYS_MUCH],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "line 0\n"
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(timeout=60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_cannot_be_written_is_said_in_one_sentence(catalogue: str) -> None:
    done = in_shell(">/dev/full", "ask", "--catalogue", catalogue, "how deep?")

    assert done.returncode == 1
    assert done.stderr == "cuecard: the answer can't be written: No space left on device\n"


@on_posix
def test_without_a_standard_output_a_command_is_carried_out_quietly(catalogue: str) -> None:
    done = in_shell(">&-", "ask", "--catalogue", catalogue, "how deep?")

    assert (done.returncode, done.stderr) == (0, "")


@on_posix
def test_without_an_error_stream_the_exit_code_says_what_is_wrong(catalogue: str) -> None:
    done = in_shell("2>&-", "ask", "--catalogue", catalogue, "--on-air", "boat", "how deep?")

    assert (done.returncode, done.stdout) == (2, "")


@on_posix
def test_a_closed_standard_input_can_not_be_read(catalogue: str) -> None:
    done = in_shell("<&-", "ask", "--catalogue", catalogue, "--jsonl", "-")

    assert done.returncode == 2
    assert done.stderr == (
        "cuecard: standard input: it can't be read; expected a file of questions (it is closed)\n"
    )


def test_no_stream_at_all_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    terminal.say("unheard")

    assert run(("ask",)) == 2
    assert "--catalogue" in capsys.readouterr().err
