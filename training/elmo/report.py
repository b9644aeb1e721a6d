"""Scores of a model, gathered for its card: <data>/derived/elmo/<language>.report.json."""

import json
from typing import Any, Dict, List, Tuple

from prepare import elmo_folder

Score = Tuple[str, str, float]


def add_scores(language: str, scores: List[Score], **entries: Any) -> None:
    """Puts scores (set, measure, value) in place of those of the same set and measure, and prints them."""
    file = elmo_folder() / f"{language}.report.json"
    report: Dict[str, Any] = json.loads(file.read_text(encoding="utf8")) if file.exists() else {"scores": []}
    new = {(place, measure) for place, measure, _ in scores}
    old = [score for score in report["scores"] if (score["set"], score["measure"]) not in new]
    added = [{"set": place, "measure": measure, "score": round(value, 2)} for place, measure, value in scores]
    report = {**report, **entries, "scores": old + added}
    file.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf8")
    for place, measure, value in scores:
        print(f"{place} | {measure} | {value:.2f}", flush=True)
