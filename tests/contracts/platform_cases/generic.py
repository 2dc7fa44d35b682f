"""The open interface, by a token."""

from studio.platforms.port import Ability
from studio.sales.connection import PlatformKind
from tests.contracts.platform_cases.case import PlatformCase
from tests.servers.shops.generic_server import TOKEN, GenericServer

CASE = PlatformCase(
    name="generic",
    kind=PlatformKind.GENERIC,
    server=GenericServer,
    secrets={"token": TOKEN},
    abilities=frozenset(Ability) - {Ability.PROGRAMME},
)
