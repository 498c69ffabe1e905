"""Learned models: what they are, how they are trained and measured."""
