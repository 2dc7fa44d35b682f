"""What `scripts/train_language.py` is made of."""
