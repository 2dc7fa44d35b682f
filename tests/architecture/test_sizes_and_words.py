"""Files and functions stay small enough to read, and say what they are for."""

import ast

from tests.architecture.sources import (
    Function,
    functions,
    public_parts,
    python_files,
    tree_of,
    where,
)

LONGEST_FILE_LINES = 400
LONGEST_FUNCTION_LINES = 50
MOST_PARAMETERS = 5
EVERYWHERE = ("studio", "tests", "scripts")


def lines_of(function: Function) -> int:
    """Return the length of a function, from `def` to its last line."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters_of(function: Function) -> list[str]:
    """Return what a caller can give, however it is given."""
    given = function.args
    named = [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    starred = [a.arg for a in (given.vararg, given.kwarg) if a is not None]
    return [name for name in (*named, *starred) if name not in {"self", "cls"}]


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    lengths = {
        where(p): len(p.read_text(encoding="utf-8").splitlines()) for p in python_files(*EVERYWHERE)
    }

    assert {p: n for p, n in lengths.items() if n > LONGEST_FILE_LINES} == {}


def test_no_function_is_longer_than_fifty_lines() -> None:
    too_long = {
        f"{where(path, function)} {function.name}": lines_of(function)
        for path in python_files(*EVERYWHERE)
        for function in functions(path)
        if lines_of(function) > LONGEST_FUNCTION_LINES
    }

    assert too_long == {}


def test_no_function_takes_more_than_five_parameters() -> None:
    too_many = {
        f"{where(path, function)} {function.name}": parameters_of(function)
        for path in python_files("studio", "scripts")
        for function in functions(path)
        if len(parameters_of(function)) > MOST_PARAMETERS
    }

    assert too_many == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [where(p) for p in python_files(*EVERYWHERE) if not ast.get_docstring(tree_of(p))]

    assert silent == []


def test_every_public_class_and_function_says_what_it_does() -> None:
    silent = [
        f"{where(path, part)} {part.name}"
        for path in python_files("studio", "scripts")
        for part in public_parts(tree_of(path).body)
        if not ast.get_docstring(part)
    ]

    assert silent == []


def test_nothing_is_left_to_be_done_later() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    found = [
        f"{where(path)} line {number}"
        for path in python_files(*EVERYWHERE)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if any(mark in line for mark in marks)
    ]

    assert found == []
