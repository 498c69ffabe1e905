"""Everything impure around a stage, once: what it cost, and what becomes of its crash."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from schemas.errors import PostroomError, StageFailed

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs stages and adds up their CPU seconds by name."""

    seconds: dict[str, float] = field(default_factory=dict)

    def run(self, name: str, stage: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call the stage. A crash becomes `StageFailed`, which names the stage and the kind of error, never its words."""
        start = time.thread_time()
        try:
            return stage(*args, **kwargs)
        except (PostroomError, MemoryError):
            raise
        except Exception as error:
            message = f"the step '{name}' failed ({type(error).__name__}); the page is kept for a person"
            raise StageFailed(message) from error
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.thread_time() - start
