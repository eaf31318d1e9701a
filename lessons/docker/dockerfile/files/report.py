"""Reads a table of pulses and reports the patients whose pulse is above the limit."""

import csv

import click


@click.command()
@click.option("--limit", envvar="PULSE_LIMIT", default=100, show_default=True, help="Report pulses above this.")
@click.argument("table", type=click.File())
def report(limit, table):
    """Report every patient in TABLE whose pulse is above the limit."""
    rows = list(csv.DictReader(table))
    high = [row for row in rows if int(row["pulse"]) > limit]
    for row in high:
        click.echo(f"{row['patient']}: pulse {row['pulse']}")
    click.echo(f"{len(high)} of {len(rows)} patients are above {limit}.")


report()
