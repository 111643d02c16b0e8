"""How sure is a share that was counted on some rows?

Wilson's interval (E. B. Wilson, JASA 22, 1927, 209-212), which Brown, Cai and
DasGupta (Statistical Science 16, 2001, 101-133) advise for small numbers: it
keeps within 0 and 1 and is no point where all rows were right. Ten lines, so
that no statistics library is needed for them.
"""

from __future__ import annotations

from math import sqrt

Z = 1.959963984540054  # of the normal distribution, for 95 in 100


def wilson(share: float, rows: float, z: float = Z) -> tuple[float, float]:
    """The bounds between which the true share lies, 95 times in 100, where `share` was counted on that many rows.

    `rows` may be a number that the count is worth (see `sampling`), infinity
    where nothing was left to chance. Without rows it is 0 to 1.
    """
    if rows == 0:
        return 0.0, 1.0
    square = z * z / rows
    middle = (share + square / 2) / (1 + square)
    half = z * sqrt(share * (1 - share) / rows + square / (4 * rows)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)
