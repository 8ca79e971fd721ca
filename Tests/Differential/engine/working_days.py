"""Working days in England and Wales, and time limits."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from .findings import Finding

FIRST, LAST = 2012, 2028
# One-off holidays, and the days that they took the place of.
ADDED = [date(2012, 6, 4), date(2012, 6, 5), date(2020, 5, 8), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19),
         date(2023, 5, 8)]
MOVED = [date(2012, 5, 28), date(2020, 5, 4), date(2022, 5, 30)]


def easter(year):
    """Easter Sunday by the rule of Gauss, as Meeus gives it."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _monday(year, month, last=False):
    day = date(year, month, monthrange(year, month)[1]) if last else date(year, month, 1)
    while day.weekday():
        day += timedelta(-1 if last else 1)
    return day


@lru_cache
def holidays():
    days = set(ADDED)
    for year in range(FIRST, LAST + 1):
        sunday = easter(year)
        days |= {sunday - timedelta(2), sunday + timedelta(1), _monday(year, 5), _monday(year, 5, True), _monday(year, 8, True)}
        for fixed in date(year, 1, 1), date(year, 12, 25), date(year, 12, 26):
            while fixed.weekday() > 4 or fixed in days:
                fixed += timedelta(1)
            days.add(fixed)
    return days - set(MOVED)


@dataclass
class WorkingDays:
    """The days on which no work is done, and the years for which they are known."""

    days: set
    first: int
    last: int

    def between(self, start, end):
        """From the day after the start up to and including the end."""
        for day in start, end:
            if not self.first <= day.year <= self.last:
                raise Finding("calendar-ends")
        whole, rest = divmod((end - start).days, 7)
        count = whole * 5 + sum((start + timedelta(whole * 7 + n)).weekday() < 5 for n in range(1, rest + 1))
        return count - sum(start < day <= end and day.weekday() < 5 for day in self.days)


def of_england():
    return WorkingDays(holidays(), FIRST, LAST)


@dataclass(frozen=True)
class TimeLimit:
    number: int
    unit: str

    @staticmethod
    def read(text):
        match = re.fullmatch(r"(\d+) (?:calendar )?(working days?|days?|months?)", text.strip())
        if not match:
            raise Finding("bad-limit")
        return TimeLimit(int(match[1]), match[2].rstrip("s"))

    @property
    def text(self):
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"

    def is_met(self, start, end, calendar):
        if self.unit == "working day":
            return calendar.between(start, end) <= self.number
        if self.unit == "day":
            return (end - start).days <= self.number
        months = start.month - 1 + self.number
        year, month = start.year + months // 12, months % 12 + 1
        return end <= date(year, month, min(start.day, monthrange(year, month)[1]))
