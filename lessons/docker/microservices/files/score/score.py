"""Does one thing: the qSOFA score, three questions that tell whether an infection may have become dangerous."""

import os
import socket

import psycopg
from flask import Flask, jsonify, request

INSTANCE = socket.gethostname()  # in a container: the first digits of its id

app = Flask(__name__)


def database():
    return psycopg.connect(os.environ["DATABASE_URL"])


with database() as connection:
    # Several instances may start at the same time; only one at a time may pass here.
    connection.execute("SELECT pg_advisory_xact_lock(1)")
    connection.execute("CREATE TABLE IF NOT EXISTS usage (instance text PRIMARY KEY, requests integer NOT NULL)")


@app.get("/whoami")
def whoami():
    return INSTANCE + "\n"


@app.get("/qsofa")
def qsofa():
    try:
        breaths = float(request.args["breaths"])
        systolic = float(request.args["systolic"])
    except (KeyError, ValueError):
        return jsonify(error="Try /qsofa?breaths=24&systolic=95&confused=1"), 400
    points = (breaths >= 22) + (systolic <= 100) + (request.args.get("confused") == "1")
    with database() as connection:
        connection.execute(
            "INSERT INTO usage VALUES (%s, 1) ON CONFLICT (instance) DO UPDATE SET requests = usage.requests + 1",
            (INSTANCE,),
        )
    return jsonify(qsofa=points, high_risk=points >= 2, instance=INSTANCE)


@app.get("/usage")
def usage():
    with database() as connection:
        return jsonify(dict(connection.execute("SELECT instance, requests FROM usage ORDER BY instance")))
