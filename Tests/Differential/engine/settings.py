"""A report's settings: what report.yaml says."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .cells import read_date
from .findings import Finding
from .labels import fold
from .periods import MONTHS, Calendar
from .working_days import TimeLimit, WorkingDays, of_england
from .yaml_reader import read_yaml


@dataclass
class Limits:
    """The limits that hold from a day on."""

    since: date
    respond: TimeLimit
    extend: TimeLimit


@dataclass
class Stage:
    name: str
    clock: str
    limits: list

    def in_force(self, day):
        held = [limits for limits in self.limits if limits.since <= day]
        return held[-1] if held else None


@dataclass
class Procedure:
    identifier: str
    name: str
    stages: dict


@dataclass
class OwnMeasure:
    name: str
    title: str
    expression: str
    unit: str
    decimals: int


@dataclass
class Settings:
    folder: Path
    title: str
    calendar: Calendar
    year: int
    compare: int
    data: dict
    procedures: dict
    measures: dict
    key_figures: list
    records_from: int
    revised: list
    share_decimals: int
    working_days: WorkingDays = field(default_factory=of_england)


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def read_settings(folder):
    report = read_yaml((folder / "report.yaml").read_text("utf-8"))
    month = fold(report.get("years-start") or "April")
    calendar = Calendar([fold(name) for name in MONTHS].index(month) + 1)
    year = calendar.read(report["year"])
    if year is None:
        raise Finding("bad-year")
    measures = report.get("measures") or {}
    settings = Settings(
        folder=folder, title=report["title"], calendar=calendar, year=year, compare=int(report.get("compare") or 1),
        data=report.get("data") or {}, procedures=_procedures(report.get("procedures") or {}),
        measures={name: _measure(name, keys) for name, keys in measures.items()},
        key_figures=report.get("key-figures") or [], records_from=calendar.read(report.get("records-from") or "") or None,
        revised=report.get("revised") or [], share_decimals=int((report.get("rounding") or {}).get("shares") or 0))
    listed = folder.parent / "bank-holidays.csv"
    if listed.exists():
        days = {read_date(line.split(",")[0].strip()) for line in listed.read_text("utf-8-sig").splitlines()[1:] if line.strip()}
        settings.working_days = WorkingDays(days, min(days).year, max(days).year)
    return settings


def _measure(name, keys):
    decimals = keys.get("decimals")
    return OwnMeasure(name, keys["title"].strip(), keys["expression"], (keys.get("unit") or "").strip(),
                      None if decimals is None else int(decimals))


def _procedures(procedures):
    return {
        identifier: Procedure(identifier, keys.get("name") or identifier, {
            str(number): _stage(number, stage or {}) for number, stage in keys["stages"].items()})
        for identifier, keys in procedures.items()}


def _stage(number, keys):
    limits = keys.get("limits")
    limits = limits if limits is not None else [keys] if keys.get("respond") else []
    return Stage(keys.get("name") or f"Stage {number}", keys.get("clock") or "received", sorted(
        (Limits(read_date(each["from"]) if each.get("from") else date.min, TimeLimit.read(each["respond"]),
                TimeLimit.read(each["extend"]) if each.get("extend") else None) for each in limits),
        key=lambda limits: limits.since))
