"""Stand-in for a dashboard: one chart of the last run, and a field for queries of your own. Superset does much more than that."""

import os

import psycopg
from flask import Flask, render_template, request

CHART = (
    "SELECT hospital, occupied, beds FROM occupancy"
    " WHERE run = (SELECT max(id) FROM runs) ORDER BY hospital"
)

app = Flask(__name__)


def rows(query):
    # The account may only read, and no query takes longer than two seconds.
    with psycopg.connect(os.environ["DATABASE_URL"], options="-c statement_timeout=2000") as connection:
        cursor = connection.execute(query)
        return [column.name for column in cursor.description or []], cursor.fetchmany(200) if cursor.description else []


@app.get("/")
def index():
    _, runs = rows("SELECT count(*), to_char(max(loaded), 'HH24:MI:SS') FROM runs")
    _, chart = rows(CHART)
    query, columns, result, error = request.args.get("sql", ""), [], [], None
    if query:
        try:
            columns, result = rows(query)
        except psycopg.Error as e:
            error = str(e).splitlines()[0]
    return render_template("dashboard.html", runs=runs[0], chart=chart, query=query, columns=columns, result=result, error=error)
