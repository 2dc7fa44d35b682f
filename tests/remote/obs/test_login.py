"""The challenge's answer, and what wrong ones cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import KeyringUnavailable
from studio.remote.obs.login import (
    FORGOTTEN_AFTER_S,
    LONGEST_WAIT_S,
    MOST_ADDRESSES,
    Challenge,
    Guard,
    authentication,
    is_right,
    new_challenge,
)
from studio.remote.obs.password import new_password, obs_password

BOX = "192.168.1.20"


def test_the_answer_is_that_of_the_known_vector() -> None:
    asked = Challenge(
        salt="lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=",
        challenge="+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=",
    )

    answer = authentication("supersecretpassword", asked)

    assert answer == "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4="


@given(wrong=st.text())
def test_no_other_answer_is_right(wrong: str) -> None:
    asked = new_challenge()

    assert is_right(authentication("p", asked), "p", asked)
    assert not is_right(wrong, "p", asked)
    assert not is_right(authentication("q", asked), "p", asked)


def test_no_challenge_comes_twice() -> None:
    assert len({new_challenge() for _ in range(20)}) == 20


def test_each_wrong_answer_makes_the_next_wait_longer_up_to_a_limit() -> None:
    guard, now_s, waits = Guard(), 1_000.0, []
    for _ in range(12):
        wait_s = guard.hear(BOX, now_s)
        assert wait_s is not None
        waits.append(wait_s)
        now_s += wait_s
        guard.was_wrong(BOX, now_s)

    assert waits[:4] == [0.0, 0.25, 0.5, 1.0]
    assert waits[-1] == LONGEST_WAIT_S


def test_answers_that_come_at_once_wait_in_one_line_and_the_last_are_not_heard() -> None:
    guard = Guard()
    for _ in range(3):
        guard.was_wrong(BOX, 0.0)

    waits = [guard.hear(BOX, 0.0) for _ in range(20)]

    heard = [wait_s for wait_s in waits if wait_s is not None]
    assert heard == sorted(set(heard))
    assert heard[-1] <= LONGEST_WAIT_S
    assert waits[-1] is None


def test_others_do_not_wait_for_who_guesses() -> None:
    guard = Guard()
    guard.was_wrong(BOX, 0.0)

    assert guard.hear("192.168.1.21", 0.0) == 0.0


def test_addresses_of_one_ipv6_network_are_one_guesser() -> None:
    guard = Guard()
    guard.was_wrong("2001:db8::1", 0.0)

    assert guard.hear("2001:db8::2%eth0", 0.0)
    assert guard.hear("2001:db8:0:1::1", 0.0) == 0.0


def test_what_was_wrong_is_forgotten_after_the_right_one_and_after_a_while() -> None:
    guard = Guard()
    guard.was_wrong(BOX, 0.0)
    guard.was_right(BOX)
    right = guard.hear(BOX, 0.0)
    guard.was_wrong(BOX, 0.0)
    guard.was_wrong(BOX, 0.0)

    assert right == 0.0
    assert guard.hear(BOX, FORGOTTEN_AFTER_S + 1) == 0.0


def test_guessers_do_not_fill_the_memory() -> None:
    guard = Guard()
    for number in range(MOST_ADDRESSES + 10):
        guard.was_wrong(f"10.0.{number // 256}.{number % 256}", float(number))

    assert guard.hear("10.0.0.0", 2_000.0) == 0.0
    assert len(guard._wrong) == MOST_ADDRESSES


def test_a_password_is_long_and_readable() -> None:
    made = {new_password() for _ in range(50)}

    assert len(made) == 50
    assert all(len(one) == 20 and one.isalnum() and not set(one) & set("lIO01") for one in made)


def test_a_password_that_was_given_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUECARD_KEY_OBS_WEBSOCKET", "given-by-somebody")

    assert obs_password() == "given-by-somebody"


def test_without_a_keyring_no_password_is_made_that_nobody_could_learn() -> None:
    with pytest.raises(KeyringUnavailable, match="button boxes have no password yet"):
        obs_password()


def test_where_there_is_a_keyring_a_password_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = _Ring()
    monkeypatch.setattr("keyring.get_keyring", lambda: ring)

    made = obs_password()

    assert len(made) == 20
    assert obs_password() == made
    assert ring.kept == {("cuecard", "obs_websocket"): made}


class _Ring:
    """A keyring in memory.

    Attributes:
        kept: Passwords by service and name.
    """

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        """Return a password."""
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        """Keep one."""
        self.kept[service, name] = password
