"""The errors form one tree, each with a word of its own."""

from collections.abc import Iterator

from studio.core import errors
from studio.core.errors import OutputLost, StudioError


def family(error: type[StudioError]) -> Iterator[type[StudioError]]:
    """Yield an error of `studio.core.errors` and all below it."""
    if error.__module__ == errors.__name__:
        yield error
    for child in error.__subclasses__():
        yield from family(child)


def test_every_error_that_is_said_has_a_word_of_its_own() -> None:
    kinds = [kind for kind in family(StudioError) if "code" in vars(kind)]

    assert len({vars(kind)["code"] for kind in kinds}) == len(kinds)


def test_the_drawing_of_the_tree_names_every_error() -> None:
    drawn = (errors.__doc__ or "").split()

    assert [kind.__name__ for kind in family(StudioError) if kind.__name__ not in drawn] == []


def test_a_failed_output_says_why_and_what_to_do() -> None:
    error = OutputLost("the server hung up", code="server_closed", advice="It is tried again.")

    assert (str(error), error.reason_code, error.advice) == (
        "the server hung up",
        "server_closed",
        "It is tried again.",
    )
    assert error.code == "output_lost"
