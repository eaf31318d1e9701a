from django.db import models


class Stay(models.Model):
    patient = models.CharField(max_length=40)
    age = models.PositiveSmallIntegerField()
    earlier_stays = models.PositiveSmallIntegerField()
    risk = models.FloatField()
    entered = models.DateTimeField(auto_now_add=True)
