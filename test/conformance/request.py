"""Turns the properties of an AWS::AppFlow::ConnectorProfile into the request that CloudFormation makes of them, and validates it."""

import re

from botocore.model import ServiceModel
from botocore.loaders import Loader
from botocore.validate import ParamValidator

from models import CONFIG, api_names, service_model

ACCOUNT, REGION = "111111111111", "eu-west-1"
PSEUDO = {
    "AWS::AccountId": ACCOUNT, "AWS::Region": REGION, "AWS::Partition": "aws", "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": "stack", "AWS::StackId": f"arn:aws:cloudformation:{REGION}:{ACCOUNT}:stack/stack/1",
}
# A value that only CloudFormation knows becomes the first of these that the rule of the field accepts.
PLAUSIBLE = (
    "plausible", "https://example.com/", "aaa.bbb.ccc", "com.amazonaws.vpce.eu-west-1.vpce-svc-1", "100", "EN", "upsolver-appflow-plausible",
    *(f"arn:aws:{service}:{REGION}:{ACCOUNT}:plausible" for service in ("kms", "secretsmanager", "lambda")),
    f"arn:aws:iam::{ACCOUNT}:role/plausible",
)
UNKNOWN = "\ufffd"
DYNAMIC_REFERENCE = re.compile(r"\{\{resolve:[^{}]*\}\}")


def evaluated(value):
    """Intrinsic functions as far as they can be known; UNKNOWN stands for the rest, and for each dynamic reference."""
    if isinstance(value, list):
        return [evaluated(item) for item in value]
    if isinstance(value, str):
        return DYNAMIC_REFERENCE.sub(UNKNOWN, value)
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        (name, argument), = value.items()
        if name == "Ref":
            return PSEUDO.get(argument, UNKNOWN)
        if name == "Fn::Join":
            # The reference may be complete only after its parts are joined.
            return evaluated(argument[0].join(str(evaluated(part)) for part in argument[1]))
        if name == "Fn::Sub" and isinstance(argument, str):
            return evaluated(re.sub(r"\$\{([^}]*)\}", lambda match: PSEUDO.get(match[1], UNKNOWN), argument))
        if name.startswith("Fn::"):
            return UNKNOWN
    return {key: evaluated(item) for key, item in value.items()}


def as_python(pattern):
    """A pattern as Python has it: the model has the characters beyond 16 bits as pairs of surrogates."""
    return pattern.replace(r"\uD800\uDC00-\uDBFF\uDFFF", r"\U00010000-\U0010FFFF")


def rule_problems(path, rules, value):
    """Lengths, pattern (the whole value) and values of one field, by AppFlow's rules; botocore itself checks types only."""
    size = value if isinstance(value, (int, float)) else len(value)
    if "max" in rules and size > rules["max"]:
        yield f"{path}: {size} is more than {rules['max']}"
    if "min" in rules and size < rules["min"]:
        yield f"{path}: {size} is less than {rules['min']}"
    if "enum" in rules and value not in rules["enum"]:
        yield f"{path}: {value!r} is none of {rules['enum']}"
    if "pattern" in rules and not re.fullmatch(as_python(rules["pattern"]), value, re.ASCII):
        yield f"{path}: {value!r} does not match {rules['pattern']}"


def plausible(path, rules, value):
    """A value for what isn't known, where there is one. A part of a text becomes a letter."""
    if not isinstance(value, str) or UNKNOWN not in value:
        return value
    if value != UNKNOWN:
        return value.replace(UNKNOWN, "x")
    if rules["type"] == "integer":
        return rules["min"]
    return next((one for one in PLAUSIBLE if not list(rule_problems(path, rules, one))), value)


def to_request(properties):
    """The request, and what is wrong with its values. Whatever CloudFormation doesn't know stays in it, for botocore to find."""
    model, names = service_model(), api_names()
    problems = []

    def field(path, rules, value):
        value = plausible(path, rules, value)
        if isinstance(value, (str, list, dict)) or (isinstance(value, int) and not isinstance(value, bool)):
            problems.extend(rule_problems(path, rules, value))
        return value

    def convert(value, path):
        short = path.removeprefix(f"{CONFIG}.")
        rules = model.get(short)
        if rules is None:
            if not isinstance(value, dict):
                return value
            return {names.get(f"{path}.{name}" if path else name, name): convert(inner, f"{path}.{name}" if path else name)
                    for name, inner in value.items()}
        if rules["type"] == "map" and isinstance(value, dict):
            return {field(f"{short}.key", model[f"{short}.key"], key): field(f"{short}.value", model[f"{short}.value"], inner)
                    for key, inner in field(short, rules, value).items()}
        if rules["type"] == "list" and isinstance(value, list):
            return [field(f"{short}.item", model[f"{short}.item"], item) for item in value]
        return field(short, rules, value)

    request = convert(evaluated(properties), "")
    without_properties = {path.rpartition(".")[2].lower() for path, rules in model.items() if rules["type"] == "structure"}
    if str(request.get("connectorType")).lower() in without_properties:
        # CloudFormation has no properties for these; the API requires an empty structure.
        request["connectorProfileConfig"].setdefault("connectorProfileProperties", {})
    return request, problems


def violations(properties):
    """Everything that is wrong with the request for a profile with these properties."""
    request, problems = to_request(properties)
    operation = ServiceModel(Loader().load_service_model("appflow", "service-2")).operation_model("CreateConnectorProfile")
    report = ParamValidator().validate(request, operation.input_shape)
    return [*problems, *filter(None, report.generate_report().split("\n"))]
