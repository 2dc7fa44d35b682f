"""A destination's texts fit a screen and a log line, and its id is not the recording's."""

import pytest

from studio.core.errors import BadInput
from studio.core.ids import DestinationId
from tests.builders import a_destination


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "x" * 81])
def test_a_name_that_fits_no_line_is_bad_input(name: str) -> None:
    with pytest.raises(BadInput, match="the name of a destination is one line"):
        a_destination(name, destination_id=DestinationId("destination-1"))


@pytest.mark.parametrize("url", ["rtmp://host/live\r\nX: y", "rtmp://" + "x" * 500])
def test_an_address_that_fits_no_line_is_bad_input(url: str) -> None:
    with pytest.raises(BadInput, match="the address of a destination is one line"):
        a_destination(url=url)


def test_the_recordings_id_is_taken() -> None:
    with pytest.raises(BadInput, match="the recording's own id"):
        a_destination(destination_id=DestinationId("recording"))
