"""Accounts, signing in, and broadcasts that platforms make."""

from collections.abc import Awaitable, Callable, Mapping

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused
from studio.core.ids import AccountId, SecretName
from studio.protocol.courier_messages import SignInTold
from studio.protocol.trade_commands import AccountCommand
from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Account, SignIn


class AccountDesk:
    """See the file."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {}

    async def carry_out(self, command: AccountCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        raise Refused(f"not built yet: {type(command).__name__}, for {by}")

    def accounts(self) -> tuple[Account, ...]:
        """Return every account that was signed in with."""
        return ()

    def sign_in(self) -> SignIn | None:
        """Return who is signing in, or how the last time went."""
        return None

    def targets(self) -> tuple[TargetHealth, ...]:
        """Return the broadcasts that platforms made for the open show."""
        return ()

    async def sign_in_told(self, told: SignInTold) -> None:
        """Take in how signing in goes."""

    async def account_expired(self, account_id: AccountId) -> None:
        """Take in that somebody has to sign in again."""

    def targets_told(self, targets: tuple[TargetHealth, ...]) -> None:
        """Take in what platforms say of their broadcasts."""

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""

    def courier_left(self) -> None:
        """Take in that the courier is gone; another one arrives where one is wanted."""

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return False

    async def close(self) -> None:
        """Write what is still owed."""
