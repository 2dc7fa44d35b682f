"""A camera's password is part of its address, and of nothing that is written down."""

from studio.core.address_secret import part_address, whole_address
from studio.core.source_spec import parse_camera

WHOLE = "rtsp://anna:pass@192.0.2.7:554/live?token=abc"


def test_what_is_secret_in_an_address_is_parted_from_the_source() -> None:
    source, secret = part_address(parse_camera(WHOLE))

    assert secret == WHOLE
    assert source.name == "rtsp://192.0.2.7:554/live"
    assert "pass" not in repr(source)
    assert "abc" not in repr(source)


def test_the_whole_address_is_found_again_under_its_name() -> None:
    source, secret = part_address(parse_camera(WHOLE))

    assert whole_address(source, {source.secret_name: secret}.get) == WHOLE
    assert whole_address(source, lambda _: None) == source.name


def test_an_address_without_a_secret_stays_as_it_is() -> None:
    source = parse_camera("http://192.0.2.7/video")

    assert part_address(source) == (source, "")
    assert whole_address(source, lambda _: "never asked") == source.name


def test_a_file_is_no_address() -> None:
    source = parse_camera("pattern")

    assert part_address(source) == (source, "")
