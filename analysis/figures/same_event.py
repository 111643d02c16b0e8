"""Which figures tell of one incident? Counts alike, of the same people, at no other place and day."""

from __future__ import annotations

from analysis.parsing.tokens import Doc
from analysis.records import Figure, Span

SMALL_COUNT = 5
LATEST = 20  # counts alike that a count is held against


class Incidents:
    """The counts of one report met so far, by what they state, so that one told twice has one incident."""

    def __init__(self) -> None:
        self.met: dict[tuple[float | None, float | None, float | None, str], list[Figure]] = {}
        self.last = 0

    def join(self, figure: Figure, doc: Doc) -> None:
        """Gives the figure an earlier one's incident where both tell the same count of one event, else its own."""
        alike = self.met.setdefault((figure.low, figure.best, figure.high, figure.outcome), [])
        if figure.best is not None:
            for other in alike[-LATEST:]:
                if _agree(figure, other, doc):
                    figure.incident = other.incident
                    break
        if figure.incident is None:
            self.last += 1
            figure.incident = self.last
        alike.append(figure)


def _agree(one: Figure, other: Figure, doc: Doc) -> bool:
    def words(span: Span | None) -> set[str]:
        kept = doc.char_span(*span, alignment_mode="expand") if span else None
        return {t.lemma_.lower() for t in kept if t.pos_ in {"NOUN", "NUM", "PROPN"}} if kept is not None else set()

    places = words(one.place), words(other.place)
    if all(places) and not (places[0] & places[1]):
        return False
    if one.date_from and other.date_from and one.date_from != other.date_from:
        return False
    if "increment" in {one.scope, other.scope}:
        return False
    shared = bool(places[0] & places[1]) or (one.date_from is not None and one.date_from == other.date_from)
    if (one.best or 0) < SMALL_COUNT and not shared:
        return False  # small counts meet by chance
    victims = words(one.victims), words(other.victims)
    return bool(victims[0]) and victims[0] == victims[1] and "subset" not in {one.scope, other.scope}
