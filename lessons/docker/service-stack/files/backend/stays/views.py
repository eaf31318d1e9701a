import json
from urllib.request import Request, urlopen

from django.conf import settings
from django.http import JsonResponse

from .models import Stay


def index(request):
    return JsonResponse({"service": "clinic", "routes": ["GET /stays/", "POST /stays/"]})


def stays(request):
    if request.method == "GET":
        rows = Stay.objects.order_by("id").values("id", "patient", "age", "earlier_stays", "risk")
        return JsonResponse(list(rows), safe=False)
    try:
        data = json.loads(request.body)
        patient, age, earlier = str(data["patient"]), int(data["age"]), int(data["earlier_stays"])
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"error": 'Send JSON such as {"patient": "P-001", "age": 71, "earlier_stays": 2}'}, status=400)
    stay = Stay.objects.create(patient=patient, age=age, earlier_stays=earlier, risk=predict(age, earlier))
    return JsonResponse({"id": stay.id, "patient": stay.patient, "risk": stay.risk}, status=201)


def predict(age, earlier_stays):
    """The model is a service of its own: it can be replaced without touching the back end."""
    body = json.dumps({"instances": [{"age": age, "earlier_stays": earlier_stays}]}).encode()
    request = Request(settings.MODEL_URL, body, {"Content-Type": "application/json"})
    with urlopen(request, timeout=5) as answer:
        return json.load(answer)["predictions"][0]
