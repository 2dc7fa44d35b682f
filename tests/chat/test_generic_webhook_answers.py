"""What a webhook says to whom it refuses: the reason, so that a bridge can be put right."""

import gzip

import pytest

from tests.chat.records import an_event, json_of
from tests.chat.webhook_door import GOOD, answer_to


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "br", "deflate, gzip"])
def test_a_compressed_body_is_told_to_be_sent_as_it_is(encoding: str) -> None:
    answer = answer_to(gzip.compress(GOOD), content_encoding=encoding)

    assert answer.status_code == 415
    assert "compressed" in answer.json()["error"]


def test_a_body_that_is_not_compressed_may_say_so() -> None:
    assert answer_to(GOOD, content_encoding="identity").status_code == 200


def test_bytes_that_are_no_text_are_no_matter_of_the_signature() -> None:
    answer = answer_to(GOOD.replace(b"waterproof", b"waterproo\xff"))

    assert answer.status_code == 400
    assert "UTF-8" in answer.json()["error"]


def test_what_is_wrong_with_an_event_is_said_with_its_field() -> None:
    answer = answer_to(json_of(an_event({"text": 5})))

    assert answer.status_code == 400
    assert "data.text" in answer.json()["error"]


def test_a_message_that_is_taken_back_is_one_record() -> None:
    answer = answer_to(json_of(an_event({"taken_back": True, "id": "e1"})))

    assert answer.json() == {"taken": 1, "aside": 0, "refused": 0}
