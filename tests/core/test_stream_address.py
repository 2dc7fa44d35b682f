"""Addresses of streaming servers, and the key that may hang on them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.stream_address import is_stream_address, parse_server, split_address

schemes = st.sampled_from(["rtmp", "rtmps"])
segments = st.text("abcXYZ019-_.~%+*", min_size=1, max_size=12)
queries = st.text("abc019=&/?:@%-_", max_size=20)
hosts = st.sampled_from(["a.rtmps.youtube.com", "127.0.0.1", "[::1]", "live.example"])
ports = st.sampled_from(["", ":443", ":1935", ":80"])


apps = st.lists(segments, min_size=1, max_size=3).map("/".join)
servers = st.builds("{}://{}{}/{}".format, schemes, hosts, ports, apps)
keys = st.builds("{}?{}".format, segments, queries) | segments


@given(server=servers, key=keys)
def test_a_full_address_comes_apart_and_together_unchanged(server: str, key: str) -> None:
    found = split_address(f"{server}/{key}")

    assert found == (server, key)


@given(text=st.text(max_size=60) | st.text(max_size=40).map("rtmp://{}".format))
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    try:
        server, key = split_address(text)
    except BadInput:
        return

    assert parse_server(server).app
    assert text.strip().endswith(key)


def test_the_key_of_a_query_stays_whole() -> None:
    found = split_address("rtmp://push.example/App/Stream?auth_key=17-0-0-ab/cd&vhost=x")

    assert found == ("rtmp://push.example/App", "Stream?auth_key=17-0-0-ab/cd&vhost=x")


def test_an_address_of_one_segment_has_no_key() -> None:
    found = split_address("rtmps://b.rtmps.youtube.com/live2?backup=1")

    assert found == ("rtmps://b.rtmps.youtube.com/live2?backup=1", "")


def test_the_whole_path_is_the_app_when_the_key_comes_by_itself() -> None:
    address = parse_server("RTMPS://b.example/live2/eu?backup=1")

    assert (address.host, address.port, address.secure) == ("b.example", 443, True)
    assert address.app == "live2/eu?backup=1"
    assert address.url == "rtmps://b.example/live2/eu?backup=1"


def test_an_ipv6_number_keeps_its_brackets_in_text_only() -> None:
    address = parse_server("rtmp://[::1]:1936/live/")

    assert (address.host, address.port, address.app) == ("::1", 1936, "live")
    assert address.url == "rtmp://[::1]:1936/live"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "rtmp://",
        "rtmp:///app",
        "rtmp://host",
        "rtmp://host/",
        "rtmp://host/?secret=1",
        "rtmp://host:0/app",
        "rtmp://host:99999/app",
        "rtmp://user:secret@host/app",
        "rtmp://ho st/app/secret",
        "rtmp://host/app/sec\nret",
        "http://host/app/secret",
        "secret",
    ],
)
def test_what_is_no_address_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        split_address(text)

    assert "secret" not in str(refused.value)


def test_only_rtmp_addresses_are_stream_addresses() -> None:
    assert is_stream_address(" RTMPS://host/app")
    assert not is_stream_address("show.mkv")
