"""Only who knows the secret and speaks the same version is let in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError, VersionMismatch
from studio.protocol.handshake import check_version, greet, identify, new_secret, verify
from studio.protocol.message import VERSION
from studio.protocol.messages import Hello, Identify

SECRET = "ab" * 32


def an_answer(hello: Hello, secret: str) -> Identify:
    """Return what a client with this secret says to a greeting."""
    return identify(hello, secret, role="host", name="window", topics=("show",))


def test_a_client_with_the_secret_is_let_in() -> None:
    hello = greet()

    verify(hello, an_answer(hello, SECRET), SECRET)


def test_a_client_with_another_secret_is_not() -> None:
    hello = greet()

    with pytest.raises(ProtocolError, match="does not know the secret"):
        verify(hello, an_answer(hello, new_secret()), SECRET)


def test_an_answer_to_an_earlier_greeting_is_worth_nothing() -> None:
    earlier = an_answer(greet(), SECRET)

    with pytest.raises(ProtocolError):
        verify(greet(), earlier, SECRET)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_made_up_answer_is_let_in_or_raises_anything_else(answer: str) -> None:
    made_up = Identify(version=VERSION, role="host", name="x", answer=answer)

    with pytest.raises(ProtocolError):
        verify(greet(), made_up, SECRET)


def test_secrets_and_greetings_never_repeat() -> None:
    assert new_secret() != new_secret()
    assert greet().challenge != greet().challenge
    assert len(bytes.fromhex(new_secret())) == 32


@pytest.mark.parametrize(
    ("ours", "theirs", "older"), [(1, 2, "this program"), (2, 1, "the other side")]
)
def test_another_version_is_refused_and_the_older_side_named(
    ours: int, theirs: int, older: str
) -> None:
    with pytest.raises(VersionMismatch, match=f"update {older}"):
        check_version(ours=ours, theirs=theirs)


def test_a_client_does_not_answer_a_server_of_another_version() -> None:
    with pytest.raises(VersionMismatch):
        an_answer(Hello(version=VERSION + 1, challenge="cd"), SECRET)


def test_a_server_does_not_take_a_client_of_another_version() -> None:
    hello = greet()
    old = Identify(version=VERSION - 1, role="host", name="x", answer="")

    with pytest.raises(VersionMismatch, match="update the other side"):
        verify(hello, old, SECRET)
