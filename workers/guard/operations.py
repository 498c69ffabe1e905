"""What a guarded child can do: the line's operations by name, JSON in, JSON out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from pydantic import BaseModel

from schemas.settings import LimitSettings, LineSettings
from workers import operations as line_work
from workers import requests
from workers.guard.channel import Json, Operation
from workers.pipeline import Line
from workers.toolbox import build_line

Request = TypeVar("Request", bound=BaseModel)


def line_operations(line: LineSettings, limits: LimitSettings) -> Mapping[str, Operation]:
    """The operations of the whole line, built once per child."""
    stages = build_line(line, limits)
    return {
        "survey": _taking(requests.SurveyRequest, line_work.survey_file, stages),
        "unpack": _taking(requests.UnpackRequest, line_work.unpack_file, stages),
        "read_page": _taking(requests.PageRequest, line_work.read_one_page, stages),
        "divide": _taking(requests.DivideRequest, line_work.divide_one_file, stages),
        "understand": _taking(requests.UnderstandRequest, line_work.understand_document, stages),
    }


def _taking(kind: type[Request], work: Callable[[Line, Request], BaseModel], stages: Line) -> Operation:
    def operation(request: Json) -> BaseModel:
        return work(stages, kind.model_validate(request))

    return operation
