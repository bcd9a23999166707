"""The two models of a connector profile that aren't ours: AppFlow's API in botocore, and the CloudFormation schema in cfn-lint."""

import functools

from botocore.loaders import Loader
from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

RESOURCE = "AWS::AppFlow::ConnectorProfile"
CONFIG = "ConnectorProfileConfig"
RULES = ("min", "max", "pattern", "enum")

# CloudFormation's names that differ from the API's in more than case.
ALIASES = {"oauthrequest": "connectoroauthrequest"}


@functools.cache
def api_shapes():
    return Loader().load_service_model("appflow", "service-2")["shapes"]


@functools.cache
def cfn_schema():
    return PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", RESOURCE).schema


def _resolved(schema):
    while "$ref" in schema:
        definition = cfn_schema()["definitions"][schema["$ref"].split("/")[-1]]
        schema = {**definition, **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema


def _child(schema, api_name):
    """The property of CloudFormation for a member of the API, as (name, schema); (None, None) where there is none."""
    by_lower = {name.lower(): name for name in (schema or {}).get("properties", {})}
    for lower in (api_name.lower(), ALIASES.get(api_name.lower())):
        if lower in by_lower:
            return by_lower[lower], _resolved(schema["properties"][by_lower[lower]])
    return None, None


def _cfn_rules(schema, required):
    if schema is None:
        return None
    known = {"minLength": "min", "maxLength": "max", "minimum": "min", "maximum": "max", "pattern": "pattern", "enum": "enum"}
    rules = {ours: schema[theirs] for theirs, ours in known.items() if theirs in schema}
    return {"required": required, **{key: rules[key] for key in RULES if rules.get(key) not in (None, 0)}}


def _rules(shape, required, cfn):
    rules = {"type": shape["type"], "required": required}
    rules.update({key: shape[key] for key in RULES if shape.get(key) not in (None, 0)})
    return {**rules, "cloudformation": cfn}


def _walk(shape_name, schema, path, required, cfn_required, out):
    shapes = api_shapes()
    shape = shapes[shape_name]
    if shape["type"] == "structure":
        if not shape["members"]:
            out[path] = {"shape": shape_name, **_rules(shape, required, _cfn_rules(schema, cfn_required))}
        for member, reference in shape["members"].items():
            name, child = _child(schema, member)
            name = name or member[0].upper() + member[1:]
            _walk(
                reference["shape"], child, f"{path}.{name}" if path else name,
                member in shape.get("required", []), name in (schema or {}).get("required", []), out,
            )
        return
    out[path] = {"shape": shape_name, **_rules(shape, required, _cfn_rules(schema, cfn_required))}
    if shape["type"] == "list":
        _walk(shape["member"]["shape"], (schema or {}).get("items"), f"{path}.item", False, False, out)
    if shape["type"] == "map":
        _walk(shape["key"]["shape"], None, f"{path}.key", False, False, out)
        values = list((schema or {}).get("patternProperties", {}).values())
        _walk(shape["value"]["shape"], values[0] if values else None, f"{path}.value", False, False, out)


def service_model():
    """The rules for every field of CreateConnectorProfile, under CloudFormation's name for it."""
    out = {}
    _walk("CreateConnectorProfileRequest", cfn_schema(), "", True, True, out)
    return {path.removeprefix(f"{CONFIG}."): rules for path, rules in sorted(out.items())}


def cfn_fields():
    """The paths of all leaves of ConnectorProfileConfig in the CloudFormation schema."""
    paths = []

    def walk(schema, path):
        schema = _resolved(schema)
        if not schema.get("properties"):
            paths.append(path)
        for name, child in schema.get("properties", {}).items():
            walk(child, f"{path}.{name}" if path else name)

    walk(cfn_schema()["properties"][CONFIG], "")
    return sorted(paths)


def api_names():
    """CloudFormation's path of each structure and field to the API's name of it."""
    names = {}

    def walk(shape_name, schema, path):
        shape = api_shapes()[shape_name]
        for member, reference in shape.get("members", {}).items():
            name, child = _child(schema, member)
            if name:
                names[f"{path}.{name}" if path else name] = member
                walk(reference["shape"], child, f"{path}.{name}" if path else name)

    walk("CreateConnectorProfileRequest", cfn_schema(), "")
    return names
