"""Lines of IRC: whatever comes in, nothing fails, and nothing is made up."""

from hypothesis import given
from hypothesis import strategies as st

from studio.chat.irc_line import LONGEST_LINE, IrcLine, LineBuffer, make_line, parse_line

TWITCH_LINE = (
    rb"@badge-info=;badges=broadcaster/1;client-nonce=459e;color=#0000FF;display-name=lovingt3s;"
    rb"emotes=62835:0-10;id=885196de-cb67-427a-baa8-82f9b0fcd05f;room-id=713936733;"
    rb"reply-parent-msg-body=is\sit\swaterproof?\:\\;tmi-sent-ts=1643904084794;user-type= "
    rb":lovingt3s!lovingt3s@lovingt3s.tmi.twitch.tv PRIVMSG #lovingt3s :bleedPurple : yes"
)
names = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=12)
words = st.text(
    st.characters(blacklist_characters="\r\n\0 ", blacklist_categories=["Cs"]), min_size=1
).filter(lambda word: not word.startswith(":"))
texts = st.text(st.characters(blacklist_characters="\r\n\0", blacklist_categories=["Cs"]))


def test_a_line_of_twitch_is_read() -> None:
    line = parse_line(TWITCH_LINE)

    assert line is not None
    assert line.command == "PRIVMSG"
    assert line.source == "lovingt3s!lovingt3s@lovingt3s.tmi.twitch.tv"
    assert line.params == ("#lovingt3s", "bleedPurple : yes")
    assert line.tags["user-type"] == ""
    assert line.tags["room-id"] == "713936733"
    assert line.tags["reply-parent-msg-body"] == "is it waterproof?;\\"


def test_a_line_without_anything_but_a_command_is_read() -> None:
    assert parse_line(b"reconnect") == IrcLine(command="RECONNECT")
    assert parse_line(b"PING :tmi.twitch.tv\r\n") == IrcLine(
        command="PING", params=("tmi.twitch.tv",)
    )


def test_what_is_no_line_is_none() -> None:
    for raw in (b"", b"\r\n", b"   ", b"@a=b", b":source", b"@a=b :source ", "привет".encode()):
        assert parse_line(raw) is None


def test_broken_utf_8_is_shown_as_what_it_is() -> None:
    line = parse_line(b"PRIVMSG #shop :caf\xe9 \xf0\x9f\x92")

    assert line is not None
    assert line.text == "caf\ufffd \ufffd"


def test_an_escape_at_the_end_and_one_that_nobody_knows_are_no_trouble() -> None:
    line = parse_line(b"@a=x\\;b=\\q\\\\s;c PING")

    assert line is not None
    assert line.tags == {"a": "x", "b": "q\\s", "c": ""}


@given(raw=st.binary())
def test_no_bytes_make_the_parser_fail(raw: bytes) -> None:
    line = parse_line(raw)

    assert line is None or line.command


@given(raw=st.text("@;=\\ :#ab!\r\n\0\u202e😀1PINGRVMS").map(str.encode))
def test_nothing_that_looks_like_a_line_makes_the_parser_fail(raw: bytes) -> None:
    line = parse_line(raw)

    assert line is None or line.command.isalnum()


@given(
    tags=st.dictionaries(names, texts, max_size=4), middle=st.lists(words, max_size=3), last=texts
)
def test_what_is_made_is_read_again(tags: dict[str, str], middle: list[str], last: str) -> None:
    made = make_line("PRIVMSG", *middle, last, tags=tags)

    line = parse_line(made)

    assert line == IrcLine(tags=tags, command="PRIVMSG", params=(*middle, last))


@given(params=st.lists(st.text(), max_size=3), tag=st.text())
def test_nothing_that_is_sent_begins_a_second_line(params: list[str], tag: str) -> None:
    made = make_line("PRIVMSG", *params, tags={"t": tag})

    assert made.count(b"\n") == 1
    assert made.endswith(b"\r\n")


@given(
    lines=st.lists(st.binary(max_size=40).map(lambda b: b.replace(b"\n", b"").replace(b"\r", b""))),
    cuts=st.lists(st.integers(1, 50)),
)
def test_lines_are_the_same_however_the_bytes_arrive(lines: list[bytes], cuts: list[int]) -> None:
    data = b"".join(line + b"\r\n" for line in lines)
    buffer = LineBuffer()

    found: list[bytes] = []
    for cut in cuts:
        found += buffer.feed(data[:cut])
        data = data[cut:]
    found += buffer.feed(data)

    assert found == lines


def test_a_line_without_end_is_left_out_and_takes_no_memory() -> None:
    buffer = LineBuffer()

    found = buffer.feed(b"PING :one\r\n")
    for _ in range(100):
        found += buffer.feed(b"x" * 65_536)
    found += buffer.feed(b"the end\r\nPING :two\r\n" + b"y" * (LONGEST_LINE + 1) + b"\nPING :3\n")

    assert found == [b"PING :one", b"PING :two", b"PING :3"]
    assert len(buffer._rest) == 0
