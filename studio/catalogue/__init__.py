"""Products, offers, and the card file that describes one product for a show."""
