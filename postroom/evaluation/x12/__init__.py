"""Reading 835 files without the writer's code: what they say, whether they balance, and whether a validator takes them."""
