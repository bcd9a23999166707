"""
Every AWS::AppFlow::ConnectorProfile in the templates of a folder is a request that AppFlow's service model takes.

Usage: check_templates.py [folder]... (cdk.out by default)
"""

import json
import pathlib
import sys

from models import RESOURCE
from request import violations

ROOT = pathlib.Path(__file__).parent.parent.parent


def profiles(folder):
    for file in sorted(pathlib.Path(folder).rglob("*.template.json")):
        for name, resource in json.loads(file.read_text()).get("Resources", {}).items():
            if resource["Type"] == RESOURCE:
                yield f"{file.relative_to(folder)}: {name}", resource["Properties"]


def main():
    count = 0
    problems = []
    for folder in sys.argv[1:] or [ROOT / "cdk.out"]:
        for where, properties in profiles(folder):
            count += 1
            problems += [f"{where}: {problem}" for problem in violations(properties)]
    for problem in problems:
        print(problem)
    if count == 0:
        print("there is no connector profile; npm run example makes some")
    print(f"{count} connector profiles: {len(problems)} problems")
    return 1 if problems or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
