"""The judge of flows finds what it is for. Run with: python -m unittest discover -s test/conformance"""

import contextlib
import copy
import io
import json
import pathlib
import tempfile
import unittest

from check_templates import main
from flow_models import flow_fields, operators, properties
from flow_request import flow_violations, to_request

NAME_DATA_TYPES = [{"Key": "SOURCE_DATA_TYPE", "Value": "string"}, {"Key": "DESTINATION_DATA_TYPE", "Value": "string"}]
SCHEDULED = {
    "FlowName": "contacts",
    "FlowStatus": "Active",
    "TriggerConfig": {"TriggerType": "Scheduled", "TriggerProperties": {
        "ScheduleExpression": "rate(1hours)", "DataPullMode": "Incremental", "TimeZone": "UTC", "ScheduleStartTime": 1767225600,
    }},
    "SourceFlowConfig": {
        "ConnectorType": "Salesforce", "ConnectorProfileName": {"Ref": "Crm"},
        "SourceConnectorProperties": {"Salesforce": {"Object": "Contact"}},
        "IncrementalPullConfig": {"DatetimeTypeFieldName": "LastModifiedDate"},
    },
    "DestinationFlowConfigList": [{
        "ConnectorType": "S3",
        "DestinationConnectorProperties": {"S3": {"BucketName": {"Ref": "Lake"}, "S3OutputFormatConfig": {"FileType": "PARQUET"}}},
    }],
    "Tasks": [
        {"TaskType": "Filter", "SourceFields": ["Name"], "ConnectorOperator": {"Salesforce": "PROJECTION"}},
        {"TaskType": "Map", "SourceFields": ["Name"], "DestinationField": "Name", "ConnectorOperator": {"Salesforce": "NO_OP"},
         "TaskProperties": NAME_DATA_TYPES},
    ],
    "Tags": [{"Key": "team", "Value": "crm"}],
}


def changed(change):
    flow = copy.deepcopy(SCHEDULED)
    change(flow)
    return "\n".join(flow_violations(flow))


