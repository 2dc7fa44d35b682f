"""An agency's hub: a real NATS server, its receiver that passes notices on, a studio let in."""

import asyncio
import contextlib
import json
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import trustme
from nats import errors
from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js.api import ConsumerInfo
from nats.js.errors import NotFoundError, ServerError

from studio.core import keychain
from studio.courier.shop_notices import durable_of
from studio.platforms.generic.signing import key_of, sign
from studio.platforms.inbound import Relayed, pass_on, subject_of
from studio.remote.relay.permissions import Permissions
from studio.sales.connection import ConnectionSpec, secret_of_connection
from studio.sales.hub import ADDRESS, SUBJECT
from tests.courier.shop_stage import shop_spec
from tests.servers.nats_server import Known, NatsServer, a_nats_server, somebody
from tests.servers.shops.generic_server import GenericServer
from tests.servers.shops.stand_in import NOW_MS, golden

SIGNS_WITH = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SHOP = "c1"
SUBJECT_OF_SHOP = subject_of("demo", "one", shop_spec(GenericServer()).connection_id)
NOTICES = "NOTICES"
PASSWORD = "password-of-the-agency"  # noqa: S105 - of nobody


def allowed(stream: str = NOTICES) -> Permissions:
    """Return what docs/platforms.md says a studio must be allowed, and nothing else."""
    api, durable = "$JS.API", durable_of(SHOP)
    return Permissions(
        publish=(
            f"{api}.STREAM.NAMES",
            f"{api}.CONSUMER.INFO.{stream}.{durable}",
            f"{api}.CONSUMER.CREATE.{stream}.{durable}.{SUBJECT_OF_SHOP}",
            f"{api}.CONSUMER.MSG.NEXT.{stream}.{durable}",
            f"$JS.ACK.{stream}.{durable}.>",
        ),
        subscribe=(SUBJECT_OF_SHOP,),
    )


@dataclass(frozen=True, kw_only=True)
class HubStage:
    """A hub.

    Attributes:
        server: Its server.
        studio: The studio's credentials.
        outsider: Credentials that may do nothing.
        authority: File with who signed the server's certificate; None: it goes without.
    """

    server: NatsServer
    studio: Known
    outsider: Known
    authority: Path | None = None

    @property
    def address(self) -> str:
        """Its address, as somebody types it."""
        if self.authority is None:
            return self.server.url
        return f"{self.server.url.replace('nats:', 'tls:')}?ca={self.authority}"

    def shop(self, shop: GenericServer, **options: str) -> ConnectionSpec:
        """Return a shop whose notices come by this hub."""
        spec = shop_spec(shop, every_s="3600")
        of_hub = {ADDRESS: self.address, SUBJECT: SUBJECT_OF_SHOP}
        return replace(spec, options={**spec.options, **of_hub, **options})

    @asynccontextmanager
    async def agency(self) -> AsyncIterator[Client]:
        """Connect as the agency does."""
        client = Client()
        tls = None if self.authority is None else ssl.create_default_context(cafile=self.authority)
        address = self.address.partition("?")[0]
        await client.connect(address, user="agency", password=PASSWORD, tls=tls)
        try:
            yield client
        finally:
            await client.close()

    async def make_stream(self) -> None:
        """Have an empty stream for notices.

        A server on a busy machine may still be clearing away the one before, and then makes none.
        """
        async with self.agency() as client:
            stream = client.jetstream()
            with contextlib.suppress(NotFoundError):
                await stream.delete_stream(NOTICES)
            for _ in range(100):
                if await _added(stream):
                    return
                await asyncio.sleep(0.1)
        raise AssertionError("the server makes no stream")

    async def tell(self, payload: bytes) -> None:
        """Pass a notice on, and have it kept."""
        async with self.agency() as client:
            await client.jetstream().publish(SUBJECT_OF_SHOP, payload)

    async def consumer(self) -> ConsumerInfo:
        """Return how far the studio is."""
        async with self.agency() as client:
            info: ConsumerInfo = await client.jetstream().consumer_info(NOTICES, durable_of(SHOP))
        return info

    async def is_out(self) -> bool:
        """Return whether a notice is with the studio and not answered."""
        with contextlib.suppress(NotFoundError):
            return bool((await self.consumer()).num_ack_pending)
        return False

    async def settled(self, stream: JetStreamContext) -> bool:
        """Return whether every notice was answered, and none will come again."""
        with contextlib.suppress(errors.Error, NotFoundError):
            info = await stream.consumer_info(NOTICES, durable_of(SHOP))
            return (info.num_pending, info.num_ack_pending) == (0, 0)
        return False


@contextmanager
def a_hub(folder: Path, *, keeps: bool = True, safe: bool = False) -> Iterator[HubStage]:
    """Have a hub that runs; a safe one takes TLS alone."""
    authority = folder / "authority.pem" if safe else None
    with a_nats_server(folder, keeps=keeps) as server:
        if authority is not None:
            server.tls = _certificate(authority)
        studio, outsider = somebody(), somebody()
        inbox = (f"_INBOX.{studio.public}.>",)
        of_studio = allowed()
        server.let_in(studio, replace(of_studio, subscribe=of_studio.subscribe + inbox))
        server.let_in(
            outsider,
            Permissions(publish=("nothing",), subscribe=(f"_INBOX.{outsider.public}.>",)),
        )
        server.users.append(f'{{ user: agency, password: "{PASSWORD}" }}')
        server.start()
        yield HubStage(server=server, studio=studio, outsider=outsider, authority=authority)


def _certificate(authority: Path) -> tuple[Path, Path]:
    signs = trustme.CA()
    own = signs.issue_cert("127.0.0.1")
    certificate, key = authority.with_name("own.pem"), authority.with_name("key.pem")
    signs.cert_pem.write_to_path(str(authority))
    own.cert_chain_pems[0].write_to_path(str(certificate))
    own.private_key_pem.write_to_path(str(key))
    return certificate, key


def know_hub(monkeypatch: pytest.MonkeyPatch, seed: str) -> None:
    """Let the keychain know the hub's credentials and with what the shop signs."""
    for what, secret in (("hub", seed), ("secret", SIGNS_WITH)):
        name = secret_of_connection(shop_spec(GenericServer()).connection_id, what)
        monkeypatch.setenv(keychain.variable_name(name), secret)


def an_order(number: str) -> dict[str, Any]:
    """Return a line of an order as the open interface has it."""
    order: dict[str, Any] = golden("generic/order")
    return order | {"id": number}


def a_notice(*orders: str, at_ms: int = NOW_MS, secret: str = SIGNS_WITH) -> bytes:
    """Return a notice of some orders, as a hub passes it on; none: that there is something."""
    lines = [an_order(number) for number in orders]
    body = json.dumps({"kind": "orders", "orders": lines}).encode()
    at_s = at_ms // 1_000
    headers = {
        "webhook-id": f"msg-{'-'.join(orders)}",
        "webhook-timestamp": str(at_s),
        "webhook-signature": sign(key_of(secret), f"msg-{'-'.join(orders)}", at_s, body),
    }
    return pass_on(Relayed(headers=headers, body=body))


async def _added(stream: JetStreamContext) -> bool:
    try:
        await stream.add_stream(name=NOTICES, subjects=["ag.*.st.*.shop.*"])
    except ServerError:
        return False
    return True
