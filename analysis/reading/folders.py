"""Which files of a folder are reports: those of a form that is read, less what a page, a run or a person keeps beside them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.reading.formats import FORMS, OTHERS, pages_of
from analysis.reading.report import SIDECAR, ReadingError

STDIN = "-"
RUN = "run.json"  # written beside the tables of an extraction
SAMPLE = "sample.csv"  # and the rows drawn from them to review
_PEEK = 4096  # bytes by which a file without an ending is told to be text
# An ending that is none: "Wire 12.05.2031", "No. 4 of May".
_NO_ENDING = re.compile(r"\.?|\.\d+|\..*\W.*|\..{9,}", re.DOTALL)

Paths = Iterable[Path | str] | Path | str


def several(paths: Paths) -> list[Path | str]:
    """One path is a list of one: `read_reports("folder")` is what people write, and its letters are no files."""
    return [paths] if isinstance(paths, Path | str) else list(paths)


def find_files(paths: Paths) -> list[Path]:
    """The report files among `paths`, and below those that are folders, sorted within each folder.

    A folder's hidden files (names that begin with a dot), what a browser keeps
    beside a saved page ("Talks_files"), its sources.csv, its README.md and the
    tables of an extraction are passed over. Raises ReadingError for a path that
    is not there, and for a folder that cannot be opened or is without a report.
    """
    files: dict[Path, None] = {}
    for path in several(paths):
        for item in below(path):
            if isinstance(item, ReadingError):
                raise item
            files[item] = None
    return list(files)


def below(path: Path | str) -> Iterator[Path | ReadingError]:
    """What `find_files` gives for one path, with an error for each thing that cannot be opened."""
    path = Path(path)
    if is_folder(path):
        any_there = False
        for item in _walk(path):
            if isinstance(item, ReadingError) or (item.suffix.lower() in FORMS and not _passed_over(item, path)):
                any_there = True
                yield item
        if not any_there:
            yield ReadingError(path, f"the folder holds no report; put {', '.join(FORMS)} files into it")
        return
    try:
        there = str(path) == STDIN or path.exists()
    except OSError as error:  # a name that is too long, say
        yield ReadingError(path, f"could not be opened ({error.strerror}); check the spelling")
        return
    if there:
        yield path
    elif path.is_symlink():
        yield ReadingError(path, "is a link to a file that is not there; mend it, or name the file itself")
    else:
        yield ReadingError(
            path, "no such file or folder; check the spelling, and put a name with spaces in quote marks"
        )


def other_files(paths: Paths) -> list[Path]:
    """The files below the folders among `paths` that are of no form that is read: a researcher may count on them.

    Pictures, programs and the like are nobody's reports; a text without an ending may be one.
    """
    found: list[Path] = []
    for folder in map(Path, several(paths)):
        if is_folder(folder):
            files = [item for item in _walk(folder) if isinstance(item, Path)]
            found.extend(path for path in files if _may_be_a_report(path) and not _passed_over(path, folder))
    return found


def is_folder(path: Path) -> bool:
    """Whether there is a folder of that name; a name that no folder can have is none's."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _walk(folder: Path) -> Iterator[Path | ReadingError]:
    """The files below a folder, sorted, those of linked folders too, each folder once; and the folders that cannot be opened.

    A link to what the folder itself lies in is not followed: it leads back, and to all else that lies there.
    """
    whole = Path(os.path.realpath(folder))
    seen: set[tuple[int, int]] = set()
    found: list[Path | ReadingError] = []
    folders = [folder]
    while folders:
        inner = folders.pop()
        try:
            known = inner.stat()
            if (known.st_dev, known.st_ino) in seen:  # a link that leads back
                continue
            seen.add((known.st_dev, known.st_ino))
            for path in sorted(inner.iterdir()):
                if path.is_dir():
                    if not (path.is_symlink() and whole.is_relative_to(os.path.realpath(path))):
                        folders.append(path)
                elif path.is_file() or path.is_symlink():  # a link that leads nowhere is named when it is opened
                    found.append(path)
        except OSError as error:
            found.append(
                ReadingError(inner, f"the folder could not be opened ({error.strerror}); check that you may read it")
            )
    yield from sorted(found, key=lambda item: item if isinstance(item, Path) else Path(item.path))


def _may_be_a_report(path: Path) -> bool:
    if path.suffix.lower() in OTHERS:
        return True
    if not _NO_ENDING.fullmatch(path.suffix) or path.suffix.lower() in FORMS:
        return False
    try:
        with path.open("rb") as file:
            start = file.read(_PEEK)
    except OSError:
        return False
    return len(start.split()) >= 10 and b"\x00" not in start


def _passed_over(path: Path, folder: Path) -> bool:
    inner = path.relative_to(folder)
    hidden = any(part.startswith(".") for part in inner.parts)
    ours = (
        path.suffix == ".csv"
        and (path.parent / RUN).exists()
        and (path.with_suffix(".parquet").exists() or path.name == SAMPLE)
    )
    pages = any(_is_a_pages(folder.joinpath(*inner.parts[:depth])) for depth in range(1, len(inner.parts)))
    return hidden or ours or pages or path.name == SIDECAR or path.name.lower() == "readme.md"


def _is_a_pages(folder: Path) -> bool:
    """Whether a folder is what a browser keeps beside a saved page."""
    return any((folder.parent / page).is_file() for page in pages_of(folder.name))
