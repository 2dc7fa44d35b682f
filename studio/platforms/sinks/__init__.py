"""Receivers of events, each behind one port; one attempt each, trying again is the outbox's.

port        what every receiver can do, and how it fails
registry    which adapter speaks to which kind
post        one bounded POST
webhook     CloudEvents over HTTPS, signed
file        CloudEvents, one a line
"""
