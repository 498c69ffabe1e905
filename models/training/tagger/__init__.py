"""Training the tagger: its model in PyTorch, its lessons, its export."""
