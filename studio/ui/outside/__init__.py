"""Whom the studio talks to outside: receivers of events, shops, accounts."""
