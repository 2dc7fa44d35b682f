"""Receivers of events, each behind one port; one attempt each, trying again is the outbox's.

port        what every receiver can do, and how it fails
registry    which adapter speaks to which kind
post        one bounded POST
webhook     CloudEvents over HTTPS, signed
file        CloudEvents, one a line
jetstream   CloudEvents into JetStream
ga4         products, offers and orders in Google Analytics' words
meta        orders in Meta's words, of nobody
ivs         short events in the stream of an Amazon IVS channel
told        what a letter says, for those with words of their own
batches     letters in requests, and which of them is to blame
service     a connection to a service
sigv4       requests signed as Amazon wants them
"""
