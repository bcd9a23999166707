"""
Holds what the library checks against AppFlow's service model, and that against the CloudFormation schema, field by field.

Fails when AWS adds a connector, a field or an enum value, or changes a limit, that the library doesn't cover; and when a
difference that differences.json excuses is gone. `--update` writes service-model.json, by which the property tests judge.
"""

import fnmatch
import json
import pathlib
import re
import subprocess
import sys

from models import cfn_fields, service_model
from request import violations

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
MODEL_FILE = HERE / "service-model.json"


def as_lines(model):
    """One line for each field, so that a change can be read."""
    entries = (f"  {json.dumps(path)}: {json.dumps(rules)}" for path, rules in model.items())
    return "{\n" + ",\n".join(entries) + "\n}\n"


def library_table():
    command = ["node", "-r", "ts-node/register/transpile-only", str(HERE / "emit-table.ts")]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def normal(pattern):
    """A pattern in one of the ways to write it. The service matches the whole value, with or without anchors."""
    if pattern is None:
        return None
    plain = pattern.replace("\\/", "/").replace("\\-", "-").replace("(https?)", "https?").replace("[\\w]", "\\w")
    return plain.removeprefix("^").removesuffix("$") if not plain.startswith("^$|") else plain


def fewest(rules):
    """The least length: of the limit, or because the pattern matches nothing that is shorter."""
    pattern = rules.get("pattern") or ".*"
    by_pattern = next((length for length in range(3) if re.fullmatch(pattern, "a" * length)), 1)
    return max(rules.get("min") or 0, by_pattern)


class Check:
    """Collects problems, and knows which differences are excused."""

    def __init__(self, differences):
        self.problems = []
        self.differences = differences
        self.used = set()

    def excused(self, kind, **found):
        for index, one in enumerate(self.differences[kind]):
            if all(fnmatch.fnmatchcase(str(found[key]), one[key]) if key == "path" else found[key] == one[key] for key in found):
                self.used.add((kind, index))
                return True
        return False

    def problem(self, text):
        self.problems.append(text)

    def stale(self):
        for kind, entries in self.differences.items():
            for index, one in enumerate(entries):
                if (kind, index) not in self.used:
                    self.problem(f"differences.json: no such difference any more under {kind}: {json.dumps(one)}")


def check_coverage(check, model, table):
    """Every connector, field and enum value of both models is covered or excused."""
    if cfn_fields() != json.loads((HERE / "connector-profile-fields.json").read_text()):
        check.problem("connector-profile-fields.json isn't the list of fields in the CloudFormation schema")
    rendered = {*table["fields"], *table["constants"]}
    for path, rules in model.items():
        leaf = path.rpartition(".")[2]
        if leaf not in ("key", "value", "item") and path not in rendered and not check.excused("notCovered", path=path):
            check.problem(f"{path} is in the service model, but no profile has it")
    for path in cfn_fields():
        if model[path]["cloudformation"] is None or path not in rendered:
            check.problem(f"{path} is in the CloudFormation schema, but no profile has it")
    ours = set(table["enums"]["ConnectorType"])
    api = set(model["ConnectorType"]["enum"])
    cfn = set(model["ConnectorType"]["cloudformation"]["enum"])
    for value in sorted(api - ours):
        if not check.excused("connectorTypes", value=value):
            check.problem(f"connector type {value} is in the service model, but not in the library")
    for value in sorted((cfn - ours) | (ours - cfn) | (ours - api)):
        check.problem(f"connector type {value} is not the same in the library and in CloudFormation")
    used = set(table["constants"]["ConnectorType"])
    for value in sorted(ours ^ used):
        check.problem(f"connector type {value} has no profile")
    for path in ("ConnectionMode", "ConnectorProfileCredentials.Salesforce.OAuth2GrantType",
                 "ConnectorProfileProperties.CustomConnector.OAuth2Properties.OAuth2GrantType"):
        if set(table["enums"][path.rpartition(".")[2]]) != set(model[path]["enum"]):
            check.problem(f"{path}: the values are {model[path]['enum']}, the library knows others")
    kinds = "ConnectorProfileCredentials.CustomConnector.AuthenticationType"
    if set(table["constants"][kinds]) != set(model[kinds]["enum"]):
        check.problem(f"{kinds}: the values are {model[kinds]['enum']}, the library renders {table['constants'][kinds]}")


def check_limits(check, model, table):
    """Every limit that the library applies is the model's; every limit of the model is applied."""
    checked = {}
    for one in table["checks"]:
        checked.setdefault(one["at"], []).append(one)
    for path, rules in model.items():
        has_limits = any(key in rules for key in ("min", "max", "pattern", "enum"))
        if has_limits and path not in checked and path not in table["constants"] and not check.excused("notCovered", path=path):
            check.problem(f"{path}: nothing that the library checks is rendered there")
        for ours in checked.get(path, []):
            compare(check, path, rules, ours)


def compare(check, path, rules, ours):
    if "enum" in rules or "enum" in ours:
        # A connector may accept only some values of a text that the model doesn't limit.
        if set(rules.get("enum", ours["enum"])) != set(ours.get("enum", [])):
            check.problem(f"{path} ({ours['by']}): the values are {rules['enum']}")
        return
    cfn = rules["cloudformation"] or {}
    pairs = (
        ("max", ours.get("max"), rules.get("max"), cfn.get("max")),
        ("min", fewest(ours), fewest(rules), None),
        ("pattern", normal(ours.get("pattern")), normal(rules.get("pattern")), None),
    )
    for rule, mine, theirs, in_cfn in pairs:
        if mine != theirs and not check.excused("limits", path=path, rule=rule, ours=mine, model=theirs):
            check.problem(f"{path} ({ours['by']}): {rule} is {mine}, and {theirs} in the service model")
        if in_cfn is not None and mine is not None and mine > in_cfn:
            check.problem(f"{path} ({ours['by']}): {rule} is {mine}, but {in_cfn} in CloudFormation")


def check_required(check, model, table):
    """What the library asks for is required by a model, or for a reason; and what the model requires is there with the least input."""
    for one in {required["at"]: required for required in table["required"]}.values():
        rules = model[one["at"]]
        in_model = rules["required"] or (rules["cloudformation"] or {}).get("required")
        if not in_model and not check.excused("required", path=one["at"]):
            check.problem(f"{one['at']} ({one['by']}) is required by the library, but by neither model")
    for one in table["requests"]:
        for problem in violations(one["properties"]):
            check.problem(f"the smallest input of {one['by']}: {problem}")


def run(model, table, differences):
    check = Check(differences)
    check_coverage(check, model, table)
    check_limits(check, model, table)
    check_required(check, model, table)
    check.stale()
    return check.problems


def main():
    model = service_model()
    if "--update" in sys.argv:
        MODEL_FILE.write_text(as_lines(model))
    problems = []
    if MODEL_FILE.read_text() != as_lines(model):
        problems.append("service-model.json isn't what botocore and cfn-lint say; see what changed with --update")
    table = library_table()
    problems += run(model, table, json.loads((HERE / "differences.json").read_text()))
    for problem in problems:
        print(problem)
    print(f"{len(model)} fields, {len(table['checks'])} limits, {len(table['required'])} required fields: {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
