"""Stand-in for a public API: how many beds are taken in three hospitals, at this moment. The numbers are made up."""

import math
import time

from flask import Flask, jsonify

HOSPITALS = {"North": 320, "Harbour": 210, "Old Town": 140}

app = Flask(__name__)


@app.get("/beds")
def beds():
    now = time.time()
    return jsonify(
        measured=time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now)),
        hospitals=[
            {"name": name, "beds": total, "occupied": round(total * (0.8 + 0.15 * math.sin(now / 60 + total)))}
            for name, total in HOSPITALS.items()
        ],
    )
