"""Orders, where they came from, and what the host earns with them: values and pure functions.

connection  a shop the studio is connected to
account     who the host is elsewhere
order       an order or a refund as a platform told it
deal        what the host earns with a product
totals      what was sold, as the window shows it
"""
