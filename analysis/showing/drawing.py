"""What all pictures share: their axes and colours, what is drawn where there is nothing, and labels that do not lie on each other."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from textwrap import wrap

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.dates import DateFormatter, DayLocator
from matplotlib.text import Text
from matplotlib.transforms import Bbox

PALETTE = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#000000")  # Okabe-Ito
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
FEW_DAYS = 12.0
ROWS = 40  # of a picture: what is more stands in the table below it
NOTHING = "Nothing is drawn"
DPI, COLOURS = 110, 128
SIZE = 8.5  # of labels, in points
LINE = 1.25 * SIZE


def new_axes(axes: Axes | None, height: float, width: float = 9.0) -> Axes:
    """The Axes given, or new ones on a figure of width by height inches."""
    if axes is not None:
        return axes
    _, made = plt.subplots(figsize=(width, height), layout="constrained")
    return made


def nothing(axes: Axes | None, what: str) -> Axes:
    """Axes without scales that say what is missing: numbers along an axis of an empty plot would be of nothing."""
    axes = new_axes(axes, 1.2)
    axes.set_axis_off()
    axes.set_title(NOTHING)
    axes.text(0.5, 0.5, what, transform=axes.transAxes, ha="center", va="center", fontsize=10)
    return axes


def letter(number: int) -> str:
    """The mark of a note: a letter, and a number where there are more notes than letters."""
    return LETTERS[number] if number < len(LETTERS) else str(number + 1)


def left_out(*parts: tuple[int, str]) -> str:
    """What a title says of rows that are not drawn, with their number and why; "" where all are."""
    told = [f"{number} {why}" for number, why in parts if number]
    return f" (not drawn: {', '.join(told)})" if told else ""


def spread(places: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Places moved apart, as little as it takes, so that stretches of these heights around them do not meet; the order stays."""
    order = sorted(range(len(places)), key=lambda i: (places[i], i))
    moved = [0.0] * len(places)
    blocks: list[tuple[float, list[int]]] = []  # (middle, members), from low to high
    for i in order:
        blocks.append((places[i], [i]))
        while len(blocks) > 1:
            (low, below), (high, above) = blocks[-2:]
            half = (sum(heights[j] for j in below) + sum(heights[j] for j in above)) / 2
            if high - low >= half:
                break
            members = below + above
            middle = sum(places[j] for j in members) / len(members)
            blocks[-2:] = [(middle, members)]
    for middle, members in blocks:
        at = middle - sum(heights[j] for j in members) / 2
        for j in members:
            moved[j] = at + heights[j] / 2
            at += heights[j]
    return moved


def days_along(axes: Axes, label: str) -> None:
    """Makes the axis across one of days, never of hours."""
    axes.xaxis_date()
    low, high = axes.get_xlim()
    if high - low < FEW_DAYS:
        axes.xaxis.set_major_locator(DayLocator())
    axes.xaxis.set_major_formatter(DateFormatter("%Y-%m-%d"))
    axes.tick_params(axis="x", rotation=30)
    axes.set_xlabel(label)


def height_of(axes: Axes) -> float:
    """The height of a plot in points, as its figure is laid out by now."""
    axes.figure.canvas.draw()
    return float(axes.get_window_extent().height * 72 / axes.figure.dpi)


def label_at_right(axes: Axes, points: Sequence[tuple[float, float, str, str]]) -> None:
    """Writes a label to the right of the plot for each (x, y, words, colour), with a dotted line to its point; none lies on another.

    The limits of the axes, and what stands under them, must be set before.
    """
    if not points:
        return
    low, high = axes.get_ylim()
    tall = height_of(axes)
    words = ["\n".join(wrap(told, 34)) for _, _, told, _ in points]
    heights = [(1 + told.count("\n")) * LINE + 3 for told in words]
    places = spread([tall * (y - low) / (high - low) for _, y, _, _ in points], heights)
    for (x, y, _, colour), told, place in zip(points, words, places, strict=True):
        axes.annotate(
            told, (x, y), (1.03, place / tall), xycoords="data", textcoords="axes fraction", va="center", ha="left",
            fontsize=SIZE, color="0.1", annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": colour, "linewidth": 0.9, "linestyle": ":", "shrinkA": 0, "shrinkB": 4},
        )  # fmt: skip


