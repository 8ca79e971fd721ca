"""Labels that hurt, and days on the edges."""

import csv
import io
from datetime import date, timedelta

LABELS = [
    "Waste", "waste", "WASTE", "Waste, bins", "Roads", "Roads\u00a0north", "Roads north", "Élan", "Elan", "élan",
    "Children's care", "Children’s care", "Parks & trees", "Other", "other", "Not recorded", "2024/25", "42", "7", "-",
    "A/B", "Housing (old)", "Staff: conduct", "and so on", "N/A?", "Ärger", "Zoo", "Open", "x = y", "100%", "St. Mary's",
    "Parking; cars", "# hash", "Yes", "no", "Year", "Adult Care", "Planning", "Libraries", "Fostering", "*star*", "under_score",
]


def labels(random, least=2, most=6):
    """A few labels, mostly plain."""
    chosen = random.sample(LABELS, random.randint(least, most))
    if random.random() < 0.4:
        chosen += random.choice([["Waste", "waste "], ["Élan", "elan"], ["Roads north", "Roads\u00a0north"], ["Other"]])
    return list(dict.fromkeys(chosen))


def edges(calendar, year):
    days = []
    for quarter in range(1, 5):
        days += [calendar.first_day(year, quarter), calendar.last_day(year, quarter)]
    leap = [date(y, 2, 29) for y in (year, year + 1) if y % 4 == 0]
    return days + [day for day in leap if calendar.year_of(day) == year]


def day_in(random, calendar, year):
    if random.random() < 0.3:
        return random.choice(edges(calendar, year))
    first, last = calendar.first_day(year), calendar.last_day(year)
    return first + timedelta(random.randint(0, (last - first).days))


def written(random, day):
    """A date in one of the ways that docs/data.md lists."""
    return random.choice([day.isoformat()] * 4 + [f"{day.day:02}/{day.month:02}/{day.year}", f"{day.year}/{day.month:02}/{day.day:02}",
                         f"{day:%d-%m-%Y}", f"{day.day} {day:%B %Y}", f"{day.isoformat()}T14:05"])


def table(rows, headings, delimiter=","):
    """The text of a CSV file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(headings)
    writer.writerows([[row.get(h, "") for h in headings] for row in rows])
    return out.getvalue()
