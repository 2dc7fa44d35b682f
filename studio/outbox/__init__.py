"""What the outside is told: where events go, how they are written, and when a try is repeated.

sink        where events are delivered to: a webhook, a file, a measurement service
letter      an event as a sink gets it
delivery    one event on its way to one sink, and what came of a try
verdict     what an HTTP status means for an event
relay       what is next after a try, and which show's turn it is
backoff     how long to wait before the next try
"""
