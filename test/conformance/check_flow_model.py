"""
flow-model.json, by which the tests of the library judge its tables of operators, enums and limits, and which fields its
examples reach, is what AppFlow's service model and the CloudFormation schema say. `--update` writes it.
"""

import json
import pathlib
import sys

from flow_models import flow_model

FILE = pathlib.Path(__file__).parent / "flow-model.json"


def as_text(model):
    """One line for each entry, so that a change can be read."""
    sections = []
    for name, content in model.items():
        if isinstance(content, list):
            lines = [f"    {json.dumps(entry)}" for entry in content]
            sections.append(f'  "{name}": [\n' + ",\n".join(lines) + "\n  ]")
        else:
            lines = [f"    {json.dumps(key)}: {json.dumps(value)}" for key, value in content.items()]
            sections.append(f'  "{name}": {{\n' + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(sections) + "\n}\n"


def main():
    text = as_text(flow_model())
    if "--update" in sys.argv:
        FILE.write_text(text)
    if FILE.read_text() != text:
        print("flow-model.json isn't what botocore and cfn-lint say; see what changed with --update")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
