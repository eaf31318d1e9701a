"""A service that turns age and pulse into a small warning score. Kept simple: it stands for any model."""

import os
import time

from flask import Flask, jsonify, request

app = Flask(__name__)


def points(age, pulse):
    return (2 if age >= 75 else 1 if age >= 60 else 0) + (2 if pulse > 120 else 1 if pulse > 100 else 0)


@app.route("/")
def index():
    return jsonify(service="score", process=os.getpid())


@app.route("/score")
def score():
    age = int(request.args["age"])
    pulse = int(request.args["pulse"])
    return jsonify(score=points(age, pulse))


@app.route("/slow")
def slow():
    """A prediction that takes a second."""
    time.sleep(1)
    return jsonify(process=os.getpid())


@app.route("/crash")
def crash():
    """A mistake deep in a library, as in one written in C: the whole process dies."""
    os.abort()


if __name__ == "__main__":
    # Only when started with "python app.py": one thread, one request at a time. Under Apache this line is never reached.
    app.run(host="0.0.0.0", port=5000, threaded=False)
