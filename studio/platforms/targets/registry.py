"""Which adapter an account's provider needs: a line each."""

from collections.abc import Callable, Mapping

from studio.core.clock import Clock
from studio.platforms import reason
from studio.platforms.exchange import on_this_machine
from studio.platforms.targets.facebook import FacebookTarget
from studio.platforms.targets.generic import GenericTarget
from studio.platforms.targets.port import Bearer, StreamTarget, TargetSpec
from studio.platforms.targets.twitch import TwitchTarget
from studio.platforms.targets.youtube import YouTubeTarget
from studio.sales.account import Account, Provider

API_ADDRESS = "api_address"
"""Option of an application: where the platform's interface is, where that is not its own."""

TARGETS: Mapping[Provider, Callable[[TargetSpec, Bearer, Clock], StreamTarget]] = {
    Provider.GOOGLE: YouTubeTarget,
    Provider.TWITCH: TwitchTarget,
    Provider.FACEBOOK: FacebookTarget,
    Provider.OTHER: GenericTarget,
}


def spec_of(account: Account) -> TargetSpec:
    """Return whom to ask for an account's broadcasts."""
    application = account.application
    own = application.issuer if account.provider is Provider.OTHER else ""
    return TargetSpec(
        provider=account.provider,
        address=application.options.get(API_ADDRESS, "") or own,
        client_id=application.client_id,
        subject=account.subject,
    )


def open_target(
    account: Account, bearer: Bearer, clock: Clock, *, rehearsal: bool = False
) -> StreamTarget:
    """Return the platform of an account; nothing is asked yet.

    Raises:
        PlatformRefused: It makes no broadcasts, its address is none, or this is a rehearsal and it
            is elsewhere.
    """
    make = TARGETS.get(account.provider)
    if make is None:
        raise reason.not_offered(str(account.provider), "way to make a broadcast: use its key")
    spec = spec_of(account)
    if rehearsal and not on_this_machine(spec.address):
        raise reason.refused("rehearsal", "this is a rehearsal: nobody outside is asked")
    return make(spec, bearer, clock)
