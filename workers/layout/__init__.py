"""Layout of a page: models that look at the picture (layoutparser's interface), and regions made of words."""
