"""The six breakdowns by polars, lazily: one read of the file, all six collected together.

Usage: breakdowns.py CASES {streaming,in-memory}. Prints breakdown,label,year,count.
"""

import sys

import polars as pl

columns = ["stage", "received_date", "response_date", "decision", "service", "complainant_type", "channel", "ward"]
path, engine = sys.argv[1:3]
cases = (
    pl.scan_csv(path, schema_overrides={"stage": pl.String}, infer_schema_length=100, try_parse_dates=True)
    .select(columns)
    .with_columns(
        received_year=pl.col("received_date").dt.offset_by("-3mo").dt.year(),
        closed_year=pl.col("response_date").dt.offset_by("-3mo").dt.year(),
    )
)
breakdowns = [
    ("stage", "stage", "received_year"),
    ("service", "service", "received_year"),
    ("outcome", "decision", "closed_year"),
    ("complainant", "complainant_type", "closed_year"),
    ("channel", "channel", "received_year"),
    ("ward", "ward", "closed_year"),
]
frames = pl.collect_all(
    [
        cases.filter(pl.col(year).is_not_null()).group_by(label, year).agg(pl.len().alias("records"))
        for _, label, year in breakdowns
    ],
    engine=engine,
)
for (name, _, _), frame in zip(breakdowns, frames):
    for label, year, count in frame.iter_rows():
        print(f"{name},{label},{year},{count}")
