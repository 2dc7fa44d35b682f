"""Where a platform is reached, and whether a token may go there.

A `ChatSpec.address` of a platform is empty; a test puts its servers' there, divided by spaces,
and each is taken by its scheme: `ws://127.0.0.1:1/ws http://127.0.0.1:2/helix`.
"""

import ipaddress
import logging
import os
import ssl
from functools import cache
from urllib.parse import urlsplit

import httpx

ENCRYPTED = frozenset({"https", "wss", "ircs", "grpcs"})

# It would write down the address of each request, and some platforms want the token in there.
logging.getLogger("httpx").setLevel(logging.WARNING)

CONNECT_WITHIN_S = 10.0
ANSWER_WITHIN_S = 10.0


def pick(addresses: str, *schemes: str, default: str) -> str:
    """Return the address with one of the schemes.

    Where addresses are given and none fits, the answer is empty: a test that starts one server
    must not reach the platform itself by another way.

    Args:
        addresses: Divided by spaces; empty: the platform's own, `default`.
        schemes: Lower case.
        default: The platform's own.
    """
    if not addresses:
        return default
    return next((a for a in addresses.split() if a.partition("://")[0] in schemes), "")


def is_loopback(address: str) -> bool:
    """Return whether an address is this machine's own."""
    try:
        host = urlsplit(address).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def may_have_token(address: str) -> bool:
    """Return whether nobody between here and there could read a token."""
    return address.partition("://")[0] in ENCRYPTED or is_loopback(address)


def http_client(address: str) -> httpx.AsyncClient:
    """Return a client for an address; whoever asked closes it.

    On this machine no proxy is asked: the environment's is for the world outside.
    """
    return httpx.AsyncClient(
        base_url=address,
        timeout=httpx.Timeout(ANSWER_WITHIN_S, connect=CONNECT_WITHIN_S),
        trust_env=not is_loopback(address),
        verify=_trusted(os.environ.get("SSL_CERT_FILE", ""), ours=is_loopback(address)),
    )


@cache
def _trusted(_named: str, *, ours: bool) -> ssl.SSLContext:
    """Return whom to trust; reading that anew would take longer than a platform's answer."""
    return httpx.create_ssl_context(trust_env=not ours)
