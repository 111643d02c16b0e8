"""Time expressions: words to days, against a report of Wednesday 10 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.text.dates import times

REPORTED = date(2023, 5, 10)


def days(text: str, reported: date | None = REPORTED) -> list[tuple[str, str | None, str | None]]:
    return [
        (text[t.start : t.end], t.first.isoformat() if t.first else None, t.last.isoformat() if t.last else None)
        for t in times(text, reported)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on Monday", "2023-05-08", "2023-05-08"),
        ("on Friday last week", "2023-05-05", "2023-05-05"),
        ("on Tuesday two weeks ago", None, None),
        ("in June last year", "2022-06-01", "2022-06-30"),
        ("on May 3 of last year", "2022-05-03", "2022-05-03"),
        ("from January to June 2019", "2019-01-01", "2019-06-30"),
        ("from October 2018 to March 2019", "2018-10-01", "2019-03-31"),
        ("from Monday to the truce", None, None),
        ("between 2009 and 2012", "2009-01-01", "2012-12-31"),
        ("in 2014 and 2015", "2014-01-01", "2015-12-31"),
        ("in the 1991-95 war", "1991-01-01", "1995-12-31"),
        ("two days before Monday's vote", "2023-05-06", "2023-05-06"),
        ("the day after Friday's truce", "2023-05-06", "2023-05-06"),
        ("weeks before Friday's vote", None, None),
        ("on Wednesday", "2023-05-10", "2023-05-10"),
        ("on Thursday night", "2023-05-04", "2023-05-04"),
        ("on May 3", "2023-05-03", "2023-05-03"),
        ("on 3 May", "2023-05-03", "2023-05-03"),
        ("on Oct. 7", "2022-10-07", "2022-10-07"),
        ("on October 7, 2021", "2021-10-07", "2021-10-07"),
        ("overnight", "2023-05-09", "2023-05-10"),
        ("yesterday", "2023-05-09", "2023-05-09"),
        ("last month", "2023-04-01", "2023-04-30"),
        ("in March", "2023-03-01", "2023-03-31"),
        ("in November", "2022-11-01", "2022-11-30"),
        ("in March 2019", "2019-03-01", "2019-03-31"),
        ("in 1994", "1994-01-01", "1994-12-31"),
        ("since Friday", "2023-05-05", "2023-05-10"),
        ("since March", "2023-03-01", "2023-05-10"),
        ("in the past 24 hours", "2023-05-09", "2023-05-10"),
        ("over the last two weeks", "2023-04-26", "2023-05-10"),
        ("three days ago", "2023-05-07", "2023-05-07"),
        ("earlier this week", "2023-05-08", "2023-05-10"),
        ("in the last week of March", "2023-03-25", "2023-03-31"),
        ("the last days of April", "2023-04-24", "2023-04-30"),
        ("the first days of May", "2023-05-01", "2023-05-07"),
        ("the first ten days of January", "2023-01-01", "2023-01-10"),
        ("the last day of February", "2023-02-28", "2023-02-28"),
        ("the second week of April", "2023-04-08", "2023-04-14"),
        ("during the last two weeks of September 2021", "2021-09-17", "2021-09-30"),
        ("the last week of last month", "2023-04-24", "2023-04-30"),
        ("the first half of March", "2023-03-01", "2023-03-15"),
        ("the second half of 2022", "2022-07-01", "2022-12-31"),
        ("the first three months of 2019", "2019-01-01", "2019-03-31"),
        ("the last quarter of last year", "2022-10-01", "2022-12-31"),
        ("the last weekend of April", "2023-04-29", "2023-04-30"),
        ("since the beginning of March", "2023-03-01", "2023-05-10"),
        ("the end of February", "2023-02-20", "2023-02-28"),
        ("in the last two weeks of the offensive in 2015", "2015-01-01", "2015-12-31"),
        ("in the past week of fighting", "2023-05-03", "2023-05-10"),
    ],
)
def test_one(text: str, first: str, last: str) -> None:
    ((_, start, end),) = days(text)
    assert (start, end) == (first, last)


@pytest.mark.parametrize("text", ["last Tuesday", "on February 30", "two days later", "that day"])
def test_not_sure(text: str) -> None:
    ((_, start, end),) = days(text)
    assert (start, end) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["12 people", "may be freed", "march on the town", "Sun Valley", "Marathon 5", "a 24-hour siege", "the second", "2019 men"],
)  # fmt: skip
def test_none(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("On May 3 rebels came. That day 12 died.", ("That day", "2023-05-03", "2023-05-03")),
        ("On May 3 rebels came. Two days later they left.", ("Two days later", "2023-05-05", "2023-05-05")),
        ("On May 3 rebels came. The day before, it rained.", ("The day before", "2023-05-02", "2023-05-02")),
        ("In March rebels came. That day 12 died.", ("That day", None, None)),
    ],
)
def test_counted_from_the_day_named_before(text: str, last: tuple[str, str | None, str | None]) -> None:
    assert days(text)[-1] == last


def test_without_a_date_of_publication_only_full_dates_are_sure() -> None:
    assert days("On Monday and on May 3, 2020", None) == [
        ("Monday", None, None),
        ("May 3, 2020", "2020-05-03", "2020-05-03"),
    ]
