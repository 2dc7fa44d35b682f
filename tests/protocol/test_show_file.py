"""What is wrong in a show file is named, with what is allowed there."""

import pytest

from studio.core.errors import BadInput
from studio.protocol.show_file import AtTable, command_of, parse_show_file


def _refusal(text: str) -> str:
    with pytest.raises(BadInput) as refused:
        parse_show_file(text.encode(), "show.toml")
    return str(refused.value)


def _command_refusal(**command: object) -> str:
    with pytest.raises(BadInput) as refused:
        command_of(AtTable(s=1.5, command=command))
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "wrong", "allowed"),
    [
        ("[show]\ntitel = 'x'", "titel", ("title", "canvases", "rehearsal")),
        ("[show]\n[[sinks]]\nkind = 'file'\nurk = ''", "urk", ("url", "secret_env")),
        ("[show]\n[[cues]]\noffer = { percnt = 3 }", "percnt", ("percent", "lasts_s")),
        ("[show]\n[[cues]]\nkind = 'cupon'", "cupon", ("coupon", "giveaway")),
        ("[show]\n[[cues]]\nscene = 'closeup'", "closeup", ("close_up", "slate")),
        ("[show]\ntransition = 'wipe'", "wipe", ("cut", "fade")),
        ("[show]\n[[chat]]\nkind = 'sse'", "chat", ("chats", "sinks", "cues")),
    ],
)
def test_a_wrong_word_is_named_with_the_right_ones(
    text: str, wrong: str, allowed: tuple[str, ...]
) -> None:
    said = _refusal(text)

    assert wrong in said
    _, _, listed = said.partition("allowed are ")
    assert set(allowed) <= set(listed.split(", "))


def test_what_has_no_list_is_said_as_it_is() -> None:
    assert _refusal("[show]\ntitle = 3").endswith("Expected `str`, got `int` - at `$.show.title`")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("AddChat", "SaveChat"), ("ShowSlat", "ShowSlate"), ("take", "Take"), ("qqqq", "SaveChat")],
)
def test_a_command_that_there_is_not_is_told_with_those_that_there_are(
    typed: str, meant: str
) -> None:
    said = _command_refusal(type=typed)

    assert f"'{typed}'" in said
    assert "1.5 s" in said
    assert meant in said.partition("there is no command")[2]


def test_a_command_without_a_name_is_told_that_it_needs_one() -> None:
    assert "`type`" in _command_refusal(s=3)


def test_a_wrong_word_inside_a_command_is_named_with_the_right_ones() -> None:
    said = _command_refusal(type="SaveChat", chat={"kind": "tiktok", "chat_id": "a", "name": "b"})

    assert "tiktok" in said
    assert "websocket" in said
