"""A survey among the staff: one form, one table."""

import os

import psycopg
from flask import Flask, redirect, render_template, request

SHIFTS = ["early", "late", "night"]

app = Flask(__name__)


def database():
    return psycopg.connect(os.environ["DATABASE_URL"])


with database() as connection:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS answers ("
        " id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
        " shift text NOT NULL,"
        " hours real NOT NULL CHECK (hours BETWEEN 0 AND 24),"
        " comment text NOT NULL,"
        " submitted timestamptz NOT NULL DEFAULT now())"
    )


@app.get("/")
def form():
    with database() as connection:
        count = connection.execute("SELECT count(*) FROM answers").fetchone()[0]
    return render_template("form.html", shifts=SHIFTS, count=count)


@app.post("/")
def submit():
    shift = request.form.get("shift")
    hours = request.form.get("hours", type=float)
    if shift not in SHIFTS or hours is None or not 0 <= hours <= 24:
        return "The shift is early, late or night, and the hours are a number from 0 to 24.\n", 400
    with database() as connection:
        connection.execute(
            "INSERT INTO answers (shift, hours, comment) VALUES (%s, %s, %s)",
            (shift, hours, request.form.get("comment", "")),
        )
    return redirect("/", 303)
