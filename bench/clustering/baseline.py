"""TF-IDF and k-means with the true number of groups, which no product is told.

Reads {"phrases": [...], "groups": k, "seeds": n} from standard input and writes, for each kind of features,
one label a phrase and seed: {"words 1-2": [[...], ...], "characters 3-5": [[...], ...]}.
"""

import json
import sys

from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer

FEATURES = {
    "words 1-2": TfidfVectorizer(ngram_range=(1, 2)),
    "characters 3-5": TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)),
}


def main() -> None:
    task = json.load(sys.stdin)
    labels = {}
    for name, vectorizer in FEATURES.items():
        matrix = vectorizer.fit_transform(task["phrases"])
        labels[name] = [
            KMeans(task["groups"], n_init=1, random_state=seed).fit_predict(matrix).tolist()
            for seed in range(task["seeds"])
        ]
    json.dump(labels, sys.stdout)


main()
