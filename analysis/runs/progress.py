"""How far a run is, shown on a terminal: the bar moves from the first second, while the model loads and while a long report is read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

EVERY = 0.5  # seconds


@contextmanager
def shown(stream: TextIO, read: Callable[[], int], hidden: bool) -> Iterator[Callable[[int], None]]:
    """A bar on `stream`; gives what is to be told of each further number of reports that are done.

    read: how many inputs were read so far, shown beside it. hidden: show nothing.
    """
    from tqdm import tqdm

    with tqdm(unit=" reports", file=stream, disable=hidden, mininterval=EVERY) as bar:
        ended = threading.Event()

        def tick() -> None:
            while not ended.wait(EVERY):
                bar.set_postfix_str(f"{read():,} read" if read() else "starting", refresh=False)
                bar.refresh()

        ticking = threading.Thread(target=tick, daemon=True)
        if not hidden:
            ticking.start()
        try:
            yield lambda number: bar.update(number) and None
        finally:
            ended.set()
            if not hidden:
                ticking.join()
