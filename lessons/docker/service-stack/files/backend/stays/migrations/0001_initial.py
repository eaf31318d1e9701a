from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            "Stay",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("patient", models.CharField(max_length=40)),
                ("age", models.PositiveSmallIntegerField()),
                ("earlier_stays", models.PositiveSmallIntegerField()),
                ("risk", models.FloatField()),
                ("entered", models.DateTimeField(auto_now_add=True)),
            ],
        )
    ]
