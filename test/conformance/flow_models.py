"""The two models of a flow that aren't ours: AppFlow's API in botocore, and the CloudFormation schema in cfn-lint."""

import functools

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

from models import api_shapes

FLOW = "AWS::AppFlow::Flow"

# CloudFormation's names that differ from the API's in more than case.
ALIASES = {"failonfirsterror": "failOnFirstDestinationError"}


@functools.cache
def flow_schema():
    return PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", FLOW).schema


def resolved(schema):
    """A schema with what it refers to."""
    while "$ref" in schema:
        definition = flow_schema()["definitions"][schema["$ref"].split("/")[-1]]
        schema = {**definition, **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema


def member_for(shape, cfn_name):
    """The API's name of a property of CloudFormation; None where the API has no such member."""
    wanted = ALIASES.get(cfn_name.lower(), cfn_name).lower()
    return next((member for member in shape.get("members", {}) if member.lower() == wanted), None)


def flow_fields():
    """
    The paths of all leaves that a template may have: lists of structures are walked, lists and maps of texts are one
    field each, and so are the tags.
    """
    paths = []

    def walk(schema, path):
        schema = resolved(schema)
        items = resolved(schema.get("items", {}))
        if path == "Tags" or not (schema.get("properties") or items.get("properties")) or path.endswith(".TaskProperties"):
            paths.append(path)
            return
        for name, child in (schema.get("properties") or items["properties"]).items():
            walk(child, f"{path}.{name}")

    read_only = {one.rpartition("/")[2] for one in flow_schema().get("readOnlyProperties", [])}
    for name, child in flow_schema()["properties"].items():
        if name not in read_only:
            walk(child, name)
    # A property of a task is a key and its value.
    index = paths.index("Tasks.TaskProperties")
    paths[index:index + 1] = ["Tasks.TaskProperties.Key", "Tasks.TaskProperties.Value"]
    return sorted(paths)


def operators():
    """The operators of each source, by the API and by CloudFormation, under CloudFormation's name for the connector."""
    shapes = api_shapes()
    in_cfn = resolved(flow_schema()["definitions"]["ConnectorOperator"])["properties"]
    members = shapes["ConnectorOperator"]["members"]
    return {
        member_name: {
            "api": sorted(shapes[members[api_name]["shape"]]["enum"]),
            "cloudformation": sorted(resolved(schema)["enum"]),
        }
        for member_name, schema in sorted(in_cfn.items())
        for api_name in [member_for(shapes["ConnectorOperator"], member_name)]
    }


ENUMS = {
    "TaskType": "TaskType", "TriggerType": "TriggerType", "DataPullMode": "DataPullMode", "WriteOperationType": "WriteOperationType",
    "FileType": "FileType", "S3InputFileType": "S3InputFileType", "PrefixType": "PrefixType", "PrefixFormat": "PrefixFormat",
    "PathPrefix": "PathPrefix", "AggregationType": "AggregationType", "SalesforceDataTransferApi": "SalesforceDataTransferApi",
    "DataTransferApiType": "DataTransferApiType", "OperatorPropertiesKeys": "OperatorPropertiesKeys",
}


def enums():
    """The values of the enums that a flow has, by the API."""
    values = {name: sorted(api_shapes()[shape]["enum"]) for name, shape in ENUMS.items()}
    return {**values, "FlowStatus": sorted(flow_schema()["properties"]["FlowStatus"]["enum"])}


def limits():
    """Lengths and patterns of the texts and numbers of a flow, under the API's names of their shapes."""
    found = {}

    def walk(name):
        shape = api_shapes()[name]
        for reference in [*shape.get("members", {}).values(), *(shape[key] for key in ("member", "key", "value") if key in shape)]:
            walk(reference["shape"])
        if shape["type"] not in ("structure", "boolean", "timestamp") and "enum" not in shape:
            found[name] = {key: shape[key] for key in ("min", "max", "pattern") if key in shape}

    walk("CreateFlowRequest")
    return dict(sorted(found.items()))


def rules(schema):
    """What the schema says of a value, in the words of the service model."""
    words = {"minLength": "min", "maxLength": "max", "minimum": "min", "maximum": "max", "minItems": "min", "maxItems": "max", "pattern": "pattern"}
    found = {word: schema[name] for name, word in words.items() if name in schema}
    return {**found, **({"enum": sorted(schema["enum"])} if "enum" in schema else {})}


def entry_shapes(shape):
    """The shapes of the keys and values that CloudFormation writes as a list."""
    return {"Key": shape["key"]["shape"], "Value": shape["value"]["shape"]}


def properties():
    """
    Every structure, list and value of a template under its path, where a list's entries are under `[]`: its type, what has to be in a
    structure, CloudFormation's rules, and the shape of the service model.
    """
    found = {}

    def walk(schema, path, shape_name):
        schema = resolved(schema)
        shape = api_shapes().get(shape_name, {})
        names = schema.get("properties", {})
        entry = {"type": schema["type"], **({"shape": shape_name} if shape_name else {}), **rules(schema)}
        if names:
            entry["required"] = sorted(schema.get("required", []))
            by_api = {name for name in names for member in [member_for(shape, name)] if member in shape.get("required", [])}
            entry["requiredByApi"] = sorted(by_api)
        found[path] = entry
        for name, child in names.items():
            member = member_for(shape, name)
            inner = shape["members"][member]["shape"] if member else entry_shapes(shape)[name] if shape.get("type") == "map" else None
            # The API has a structure of structures here, of which there is one.
            walk(child, f"{path}.{name}" if path else name, "ScheduledTriggerProperties" if inner == "TriggerProperties" else inner)
        if schema["type"] == "array":
            # CloudFormation writes maps as lists of keys and values.
            walk(schema["items"], f"{path}[]", shape["member"]["shape"] if shape["type"] == "list" else shape_name)

    read_only = {one.rpartition("/")[2] for one in flow_schema().get("readOnlyProperties", [])}
    schema = {**flow_schema(), "type": "object"}
    schema["properties"] = {name: child for name, child in schema["properties"].items() if name not in read_only}
    walk(schema, "", "CreateFlowRequest")
    return dict(sorted(found.items()))


def flow_model():
    """What the tests of the library judge by."""
    return {"fields": flow_fields(), "properties": properties(), "operators": operators(), "enums": enums(), "limits": limits()}
