"""
Every connector profile and every flow in the templates of a folder is a request that AppFlow's service model takes.

Usage: check_templates.py [folder]... (cdk.out by default)
"""

import json
import pathlib
import sys

from flow_models import FLOW
from flow_request import flow_violations
from models import RESOURCE
from request import violations

ROOT = pathlib.Path(__file__).parent.parent.parent
JUDGES = {RESOURCE: violations, FLOW: flow_violations}


def resources(folder):
    """Where each resource of AppFlow is, with its type and its properties."""
    for file in sorted(pathlib.Path(folder).rglob("*.template.json")):
        for name, resource in json.loads(file.read_text()).get("Resources", {}).items():
            if resource["Type"] in JUDGES:
                yield f"{file.relative_to(folder)}: {name}", resource["Type"], resource["Properties"]


def main(folders):
    counts = dict.fromkeys(JUDGES, 0)
    problems = []
    for folder in folders:
        for where, kind, properties in resources(folder):
            counts[kind] += 1
            problems += [f"{where}: {problem}" for problem in JUDGES[kind](properties)]
    missing = [kind for kind, count in counts.items() if count == 0]
    for problem in [*problems, *(f"there is no {kind}; npm run example makes some" for kind in missing)]:
        print(problem)
    print(f"{', '.join(f'{count} {kind}' for kind, count in counts.items())}: {len(problems)} problems")
    return 1 if problems or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [ROOT / "cdk.out"]))
