"""The admissions of a ward: a Flask service that keeps its rows in MariaDB."""

import os

import pymysql
from flask import Flask, jsonify, request

app = Flask(__name__)


def database():
    """Everything about the database comes from the environment: the image fits any stack."""
    return pymysql.connect(
        host=os.environ.get("DB_HOST", "db"),
        user=os.environ["DB_USER"],
        password=os.environ["DB_PASSWORD"],
        database=os.environ["DB_NAME"],
        cursorclass=pymysql.cursors.DictCursor,
        autocommit=True,
    )


with database() as connection, connection.cursor() as cursor:
    cursor.execute(
        "CREATE TABLE IF NOT EXISTS admissions ("
        " id INT AUTO_INCREMENT PRIMARY KEY,"
        " patient VARCHAR(40) NOT NULL,"
        " reason VARCHAR(120) NOT NULL)"
    )


@app.get("/")
def index():
    with database() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) AS n FROM admissions")
        count = cursor.fetchone()["n"]
    return jsonify(ward=os.environ.get("WARD_NAME", "a ward without a name"), admissions=count)


@app.get("/admissions")
def list_admissions():
    with database() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id, patient, reason FROM admissions ORDER BY id")
        return jsonify(cursor.fetchall())


@app.post("/admissions")
def admit():
    data = request.get_json(silent=True)
    if not isinstance(data, dict) or not data.get("patient") or not data.get("reason"):
        return jsonify(error='Send JSON such as {"patient": "P-001", "reason": "observation"}'), 400
    with database() as connection, connection.cursor() as cursor:
        # Values are passed apart from the SQL text, so nobody can smuggle SQL in.
        cursor.execute(
            "INSERT INTO admissions (patient, reason) VALUES (%s, %s)",
            (data["patient"], data["reason"]),
        )
        return jsonify(id=cursor.lastrowid, patient=data["patient"], reason=data["reason"]), 201
