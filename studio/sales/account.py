"""Who the host is elsewhere: accounts that were signed in with. Tokens are in the keyring alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studio.core.ids import AccountId, SecretName


class Provider(StrEnum):
    """Whom an account is with."""

    GOOGLE = "google"  # YouTube
    TIKTOK = "tiktok"
    X = "x"
    TWITCH = "twitch"
    FACEBOOK = "facebook"
    OTHER = "other"  # any OpenID provider, such as an agency's or `cuecard platform`


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """The program as a provider knows it: everybody registers their own, or an agency's.

    Attributes:
        provider: Whose.
        client_id: As the provider gave it.
        issuer: Provider OTHER: its address; else empty, the provider's own; tests put theirs.
        scopes: What is asked for; empty: what the studio needs there.
        options: What else is no secret: `redirect_port`.
    """

    provider: Provider
    client_id: str
    issuer: str = ""
    scopes: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account that was signed in with.

    Attributes:
        account_id: Stays.
        provider: Whom it is with.
        subject: The provider's own id of it.
        name: What a person calls it.
        scopes: What was granted.
        application: As what the studio signed in.
        linked_at_utc_ms: When.
        expired: Whether it has to be signed in with again.
    """

    account_id: AccountId
    provider: Provider
    subject: str
    name: str
    scopes: tuple[str, ...]
    application: Application
    linked_at_utc_ms: int
    expired: bool = False


class SignInState(StrEnum):
    """How far signing in has come."""

    ASKING = "asking"  # the browser is to be opened, or a code to be typed in
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """Signing in, while it goes on.

    Attributes:
        number: Of the attempt.
        provider: Whom with.
        state: As above.
        address: To open in the browser; it holds no secret that outlives the attempt.
        code: To type in there, where the provider wants that; else empty.
        ends_at_utc_ms: When the attempt is given up.
        text: One sentence when it failed, else empty.
    """

    number: int
    provider: Provider
    state: SignInState
    address: str = ""
    code: str = ""
    ends_at_utc_ms: int = 0
    text: str = ""


def secret_of_account(account_id: AccountId) -> SecretName:
    """Return the name under which an account's tokens are kept."""
    return SecretName(f"account-{account_id}")


def secret_of_application(provider: Provider) -> SecretName:
    """Return the name under which a program's own secret is kept, where the provider gives one."""
    return SecretName(f"application-{provider}")