class FlowRequests(unittest.TestCase):
    def test_valid(self):
        self.assertEqual(flow_violations(copy.deepcopy(SCHEDULED)), [])

    def test_the_names_of_the_api(self):
        request, _ = to_request(copy.deepcopy(SCHEDULED))
        self.assertEqual(request["triggerConfig"]["triggerProperties"]["Scheduled"]["timezone"], "UTC")
        self.assertEqual(request["tasks"][1]["taskProperties"], {"SOURCE_DATA_TYPE": "string", "DESTINATION_DATA_TYPE": "string"})
        self.assertEqual(request["tags"], {"team": "crm"})
        self.assertNotIn("FlowStatus", request)

    def test_unknown_and_missing(self):
        self.assertRegex(changed(lambda flow: flow["SourceFlowConfig"]["SourceConnectorProperties"]["Salesforce"].update(Entity="x")),
                         'Unknown parameter in .*Salesforce: "Entity"')
        self.assertRegex(changed(lambda flow: flow["SourceFlowConfig"]["SourceConnectorProperties"].update(Salesforce={})),
                         'Missing required parameter in .*Salesforce: "object"')
        self.assertRegex(changed(lambda flow: flow["TriggerConfig"]["TriggerProperties"].pop("ScheduleExpression")), "scheduleExpression")

    def test_values(self):
        self.assertRegex(changed(lambda flow: flow.update(FlowName="a/b")), "FlowName: 'a/b' does not match")
        self.assertRegex(changed(lambda flow: flow.update(FlowStatus="Running")), "FlowStatus")
        self.assertRegex(changed(lambda flow: flow.update(Description="a: b")), "Description")
        self.assertRegex(changed(lambda flow: flow["Tasks"][1]["TaskProperties"].append({"Key": "COLOUR", "Value": "red"})), "COLOUR")
        self.assertRegex(changed(lambda flow: flow["Tasks"][1]["TaskProperties"][0].update(Value="x" * 2049)), "2049 is more than 2048")
        self.assertRegex(changed(lambda flow: flow["DestinationFlowConfigList"][0]["DestinationConnectorProperties"]["S3"]
                                 ["S3OutputFormatConfig"].update(FileType="Parquet")), "'Parquet' is none of")

    def test_destinations(self):
        self.assertRegex(changed(lambda flow: flow["DestinationFlowConfigList"].append(flow["DestinationFlowConfigList"][0])), "exactly one")

    def test_error_handling(self):
        def change(flow):
            flow["DestinationFlowConfigList"] = [{
                "ConnectorType": "Salesforce", "ConnectorProfileName": "crm",
                "DestinationConnectorProperties": {"Salesforce": {
                    "Object": "Account", "WriteOperationType": "UPSERT", "IdFieldNames": ["Id__c"],
                    "ErrorHandlingConfig": {"FailOnFirstError": True, "BucketName": "errors"},
                }},
            }]
        self.assertEqual(changed(change), "")

    def test_tasks(self):
        self.assertRegex(changed(lambda flow: flow["Tasks"].pop(0)), "0 projections and 0 Map_all")
        self.assertRegex(changed(lambda flow: flow["Tasks"][1].update(ConnectorOperator={"S3": "NO_OP"})), r"Tasks\[1\]: the operator is under S3")
        self.assertRegex(changed(lambda flow: flow["Tasks"][0].update(ConnectorOperator={"Salesforce": "PROJECT"})), "'PROJECT' is none of")
        self.assertRegex(changed(lambda flow: flow["Tasks"].append(
            {"TaskType": "Filter", "SourceFields": ["a"], "ConnectorOperator": {"Salesforce": "NO_OP"}})), "without an operator")
        self.assertRegex(changed(lambda flow: flow["Tasks"][0].update(TaskProperties=[])), "empty list of properties")

    def test_lookout_metrics(self):
        def change(flow):
            flow["DestinationFlowConfigList"] = [{"ConnectorType": "LookoutMetrics", "DestinationConnectorProperties": {"LookoutMetrics": {}}}]
        self.assertEqual(changed(change), "")

    def test_a_catalog(self):
        def change(prefix):
            def changed_catalog(flow):
                flow["MetadataCatalogConfig"] = {"GlueDataCatalog": {
                    "DatabaseName": {"Ref": "Database"}, "RoleArn": {"Fn::GetAtt": ["Role", "Arn"]}, "TablePrefix": prefix,
                }}
            return changed_catalog
        self.assertEqual(changed(change("\U0001F600 contacts")), "")
        self.assertIn("TablePrefix: 'a\\nb' does not match", changed(change("a\nb")))

    def test_upsolver(self):
        def change(bucket):
            def changed_bucket(flow):
                flow["DestinationFlowConfigList"] = [{"ConnectorType": "Upsolver", "DestinationConnectorProperties": {"Upsolver": {
                    "BucketName": bucket, "S3OutputFormatConfig": {"PrefixConfig": {}},
                }}}]
            return changed_bucket
        self.assertEqual(changed(change({"Ref": "Bucket"})), "")
        self.assertIn("BucketName: 'some-other-bucket' does not match", changed(change("some-other-bucket")))


class Templates(unittest.TestCase):
    def test_neither_profiles_nor_flows_may_be_missing(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said:
            (pathlib.Path(folder) / "Flows.template.json").write_text(json.dumps({
                "Resources": {"Flow": {"Type": "AWS::AppFlow::Flow", "Properties": SCHEDULED}},
            }))
            self.assertEqual(main([folder]), 1)
            self.assertIn("there is no AWS::AppFlow::ConnectorProfile; ", said.getvalue())
            self.assertNotIn("there is no AWS::AppFlow::Flow; ", said.getvalue())
            self.assertEqual(main([tempfile.mkdtemp(dir=folder)]), 1)
            self.assertIn("there is no AWS::AppFlow::Flow; ", said.getvalue())


class FlowModels(unittest.TestCase):
    def test_the_fields_of_cloudformation(self):
        self.assertEqual(len(flow_fields()), 143)

    def test_the_properties_of_cloudformation(self):
        found = properties()
        structures = [path for path, entry in found.items() if "required" in entry]
        self.assertTrue(set(flow_fields()) <= {path.replace("[]", "") for path in found})
        self.assertEqual(found["TriggerConfig.TriggerProperties"]["requiredByApi"], ["ScheduleExpression"])
        self.assertEqual(found["Tasks[].TaskProperties[].Key"]["shape"], "OperatorPropertiesKeys")
        self.assertGreater(len(structures), 60)

    def test_operators_that_cloudformation_lacks(self):
        lacking = {name: sorted(set(one["api"]) - set(one["cloudformation"])) for name, one in operators().items()}
        self.assertEqual({name: found for name, found in lacking.items() if found}, {
            "Slack": ["GREATER_THAN", "GREATER_THAN_OR_EQUAL_TO", "LESS_THAN", "LESS_THAN_OR_EQUAL_TO"],
            "Veeva": ["CONTAINS"],
        })


if __name__ == "__main__":
    unittest.main()
