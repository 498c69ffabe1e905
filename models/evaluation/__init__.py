"""How well the models and the line do: commands that print figures."""
