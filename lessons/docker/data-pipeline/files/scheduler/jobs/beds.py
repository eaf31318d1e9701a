"""The pipeline: collect, store as it came, load."""

import json
import os
import time
from urllib.request import Request, urlopen

import psycopg

STORAGE = os.environ["STORAGE_URL"]


def run():
    key = collect()
    return f"{load(key)} rows of {key}"


def collect():
    """Keep what the source said, unchanged: whoever has the raw data can repeat everything else."""
    with urlopen(os.environ["SOURCE_URL"], timeout=10) as answer:
        raw = answer.read()
    key = time.strftime("beds/%Y-%m-%d/%H%M%S.json", time.gmtime())
    urlopen(Request(f"{STORAGE}/raw/{key}", data=raw, method="PUT"), timeout=10).close()
    return key


def load(key):
    """One transaction: a run is in the tables as a whole, or not at all."""
    with urlopen(f"{STORAGE}/raw/{key}", timeout=10) as answer:
        hospitals = json.load(answer)["hospitals"]
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO runs (object) VALUES (%s) RETURNING id", (key,))
        run_id = cursor.fetchone()[0]
        cursor.executemany(
            "INSERT INTO occupancy VALUES (%s, %s, %s, %s)",
            [(run_id, h["name"], h["occupied"], h["beds"]) for h in hospitals],
        )
    return len(hospitals)
