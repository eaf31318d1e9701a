from django.urls import path

from stays import views

urlpatterns = [path("", views.index), path("stays/", views.stays)]
