"""The chats of a show file: checked before anything is started."""

import re
from pathlib import Path

import pytest

from studio.cli.chats import ChatPlan
from studio.cli.show_plan import read_show_plan
from studio.core.errors import BadInput
from studio.questions.chat_spec import ChatKind

DOCS = Path(__file__).parents[2] / "docs"
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - a test's own


@pytest.fixture(autouse=True)
def _tokens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHAT_TOKEN", SECRET)
    (tmp_path / "old.ndjson").write_text('{"text": "hello?"}\n', encoding="utf-8")


def _chats(folder: Path, *tables: str, rehearsal: bool = False) -> tuple[ChatPlan, ...]:
    file = folder / "show.toml"
    text = "\n".join(f"[[chats]]\n{table}\n" for table in tables)
    file.write_text(f"[show]\n{text}", encoding="utf-8")
    return read_show_plan(file, rehearsal=rehearsal).chats


EACH_KIND = {
    ChatKind.TWITCH: 'room = "12826"\nchannel = "shop"',
    ChatKind.YOUTUBE: 'room = "Cg0KC2"\ntoken_env = "CHAT_TOKEN"',
    ChatKind.FACEBOOK: 'room = "1234"\ntoken_env = "CHAT_TOKEN"',
    ChatKind.WEBSOCKET: 'address = "wss://chat.example/feed"\ntoken_env = "CHAT_TOKEN"',
    ChatKind.SSE: 'address = "http://127.0.0.1:8767/events"\nroom = "show-12"',
    ChatKind.WEBHOOK: 'address = "127.0.0.1:8766"\ntoken_env = "CHAT_TOKEN"',
    ChatKind.REPLAY: 'address = "old.ndjson"\nspeed = 2.0',
}


def test_every_kind_of_chat_can_stand_in_the_file(tmp_path: Path) -> None:
    tables = (f'kind = "{kind}"\n{keys}' for kind, keys in EACH_KIND.items())

    chats = _chats(tmp_path, *tables, 'kind = "sse"\nname = "Shop"\naddress = "https://a.example"')

    assert [chat.spec.kind for chat in chats] == [*EACH_KIND, ChatKind.SSE]
    assert set(EACH_KIND) == set(ChatKind) - {ChatKind.TYPED}
    assert all(chat.spec.enabled and chat.spec.name for chat in chats)
    assert len({chat.spec.chat_id for chat in chats}) == len(chats)
    assert chats[-1].spec.name == "Shop"
    assert [bool(chat.token) for chat in chats] == [
        "token_env" in keys for keys in EACH_KIND.values()
    ] + [False]
    assert SECRET not in repr(chats)


def test_the_examples_of_the_manual_can_be_used_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manual = (DOCS / "show-file.md").read_text(encoding="utf-8")
    (example,) = (b for b in re.findall(r"```toml\n(.*?)```", manual, re.DOTALL) if '"sse"' in b)
    for variable in re.findall(r'token_env = "(\w+)"', example):
        monkeypatch.setenv(variable, SECRET)
    for name in re.findall(r'"([\w.-]+\.ndjson)"', example):
        (tmp_path / name).touch()
    file = tmp_path / "show.toml"
    file.write_text(f"[show]\n{example}", encoding="utf-8")

    chats = read_show_plan(file, rehearsal=False).chats

    assert {chat.spec.kind for chat in chats} == set(EACH_KIND)


def test_a_replay_lies_beside_the_show_file(tmp_path: Path) -> None:
    (chat,) = _chats(tmp_path, 'kind = "replay"\naddress = "old.ndjson"\nspeed = 0.0')

    assert Path(chat.spec.address) == tmp_path / "old.ndjson"
    assert chat.spec.speed == 0.0


WRONG = [
    ('kind = "tiktok"', ("'tiktok'", "replay", "sse", "twitch", "webhook")),
    ('kind = "typed"', ("'typed'", "replay")),
    ('kind = "sse"\nadress = "https://a"', ("`adress`", "address", "token_env")),
    ('kind = "sse"', ("address",)),
    ('kind = "sse"\naddress = "https://a.example"\nspeed = 2.0', ("speed", "address", "room")),
    ('kind = "sse"\naddress = "http://chat.example/feed"', ("https",)),
    ('kind = "sse"\naddress = "wss://chat.example/feed"', ("https",)),
    ('kind = "websocket"\naddress = "https://chat.example"', ("wss",)),
    ('kind = "websocket"\naddress = "wss://a.example/?token=x"', ("token_env",)),
    ('kind = "webhook"', ("token_env",)),
    ('kind = "webhook"\ntoken_env = "NO_SUCH_VARIABLE"', ("NO_SUCH_VARIABLE",)),
    ('kind = "webhook"\ntoken_env = "SHORT"', ("secret",)),
    ('kind = "webhook"\naddress = "0.0.0.0:8760"\ntoken_env = "CHAT_TOKEN"', ("address",)),
    ('kind = "replay"\naddress = "none.ndjson"', ("none.ndjson",)),
    ('kind = "replay"\naddress = "old.ndjson"\nspeed = -1.0', ("speed", "1000")),
    ('kind = "replay"\naddress = "old.ndjson"\ntoken_env = "CHAT_TOKEN"', ("token_env", "speed")),
    ('kind = "twitch"\nroom = "1"', ("channel", "account", "client_id", "token_env")),
    ('kind = "twitch"\nroom = "1"\naccount = "2"', ("channel", "client_id", "token_env")),
    ('kind = "youtube"\nroom = "1"', ("token_env",)),
    ('kind = "facebook"\ntoken_env = "CHAT_TOKEN"', ("room",)),
]


@pytest.mark.parametrize(("table", "said"), WRONG)
def test_what_is_wrong_is_named_with_what_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, said: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SHORT", "whsec_abc")

    with pytest.raises(BadInput) as refused:
        _chats(tmp_path, table)

    text = str(refused.value)
    assert "chats" in text
    assert [word for word in said if word not in text] == []
    assert len(text.splitlines()) == 1


@pytest.mark.parametrize("written", [SECRET, "oauth:abc123", "k3x9abcdef", "$CHAT_TOKEN", "A\\n"])
def test_a_token_instead_of_its_variable_is_not_repeated(tmp_path: Path, written: str) -> None:
    with pytest.raises(BadInput, match="token_env is the name of a variable") as refused:
        _chats(tmp_path, f'kind = "webhook"\ntoken_env = "{written}"')

    assert written not in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1


def test_a_rehearsal_reads_no_chat_of_elsewhere(tmp_path: Path) -> None:
    here = 'kind = "sse"\naddress = "http://localhost:8767/events"'
    elsewhere = f'kind = "twitch"\n{EACH_KIND[ChatKind.TWITCH]}'

    assert len(_chats(tmp_path, here, rehearsal=True)) == 1
    with pytest.raises(BadInput, match="rehearsal"):
        _chats(tmp_path, here, elsewhere, rehearsal=True)


def test_no_more_chats_than_can_be_read(tmp_path: Path) -> None:
    replay = 'kind = "replay"\naddress = "old.ndjson"'

    assert len(_chats(tmp_path, *([replay] * 12))) == 12
    with pytest.raises(BadInput, match="12 chats"):
        _chats(tmp_path, *([replay] * 13))
