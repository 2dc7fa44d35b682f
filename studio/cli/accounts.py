"""`cuecard accounts`: who the host is elsewhere; signing in and out without a window."""

import argparse
import json
import webbrowser

import msgspec

from studio.cli.client import StudioClient
from studio.cli.own_studio import own_studio, told_of_accounts
from studio.cli.terminal import complain, say
from studio.core.addresses import is_web_page
from studio.core.errors import BadInput, Cancelled
from studio.core.ids import AccountId
from studio.protocol.trade_commands import BeginSignIn, CancelSignIn, SignOut
from studio.sales.account import Application, Provider, SignIn, SignInState

LOOK_EVERY_S = 0.5


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        StudioError: It was not done.
    """
    with own_studio("cuecard accounts", ("show", "accounts")) as client:
        match typed.accounts_command:
            case "sign-in":
                return _sign_in(client, typed)
            case "sign-out":
                say(client.request(SignOut(account_id=AccountId(typed.account))) or "Signed out.")
                return 0
            case _:
                _list(client, as_json=typed.json)
                return 0


def _list(client: StudioClient, *, as_json: bool) -> None:
    accounts = told_of_accounts(client).accounts
    if as_json:
        say(json.dumps(msgspec.to_builtins(accounts), ensure_ascii=False))
        return
    for account in accounts:
        state = "sign in again" if account.expired else "signed in"
        say(f"{account.account_id}  {account.provider}  {account.name}  {state}")
    if not accounts:
        say("Nobody is signed in: cuecard accounts sign-in PROVIDER --client-id ID")


def _sign_in(client: StudioClient, typed: argparse.Namespace) -> int:
    known = {provider.value: provider for provider in Provider}
    if typed.provider not in known:
        raise BadInput(f"the provider is one of {', '.join(known)}")
    options = {"flow": "device"} if typed.device else {}
    application = Application(
        provider=known[typed.provider],
        client_id=typed.client_id,
        issuer=typed.issuer,
        options=options,
    )
    client.request(BeginSignIn(application=application))
    shown, begun = "", False
    while True:
        client.wait_for_news(LOOK_EVERY_S)
        sign_in = told_of_accounts(client).sign_in
        if sign_in is None:
            if begun:
                raise Cancelled("somebody gave up signing in")
            continue
        begun = True
        if sign_in.state is SignInState.FAILED:
            complain(sign_in.text)
            return 1
        if sign_in.state is SignInState.DONE:
            _list(client, as_json=False)
            return 0
        if sign_in.address and sign_in.address != shown:
            shown = sign_in.address
            _ask(client, sign_in, opens=not typed.no_browser)


def _ask(client: StudioClient, sign_in: SignIn, *, opens: bool) -> None:
    """Say which page is to be opened, and open it."""
    if not is_web_page(sign_in.address):
        client.request(CancelSignIn(number=sign_in.number))
        raise BadInput("the provider names a page that is none of the web")
    code = f" and type in {sign_in.code}" if sign_in.code else ""
    say(f"Open this page{code}:\n{sign_in.address}")
    if opens:
        webbrowser.open(sign_in.address)
