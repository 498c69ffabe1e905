"""`postroom config`: the settings in force."""

from __future__ import annotations

from pydantic import BaseModel, SecretStr

from schemas.settings import PREFIX, load_settings


def run_config() -> None:
    """One line per setting, in the form it can be set."""
    for line in settings_lines(load_settings(), PREFIX):
        print(line)  # noqa: T201 - the command's output


def settings_lines(settings: BaseModel, prefix: str) -> list[str]:
    """`NAME=value` for each setting, secrets as `********`, unset ones as a comment."""
    lines = list[str]()
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        variable = f"{prefix}{name.upper()}"
        if isinstance(value, BaseModel):
            lines += settings_lines(value, f"{variable}__")
        elif value is None:
            lines.append(f"# {variable}=")
        else:
            lines.append(f"{variable}={'********' if isinstance(value, SecretStr) else value}")
    return lines
