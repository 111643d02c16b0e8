"""When does Python look for circles of objects that nothing else holds?

It looks each time that so many objects more were made than dropped. The words
of one report, which refer to one another, are tens of thousands, all in use
until the report is done: each look finds nothing, a tenth of our components'
time. So the collector rests while a report is worked on, and looks between
two reports.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """A context in which the collector rests; behind it, it is on again if it was."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
