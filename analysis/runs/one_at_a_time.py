"""Who may write into a folder: one run at a time, and the next one is told so before it touches anything.

The system locks the folder itself for as long as the run lives, so that one
which was killed leaves no lock behind. Where there are no such locks (Windows),
a file in the folder is the sign.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SIGN = ".running"
_BUSY = "another run is writing here; wait for its end, or name another folder"


class InUse(RuntimeError):
    """Another run is writing into the folder."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Holds the folder, made if need be, for this run; leaves no empty folder behind.

    Raises InUse where another run holds it, and OSError where nothing can be written.
    """
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    handle = _held(folder)
    try:
        yield
    finally:
        (folder / SIGN).unlink(missing_ok=True)
        for path in made:
            with suppress(OSError):  # not empty: something was written
                path.rmdir()
        os.close(handle)


def _held(folder: Path) -> int:
    try:
        import fcntl
    except ImportError:
        try:
            return os.open(folder / SIGN, os.O_CREAT | os.O_EXCL | os.O_RDWR)
        except FileExistsError:
            raise InUse(f"{_BUSY}; if none is, one was killed: take {SIGN} away") from None
    while True:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            raise InUse(_BUSY) from None
        except OSError:  # a file system without locks
            return handle
        with suppress(FileNotFoundError):  # the run that held it has just taken it away
            if os.stat(folder).st_ino == os.fstat(handle).st_ino:
                return handle
        os.close(handle)
        folder.mkdir(parents=True, exist_ok=True)
