"""What the outside is told: where events go, how they are written, and when a try is repeated.

sink        where events are delivered to: a webhook, a file, a measurement service
delivery    one event on its way to one sink, and what came of a try
backoff     how long to wait before the next try
"""
