"""Trains a random forest on measurements of 569 tumours, and writes it to model.joblib."""

import sys

import joblib
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

FEATURES = {"radius": "mean radius", "texture": "mean texture", "smoothness": "mean smoothness", "concavity": "mean concavity"}

trees = int(sys.argv[1])
data = load_breast_cancer()
columns = [list(data.feature_names).index(name) for name in FEATURES.values()]
train_x, test_x, train_y, test_y = train_test_split(data.data[:, columns], data.target, test_size=0.25, random_state=7)

forest = RandomForestClassifier(n_estimators=trees, random_state=7).fit(train_x, train_y)
accuracy = round(forest.score(test_x, test_y), 3)
joblib.dump({"forest": forest, "features": list(FEATURES), "names": list(data.target_names), "accuracy": accuracy}, "model.joblib")
print(f"{trees} trees, {accuracy:.1%} of {len(test_y)} unseen tumours right")
