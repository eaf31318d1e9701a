"""Offers the model as a web service. /apidocs shows its routes, and lets you try them."""

import csv
import io

import joblib
from flasgger import Swagger
from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["SWAGGER"] = {"title": "Tumour model", "uiversion": 3}
Swagger(app)

model = joblib.load("model.joblib")


def predict(samples):
    """One prediction for each sample, a map from feature to number."""
    rows = [[float(sample[feature]) for feature in model["features"]] for sample in samples]
    predictions = []
    for chances in model["forest"].predict_proba(rows):
        best = chances.argmax()
        predictions.append({"diagnosis": str(model["names"][best]), "probability": round(float(chances[best]), 2)})
    return predictions


@app.errorhandler(KeyError)
@app.errorhandler(TypeError)
@app.errorhandler(ValueError)
def bad_sample(error):
    return jsonify(error=f"A sample needs numbers for {', '.join(model['features'])}."), 400


@app.get("/health")
def health():
    """Tells which model is loaded.
    ---
    responses:
      200:
        description: number of trees, and the share of unseen tumours that the model got right
    """
    return jsonify(status="ok", trees=len(model["forest"].estimators_), accuracy=model["accuracy"])


@app.post("/predict")
def predict_one():
    """Predicts the diagnosis for one sample.
    ---
    parameters:
      - name: sample
        in: body
        required: true
        schema:
          type: object
          properties:
            radius: {type: number, example: 20.6}
            texture: {type: number, example: 29.3}
            smoothness: {type: number, example: 0.118}
            concavity: {type: number, example: 0.351}
    responses:
      200:
        description: diagnosis and its probability
      400:
        description: a number is missing
    """
    return jsonify(predict([request.get_json()])[0])


@app.post("/predict-file")
def predict_file():
    """Predicts the diagnosis for each line of a CSV file.
    ---
    consumes: [multipart/form-data]
    parameters:
      - name: file
        in: formData
        type: file
        required: true
    responses:
      200:
        description: one prediction for each line
      400:
        description: a column is missing
    """
    table = io.TextIOWrapper(request.files["file"].stream, encoding="utf-8")
    return jsonify(predict(csv.DictReader(table)))
