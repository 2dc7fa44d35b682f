"""Errands about accounts: signing in and out."""

from studio.courier.parts import CourierParts
from studio.protocol.courier_errands import (
    Carried,
    GiveBack,
    StartSignIn,
)


async def start_sign_in(parts: CourierParts, errand: StartSignIn) -> Carried:
    """Begin to sign in; `SignInTold` says how it goes."""
    parts.accounts.start(errand)
    return Carried()


async def give_back(parts: CourierParts, errand: GiveBack) -> Carried:
    """Revoke an account's tokens, and forget them.

    Raises:
        PlatformError: The provider did not take them; they are forgotten all the same.
    """
    await parts.accounts.give_back(errand.account)
    return Carried()
