"""The compose file and the image, as far as they can be judged without Docker."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from postroom.main import app
from schemas.settings import known_variables

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
DOCKERFILE = (ROOT / "Dockerfile").read_text()
SERVICES: dict[str, dict] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service.get("image", "").startswith("postroom:")}
COMMANDS = {(info.name or info.callback.__name__).replace("_", "-") for info in app.registered_commands if info.callback}


def is_one_shot(name: str) -> bool:
    """Others wait for its end."""
    waiters = [service.get("depends_on", {}).get(name, {}) for service in SERVICES.values()]
    return any(one.get("condition") == "service_completed_successfully" for one in waiters)


def test_roles_of_the_house_are_there() -> None:
    assert OURS.keys() == {"migrate", "api", "worker", "watch"}


@pytest.mark.parametrize("name", OURS)
def test_commands_are_ours(name: str) -> None:
    check = OURS[name].get("healthcheck", {}).get("test", [])
    called = [*OURS[name]["command"], *(check[2:] if check[1:2] == ["postroom"] else [])]
    assert set(called) <= COMMANDS


@pytest.mark.parametrize("name", OURS)
def test_settings_are_known(name: str) -> None:
    assert {variable for variable in OURS[name]["environment"] if variable.startswith("POSTROOM_")} <= known_variables()


def test_settings_of_the_image_are_known() -> None:
    assert set(re.findall(r"\b(POSTROOM_[A-Z_]+)=", DOCKERFILE)) <= known_variables()


@pytest.mark.parametrize("name", SERVICES)
def test_health_is_watched(name: str) -> None:
    assert is_one_shot(name) or SERVICES[name]["healthcheck"]["test"]


@pytest.mark.parametrize("name", SERVICES)
def test_dependencies_exist_and_are_waited_for(name: str) -> None:
    for other, how in SERVICES[name].get("depends_on", {}).items():
        wanted = "service_completed_successfully" if is_one_shot(other) else "service_healthy"
        assert how["condition"] == wanted


def test_no_secret_has_a_default() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    secrets = re.findall(r"\$\{(POSTROOM_\w*(?:PASSWORD|SECRET|KEY)\w*)(:[-?])", text)
    assert secrets
    assert {how for _, how in secrets} == {":?"}


@pytest.mark.parametrize("name", OURS)
def test_containers_have_no_rights_to_spare(name: str) -> None:
    service = OURS[name]
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


def test_published_ports_stay_on_this_machine() -> None:
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_image_runs_as_a_user_without_rights() -> None:
    users = re.findall(r"^USER (\S+)", DOCKERFILE, flags=re.MULTILINE)
    assert users
    assert users[-1] not in ("root", "0")


def test_everything_copied_into_the_image_exists() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, flags=re.MULTILINE)
    sources = [source for line in copied for source in line.split()[:-1]]
    assert all((ROOT / source).exists() for source in sources)
