"""The open interface, by signatures."""

from studio.platforms.port import Ability
from studio.sales.connection import PlatformKind
from tests.contracts.platform_cases.case import PlatformCase
from tests.servers.shops.generic_server import SECRET, GenericServer

CASE = PlatformCase(
    name="generic_signed",
    kind=PlatformKind.GENERIC,
    server=GenericServer,
    secrets={"secret": SECRET},
    abilities=frozenset(Ability) - {Ability.PROGRAMME},
    signs=True,
    expires=False,
)