def key_below(axes: Axes, lines: Sequence[str]) -> None:
    """Writes lines under the plot, one below the other: the words of what is marked by a letter in it."""
    if lines:
        told = "\n".join("\n    ".join(wrap(line, 120)) for line in lines)
        axes.figure.supxlabel(told, x=0.02, ha="left", fontsize=SIZE)  # type: ignore[union-attr]


def png(axes: Axes) -> bytes:
    """A figure as a PNG of its COLOURS most used colours, which a page of many pictures has room for; the figure is closed."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=DPI, bbox_inches="tight", facecolor="white", metadata={"Software": None})
    plt.close(figure)
    drawn.seek(0)
    cells = np.rint(plt.imread(drawn)[:, :, :3] * 255)
    codes = cells.reshape(-1, 3).astype(np.int64) @ (65536, 256, 1)
    every, places, counts = np.unique(codes, return_inverse=True, return_counts=True)
    used = every[np.argsort(-counts, kind="stable")[:COLOURS]]
    # Each colour as the nearest of those used: itself, where it is one of them.
    parts, own = ((codes[:, None] // (65536, 256, 1)) % 256 for codes in (every, used))
    nearest = np.array([int(((own - part) ** 2).sum(axis=1).argmin()) for part in parts], dtype=np.uint8)
    return _png_of(nearest[places].reshape(cells.shape[:2]), own.astype(np.uint8).tobytes())


def _png_of(cells: np.ndarray, palette: bytes) -> bytes:
    """A PNG (ISO/IEC 15948) of cells that are places in a palette of red, green and blue: one byte a cell, no filter."""
    height, width = cells.shape
    lines = np.hstack([np.zeros((height, 1), dtype=np.uint8), cells]).tobytes()
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", palette),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def part_labels(axes: Axes) -> int:
    """Hides the labels that would lie on one written before; how many."""
    axes.figure.canvas.draw()
    kept: list[Bbox] = []
    hidden = 0
    for text in axes.texts:
        box = Text.get_window_extent(text)
        if any(_meet(box, other) for other in kept):
            text.set_visible(False)
            hidden += 1
        else:
            kept.append(box)
    return hidden


def alt_text(axes: Axes) -> str:
    """A picture in words, for who does not see it: its title, its axes, its rows, and all that is written in it."""
    rows = [tick.get_text() for tick in axes.get_yticklabels()] if axes.axison else []
    named = [row for row in rows if any(c.isalpha() for c in row)]
    written = [" ".join(text.get_text().split()) for text in axes.texts if text.get_text().strip()]
    below = axes.figure.get_supxlabel()  # type: ignore[union-attr]
    parts = [
        axes.get_title(),
        f"Across: {axes.get_xlabel()}" if axes.axison else "",
        f"Up: {axes.get_ylabel()}" if axes.axison else "",
        f"Rows: {', '.join(named)}" if named else "",
        f"Written: {'; '.join(written)}" if written else "",
        " ".join(below.split()),
    ]
    return ". ".join(" ".join(part.split()) for part in parts if part) + "."


def overlaps(axes: Axes) -> list[tuple[str, str]]:
    """The labels of a plot that lie on each other, in pairs: none, in a plot that can be read."""
    figure = axes.figure
    figure.canvas.draw()
    # Of an annotation, the box of its words alone, without its line.
    boxes = [(t.get_text(), Text.get_window_extent(t)) for t in axes.texts if t.get_text().strip() and t.get_visible()]
    return [(one, other) for n, (one, a) in enumerate(boxes) for other, b in boxes[:n] if _meet(a, b)]


def _meet(a: Bbox, b: Bbox) -> bool:
    """Whether two boxes lie on each other by more than a pixel."""
    return min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > 1
