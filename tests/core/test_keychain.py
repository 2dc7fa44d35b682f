"""A key is found where it was put, goes nowhere else, and no keyring can hold up a show."""

import threading
from collections.abc import Iterator

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from studio.core import keychain
from studio.core.errors import BadInput, KeyringUnavailable
from studio.core.ids import SecretName

NAME = SecretName("destination-1")
KEY = "live_abcdef0123456789?token=s3cr3t/+"


class MemoryKeyring(KeyringBackend):
    """A keyring that works and forgets everything at the end."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return what was kept."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


class PlainFileKeyring(MemoryKeyring):
    """Works, but the library does not recommend it."""

    priority = 0.5  # type: ignore[assignment]  # the library's own are fractions, too


class LockedKeyring(MemoryKeyring):
    """Its user said no, and the message repeats what was asked."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Refuse."""
        raise KeyringLocked(f"can't keep {password}")


class HangingKeyring(MemoryKeyring):
    """Waits for a question that nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        """Wait."""
        self.answered.wait()
        return None


@pytest.fixture(autouse=True)
def _nothing_held(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(keychain, "_held", {})
    monkeypatch.setattr(keychain, "_forms_of_secrets", {})
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def working() -> MemoryKeyring:
    """Use a keyring that works."""
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    return backend


def test_a_saved_key_is_read_from_the_keyring_and_can_be_forgotten(working: MemoryKeyring) -> None:
    keychain.save_key(NAME, f"  {KEY}\n")

    assert keychain.read_key(NAME) == KEY
    assert working.kept == {("cuecard", NAME): KEY}

    keychain.forget_key(NAME)
    keychain.forget_key(NAME)  # a second time is no error

    assert keychain.read_key(NAME) is None


@pytest.mark.usefixtures("working")
def test_memory_comes_before_the_environment_and_that_before_the_keyring(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keychain.save_key(NAME, "of-the-keyring")
    assert keychain.read_key(NAME) == "of-the-keyring"

    monkeypatch.setenv("CUECARD_KEY_DESTINATION_1", "of-the-environment")
    assert keychain.read_key(NAME) == "of-the-environment"

    keychain.hold_key(NAME, "of-this-run")
    assert keychain.read_key(NAME) == "of-this-run"


@pytest.mark.usefixtures("working")
def test_a_key_saved_later_replaces_the_one_held(monkeypatch: pytest.MonkeyPatch) -> None:
    keychain.hold_key(NAME, "of-this-run")

    keychain.save_key(NAME, "of-the-keyring")

    assert keychain.read_key(NAME) == "of-the-keyring"


def test_the_variables_name_is_made_of_what_a_shell_takes() -> None:
    assert keychain.variable_name(SecretName("Mi tienda/é")) == "CUECARD_KEY_MI_TIENDA__"


@pytest.mark.parametrize("backend", [null.Keyring, fail.Keyring, PlainFileKeyring])
def test_a_keyring_that_keeps_nothing_safe_counts_as_none(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())

    with pytest.raises(KeyringUnavailable):
        keychain.save_key(NAME, KEY)

    assert keychain.read_key(NAME) is None
    assert not keychain.keyring_works()
    assert "no keyring" in str(keychain.keyring_problem())


@pytest.mark.usefixtures("working")
def test_a_keyring_that_works_has_no_problem() -> None:
    assert keychain.keyring_problem() is None


def test_without_a_keyring_a_key_can_be_held_for_this_run() -> None:
    keychain.hold_key(NAME, KEY)

    assert keychain.read_key(NAME) == KEY


def test_a_refusal_of_the_keyring_never_repeats_the_key() -> None:
    keyring.set_keyring(LockedKeyring())

    with pytest.raises(KeyringUnavailable) as refused:
        keychain.save_key(NAME, KEY)

    assert KEY not in str(refused.value)


def test_a_keyring_that_never_answers_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keychain, "ANSWER_WITHIN_S", 0.05)
    hanging = HangingKeyring()
    keyring.set_keyring(hanging)

    problem = keychain.keyring_problem()
    monkeypatch.setattr(keychain, "ANSWER_WITHIN_S", 3_600.0)
    found = keychain.read_key(NAME)  # while the first question waits, the next is not asked
    hanging.answered.set()

    assert problem is not None
    assert "is it locked?" in problem
    assert found is None


def test_a_keyring_is_asked_again_once_it_has_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    hanging = HangingKeyring()
    keyring.set_keyring(hanging)
    monkeypatch.setattr(keychain, "ANSWER_WITHIN_S", 0.05)
    assert not keychain.keyring_works()

    monkeypatch.setattr(keychain, "ANSWER_WITHIN_S", 60.0)
    hanging.answered.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join()

    assert keychain.keyring_works()


@pytest.mark.parametrize("key", ["", "  \n", "two words", "line\nbreak", "nul\0", "x" * 1_025])
def test_what_cannot_be_a_key_is_refused_without_repeating_it(key: str) -> None:
    with pytest.raises(BadInput) as refused:
        keychain.hold_key(NAME, key)

    assert not key.strip() or key.strip() not in str(refused.value)
    assert keychain.read_key(NAME) is None


def test_a_mask_shows_the_end_of_a_long_key_alone() -> None:
    assert keychain.mask("live_0123456789xyz") == "<18, last 3 xyz>"
    assert keychain.mask("short") == "<5>"


@pytest.mark.parametrize(
    "text",
    [
        f"rtmp://host/live/{KEY} refused",
        "GET /live_abcdef0123456789%3Ftoken%3Ds3cr3t%2F%2B",
        "GET /live_abcdef0123456789%3Ftoken%3Ds3cr3t/%2B",
        f"{{'key': {KEY!r}}}",
    ],
)
def test_a_key_that_was_seen_once_is_masked_however_it_is_written(text: str) -> None:
    keychain.hold_key(NAME, KEY)

    assert "s3cr3t" not in keychain.masked(text)
    assert "<36, last 3 t/+>" in keychain.masked(text)


def test_a_key_inside_a_longer_key_leaves_nothing_of_either() -> None:
    keychain.hold_key(NAME, "abcdefghijkl")
    keychain.hold_key(SecretName("other"), "abcdefghijkl-and-more")

    assert keychain.masked("abcdefghijkl-and-more") == "<21, last 3 ore>"


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=12, max_size=40))
def test_no_key_survives_masking(key: str) -> None:
    keychain.remember_secret(key)

    assert key not in keychain.masked(f"before {key} after {key!r}")
