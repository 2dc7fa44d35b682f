"""Signing in with providers: where each is asked, how it is done there, and tokens.

providers   what each provider is asked where, and its ways
grant       an authorization code or a device code against tokens
loopback    waits for the browser to come back
tokens      tokens as a value, and as the keyring keeps them
"""
