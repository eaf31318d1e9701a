"""Stand-in for a model server: the same address and the same JSON as the REST API of TensorFlow Serving, for models that are a formula."""

import json
import math
from pathlib import Path

from flask import Flask, jsonify, request

app = Flask(__name__)
models = {file.stem: json.loads(file.read_text()) for file in Path("/models").glob("*.json")}


@app.get("/v1/models/<name>")
def status(name):
    return jsonify(model=name, state="AVAILABLE") if name in models else (jsonify(error="no such model"), 404)


@app.post("/v1/models/<name>:predict")
def predict(name):
    if name not in models:
        return jsonify(error="no such model"), 404
    model = models[name]
    sums = [
        model["intercept"] + sum(weight * instance[feature] for feature, weight in model["weights"].items())
        for instance in request.get_json()["instances"]
    ]
    return jsonify(predictions=[round(1 / (1 + math.exp(-s)), 3) for s in sums])
