"""`cuecard ask` answers from the command line alone: no studio, no network, the same each time."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from studio.cli.ask import ONE_THREAD
from studio.cli.main import run
from studio.core.process import rendezvous_path

PRODUCTS = (
    {
        "product": "watch",
        "name": "Trek Watch S2",
        "aliases": ["watch", "reloj", "часы"],
        "rows": [
            {"id": "depth", "label": "Water resistance", "value": "5 ATM, fresh water"},
            {"id": "weight", "label": "Weight", "value": "38 g"},
            {"id": "battery", "label": "Battery life", "value": "14 days"},
            {"id": "screen", "label": "Display", "value": "1.43 in AMOLED, 466 × 466 px"},
        ],
    },
    {
        "product": "kettle",
        "name": "Fjord Kettle",
        "aliases": ["kettle", "hervidor", "чайник"],
        "rows": [
            {"id": "volume", "label": "Capacity", "value": "1.7 l"},
            {"id": "power", "label": "Power", "value": "2,200 W"},
            {"id": "cord", "label": "Cord length", "value": "75 cm"},
        ],
    },
)
QUESTIONS = (
    {"id": "q1", "text": "does it survive 50 m?", "on_screen": "watch"},
    {"id": "q2", "text": "how many litres does it hold", "on_screen": "kettle"},
    {"id": "q3", "text": "сколько весит?", "on_screen": "watch"},
    {"id": "q4", "text": "beautiful, love it!!", "on_screen": "watch"},
    {"id": "q5", "text": "", "on_screen": None},
    {"id": "q6", "text": "😀😀", "on_screen": "kettle"},
    {"id": 7, "text": "cuántos vatios tiene el hervidor?", "on_screen": None},
)


@pytest.fixture(autouse=True)
def _threads(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, number in ONE_THREAD.items():  # so that it is as before afterwards
        monkeypatch.setenv(name, number)


@pytest.fixture
def catalogue(tmp_path: Path) -> str:
    path = tmp_path / "products.jsonl"
    path.write_text("\n".join(json.dumps(product) for product in PRODUCTS), encoding="utf-8")
    return str(path)


def lines(*questions: object) -> str:
    return "".join(f"{json.dumps(question)}\n" for question in questions)


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for answer in found:
        assert answer.pop("ms") > 0
    return found


def test_each_line_is_answered_in_its_form_and_order_whatever_stands_beside_it(
    catalogue: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forth, back = tmp_path / "forth.jsonl", tmp_path / "back.jsonl"
    forth.write_text(lines(*QUESTIONS), encoding="utf-8")
    back.write_text(lines(*reversed(QUESTIONS[1:])), encoding="utf-8")

    assert run(("ask", "--catalogue", catalogue, "--jsonl", str(forth))) == 0
    found = answers(capsys)
    assert run(("ask", "--catalogue", catalogue, "--jsonl", str(back))) == 0

    assert [answer["id"] for answer in found] == [question["id"] for question in QUESTIONS]
    assert answers(capsys) == found[:0:-1]
    for answer in found:
        assert list(answer) == ["id", "language", "is_question", "intent", "product", "rows"]
        scores = [row["score"] for row in answer["rows"]]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
    by_id = {answer["id"]: answer for answer in found}
    assert by_id["q1"]["rows"][0]["row"] == "depth"
    assert by_id["q2"]["product"] == "kettle"
    assert by_id["q3"]["language"] == "ru"
    assert (by_id["q4"]["is_question"], by_id["q4"]["product"]) == (False, None)
    assert (by_id["q5"]["language"], by_id["q5"]["rows"]) == ("und", [])
    assert by_id[7]["product"] == "kettle"


def test_a_person_is_told_row_value_confidence_and_verdict(
    catalogue: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("ask", "--catalogue", catalogue, "--on-air", "watch", "does it survive 50 m of water?")

    assert run(words) == 0

    printed = capsys.readouterr().out
    assert "about Trek Watch S2" in printed
    assert "%  Water resistance: 5 ATM, fresh water" in printed
    assert "50 m? yes: 5 ATM (50 m) (fresh water)" in printed
    assert not rendezvous_path("control").exists()


def test_standard_input_is_read_by_a_program_of_its_own(catalogue: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "studio", "ask", "--catalogue", catalogue, "--jsonl", "-"],
        input=lines(QUESTIONS[0], {"id": "é", "text": "hi"}).encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["q1", "é"]


def test_numpy_is_loaded_only_after_its_threads_are_counted() -> None:
    program = "import sys, studio.cli.main, studio.cli.ask; sys.exit('numpy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], timeout=60, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "either a question or --jsonl"),
        (("how deep?", "--jsonl", "-"), "either a question or --jsonl"),
        ((" \u202e ",), "the question is empty"),
        (("how deep?", "--on-air", "boat"), "no product 'boat'; the catalogue has watch, kettle"),
        (("--jsonl", "none.jsonl"), "none.jsonl: it can't be read"),
        (("how", "deep?"), "unrecognized arguments"),
        (("--catalogue", "none.csv", "how deep?"), "none.csv: it can't be read"),
    ],
)
def test_what_is_typed_wrong_is_said_in_one_sentence(
    catalogue: str, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    code = run(("ask", "--catalogue", catalogue, *words))

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert len(printed.err.splitlines()) == 1
    assert says in printed.err


def test_without_a_catalogue_there_is_nothing_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("ask", "how deep?")) == 2
    assert "--catalogue" in capsys.readouterr().err
