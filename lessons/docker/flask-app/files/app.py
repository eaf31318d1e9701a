"""A small service for vital signs. It keeps the readings in memory: enough to learn with."""

from flask import Flask, jsonify, request

app = Flask(__name__)
readings = []


@app.route("/")
def index():
    return jsonify(
        service="vitals",
        routes=["GET /bmi?weight=KG&height=M", "GET /readings", "POST /readings"],
    )


@app.route("/bmi")
def bmi():
    """The parameters of a GET request stand in the URL, after the question mark."""
    try:
        weight = float(request.args["weight"])
        height = float(request.args["height"])
        value = round(weight / height**2, 1)
    except (KeyError, ValueError, ZeroDivisionError):
        return jsonify(error="Give weight in kg and height in m: /bmi?weight=70&height=1.75"), 400
    if value < 18.5:
        category = "underweight"
    elif value < 25:
        category = "normal weight"
    elif value < 30:
        category = "overweight"
    else:
        category = "obesity"
    return jsonify(bmi=value, category=category)


@app.get("/readings")
def list_readings():
    return jsonify(readings)


@app.post("/readings")
def add_reading():
    """The data of a POST request travel in its body, here as JSON."""
    data = request.get_json(silent=True)
    if not isinstance(data, dict) or "patient" not in data:
        return jsonify(error='Send JSON such as {"patient": "P-001", "pulse": 72}'), 400
    pulse = data.get("pulse")
    flags = []
    if isinstance(pulse, (int, float)):
        if pulse < 60:
            flags.append("slow pulse")
        if pulse > 100:
            flags.append("fast pulse")
    reading = {"patient": data["patient"], "pulse": pulse, "flags": flags}
    readings.append(reading)
    return jsonify(reading), 201
