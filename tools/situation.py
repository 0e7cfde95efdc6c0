"""What eval_text.py and eval_own.py ask of the scorer of situation reports beside the project."""
import importlib.util


def scorer(shared):
    """The module SHARED/tools/score_situation.py."""
    spec = importlib.util.spec_from_file_location("scorer", f"{shared}/tools/score_situation.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score, gold, predicted):
    """(confidence, found, fully right) of each figure that was read of the documents of GOLD, by the pairing of SCORE."""
    figures = []
    for key, doc in gold.items():
        read = predicted.get(key, {"figures": []})["figures"]
        pairs = {j: doc["figures"][i] for i, j in score.pair_up(doc["figures"], read)}
        for j, figure in enumerate(read):
            found = j in pairs and score.same_numbers(pairs[j], figure)
            right = found and all(score.same_field(f, pairs[j], figure) for f in score.FULL)
            figures.append((figure["confidence"], found, right))
    return figures
