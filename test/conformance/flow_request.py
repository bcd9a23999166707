"""Turns the properties of an AWS::AppFlow::Flow into the request that CloudFormation makes of them, and validates it."""

from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

from flow_models import flow_schema, member_for
from models import api_shapes
from request import evaluated, plausible, rule_problems


def _shape_rules(shape):
    return {"type": shape["type"], **{key: shape[key] for key in ("min", "max", "pattern", "enum") if key in shape}}


class _Conversion:
    """Gives the API's structure for CloudFormation's, and collects what the values break."""

    def __init__(self):
        self.problems = []

    def value(self, value, shape_name, path):
        shape = api_shapes()[shape_name]
        kind = shape["type"]
        if kind == "structure" and isinstance(value, dict):
            return {
                member or name: self.value(inner, shape["members"][member]["shape"], f"{path}.{name}" if path else name) if member else inner
                for name, inner in value.items()
                for member in [member_for(shape, name)]
            }
        if kind == "map" and isinstance(value, list):
            # CloudFormation writes maps as lists of keys and values.
            value = {entry["Key"]: entry["Value"] for entry in value}
        if kind == "map" and isinstance(value, dict):
            return {
                self.value(key, shape["key"]["shape"], f"{path}.key"): self.value(inner, shape["value"]["shape"], f"{path}.{key}")
                for key, inner in self.checked(value, shape, path).items()
            }
        if kind == "list" and isinstance(value, list):
            return [self.value(item, shape["member"]["shape"], f"{path}[{index}]") for index, item in enumerate(self.checked(value, shape, path))]
        return self.checked(value, shape, path)

    def checked(self, value, shape, path):
        rules = _shape_rules(shape)
        value = plausible(path, rules, value)
        if isinstance(value, (str, list, dict, float)) or (isinstance(value, int) and not isinstance(value, bool)):
            self.problems.extend(rule_problems(path, rules, value))
        return value


def to_request(properties):
    """The request, and what is wrong with its values. Whatever the API doesn't know stays in it, for botocore to find."""
    properties = evaluated(properties)
    # The handler starts or stops the flow after it has created it.
    status = properties.pop("FlowStatus", None)
    conversion = _Conversion()
    if status is not None and status not in flow_schema()["properties"]["FlowStatus"]["enum"]:
        conversion.problems.append(f"FlowStatus: {status!r} is none of CloudFormation's")
    trigger = dict(properties.get("TriggerConfig", {}))
    if "TriggerProperties" in trigger:
        trigger["TriggerProperties"] = {"Scheduled": trigger["TriggerProperties"]}
        properties = {**properties, "TriggerConfig": trigger}
    for one in properties.get("DestinationFlowConfigList", []):
        # Only CloudFormation has an object here.
        one.get("DestinationConnectorProperties", {}).get("LookoutMetrics", {}).pop("Object", None)
    return conversion.value(properties, "CreateFlowRequest", ""), conversion.problems


def task_problems(properties):
    """What the service answers for tasks that the model lets through."""
    source = properties["SourceFlowConfig"]["ConnectorType"].lower()
    tasks = properties["Tasks"]
    whole = [task for task in tasks if task["TaskType"] == "Map_all"]
    projections = [task for task in tasks if "PROJECTION" in task.get("ConnectorOperator", {}).values()]
    if len(whole) + len(projections) != 1:
        yield f"Tasks: {len(projections)} projections and {len(whole)} Map_all; the service asks for one of them"
    for index, task in enumerate(tasks):
        for key in task.get("ConnectorOperator", {}):
            if key.lower() != source:
                yield f"Tasks[{index}]: the operator is under {key}, and the source is {source}"
        if task["TaskType"] == "Filter" and set(task.get("ConnectorOperator", {}).values()) <= {"NO_OP"}:
            yield f"Tasks[{index}]: a filter without an operator"
        if "TaskProperties" in task and len(task["TaskProperties"]) == 0:
            yield f"Tasks[{index}]: an empty list of properties"


def flow_violations(properties):
    """Everything that is wrong with the request for a flow with these properties."""
    request, problems = to_request(properties)
    operation = ServiceModel(Loader().load_service_model("appflow", "service-2")).operation_model("CreateFlow")
    report = ParamValidator().validate(request, operation.input_shape)
    found = [*problems, *filter(None, report.generate_report().split("\n"))]
    if len(properties.get("DestinationFlowConfigList", [])) != 1:
        found.append("DestinationFlowConfigList: the service takes exactly one")
    return [*found, *([] if found else task_problems(properties))]
