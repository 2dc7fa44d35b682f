"""Orders, where they came from, and what the host earns with them: values and pure functions.

connection  a shop the studio is connected to
shop_product  what a shop's product is called in the catalogue
account     who the host is elsewhere
broadcast   what a platform made for a show to be streamed to
order       an order or a refund as a platform told it
show_facts  what a show was like, as far as it tells what brought an order
attribution which show brought an order
deal        what the host earns with a product
earnings    what was earned
totals      what was sold, as the window shows it
"""
