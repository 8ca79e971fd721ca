"""Reporting years, quarters and what a period is called."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from .labels import listed

MONTHS = """January February March April May June July August September October November December""".split()


@dataclass(frozen=True)
class Calendar:
    """Years that begin with this month. A year is the number of the calendar year in which it begins."""

    month: int = 4

    def label(self, year):
        return str(year) if self.month == 1 else f"{year}/{(year + 1) % 100:02}"

    def read(self, text):
        """The year that a text names, or None."""
        if self.month == 1:
            return int(text) if re.fullmatch(r"\d{4}", text) else None
        match = re.fullmatch(r"(\d{4})[/-](\d{4}|\d\d)", text)
        return int(match[1]) if match and (int(match[1]) + 1) % 100 == int(match[2]) % 100 else None

    def year_of(self, day):
        return day.year if day.month >= self.month else day.year - 1

    def quarter_of(self, day):
        return (day.month - self.month) % 12 // 3 + 1

    def first_day(self, year, quarter=1):
        month = self.month - 1 + (quarter - 1) * 3
        return date(year + month // 12, month % 12 + 1, 1)

    def last_day(self, year, quarter=4):
        month = self.month - 1 + quarter * 3
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)

    def holds(self, day, years, quarters):
        """Whether a day lies in these years, and in these quarters of them where some are named."""
        return self.year_of(day) in years and (not quarters or self.quarter_of(day) in quarters)

    def end(self, years, quarters):
        """The last day of the last of these years and quarters."""
        return self.last_day(max(years), max(quarters) if quarters else 4)

    def years_named(self, years):
        """2023/24; 2022/23 to 2024/25 where they follow one another; else 2022/23 and 2024/25."""
        years = sorted(set(years))
        names = [self.label(year) for year in years]
        if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
            return f"{names[0]} to {names[-1]}"
        return listed(names)

    def named(self, years, quarters):
        """What a sentence calls the period: 2023/24; quarters 1 and 2 of 2023/24."""
        if not quarters:
            return self.years_named(years)
        numbers = sorted(set(quarters))
        row = len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1
        named = f"{numbers[0]} to {numbers[-1]}" if row else listed(map(str, numbers))
        return f"quarter{'s' if len(numbers) > 1 else ''} {named} of {self.years_named(years)}"


def day_named(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
