"""The checks find what they are for. Run with: python -m unittest discover -s test/conformance"""

import copy
import json
import pathlib
import tempfile
import unittest

from check_model import run
from check_templates import resources
from models import cfn_fields, service_model
from request import evaluated, violations

HERE = pathlib.Path(__file__).parent
SECRET = "{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:111111111111:secret:x-AbCdEf:SecretString:token::}}"


def service_now(**changes):
    properties = {
        "ConnectorProfileName": "profile", "ConnectorType": "Servicenow", "ConnectionMode": "Public",
        "KMSArn": {"Fn::GetAtt": ["Key", "Arn"]},
        "ConnectorProfileConfig": {
            "ConnectorProfileProperties": {"ServiceNow": {"InstanceUrl": "https://acme.service-now.com"}},
            "ConnectorProfileCredentials": {"ServiceNow": {"Username": "x", "Password": SECRET}},
        },
    }
    return {**properties, **changes}


def config(properties, credentials=None):
    return {"ConnectorProfileConfig": {"ConnectorProfileProperties": properties, "ConnectorProfileCredentials": credentials or {}}}


class Requests(unittest.TestCase):
    def test_valid(self):
        self.assertEqual(violations(service_now()), [])

    def test_name(self):
        for name in ("a b!", "x" * 257, "", "name\n"):
            self.assertRegex("\n".join(violations(service_now(ConnectorProfileName=name))), "ConnectorProfileName: .*(match|more)")

    def test_missing(self):
        self.assertIn('Missing required parameter in input: "connectionMode"', violations({
            key: value for key, value in service_now().items() if key != "ConnectionMode"
        }))
        problems = violations(service_now(**config({"ServiceNow": {}})))
        self.assertIn('Missing required parameter in connectorProfileConfig.connectorProfileProperties.ServiceNow: "instanceUrl"', problems)

    def test_unknown_nested_property(self):
        problems = violations(service_now(**config({"ServiceNow": {"InstanceUrl": "https://x", "Colour": "red"}})))
        self.assertRegex("\n".join(problems), 'Unknown parameter in .*ServiceNow: "Colour"')

    def test_types(self):
        problems = violations(service_now(**config({"Salesforce": {"isSandboxEnvironment": "yes"}})))
        self.assertRegex("\n".join(problems), "isSandboxEnvironment")
        sap = {"ApplicationHostUrl": "ftp:// x", "ApplicationServicePath": "/", "PortNumber": 70000, "ClientNumber": "1"}
        text = "\n".join(violations(service_now(**config({"SAPOData": sap}))))
        for field in ("ApplicationHostUrl", "PortNumber", "ClientNumber"):
            self.assertIn(f"SAPOData.{field}", text)

    def test_map_keys_and_values(self):
        text = "\n".join(violations(service_now(**config({"CustomConnector": {"ProfileProperties": {"a key": "x", "key": "a value"}}}))))
        self.assertRegex(text, r"ProfileProperties\.key: 'a key'")
        self.assertRegex(text, r"ProfileProperties\.value: 'a value'")

    def test_enum(self):
        self.assertRegex(violations(service_now(ConnectorType="ServiceNow"))[0], "ConnectorType: 'ServiceNow' is none of")

    def test_intrinsic_functions(self):
        self.assertEqual(evaluated({"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":iam::", {"Ref": "AWS::AccountId"}, ":role/x"]]}),
                         "arn:aws:iam::111111111111:role/x")
        joined = {"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Secret"}, ":SecretString:a::}}"]]}
        self.assertEqual(evaluated(joined), "\ufffd")
        self.assertRegex(violations(service_now(KMSArn={"Fn::Join": ["", ["alias/", {"Ref": "Key"}]]}))[0], "KMSArn")


class Models(unittest.TestCase):
    def setUp(self):
        self.model = service_model()
        self.differences = json.loads((HERE / "differences.json").read_text())
        # A library that does exactly what the model says.
        limited = [path for path in self.model if path.rpartition(".")[2] not in ("item",)]
        self.table = {
            "fields": [path for path in limited if "Honeycode" not in path],
            "checks": [{"at": path, "by": "test", **{key: rules.get(key) for key in ("min", "max", "pattern") if key in rules},
                        **({"enum": rules["enum"]} if "enum" in rules else {})} for path, rules in self.model.items()],
            "required": [], "requests": [],
            "enums": {"ConnectorType": self.model["ConnectorType"]["cloudformation"]["enum"], "ConnectionMode": ["Public", "Private"],
                      "OAuth2GrantType": ["AUTHORIZATION_CODE", "CLIENT_CREDENTIALS", "JWT_BEARER"]},
            "constants": {"ConnectorType": self.model["ConnectorType"]["cloudformation"]["enum"],
                          "ConnectorProfileCredentials.CustomConnector.AuthenticationType": ["OAUTH2", "APIKEY", "BASIC", "CUSTOM"]},
        }

    def problems(self, change):
        model = copy.deepcopy(self.model)
        change(model)
        return "\n".join(one for one in run(model, self.table, self.differences) if not one.startswith("differences.json"))

    def test_the_fields_of_cloudformation(self):
        self.assertEqual(len(cfn_fields()), 123)

    def test_a_new_field(self):
        def change(model):
            model["ConnectorProfileCredentials.Slack.BotToken"] = {"type": "string", "required": False, "max": 9, "cloudformation": None}
        self.assertIn("Slack.BotToken is in the service model, but no profile has it", self.problems(change))

    def test_a_new_connector(self):
        def change(model):
            model["ConnectorType"]["enum"] = [*model["ConnectorType"]["enum"], "Jira"]
        self.assertIn("connector type Jira is in the service model, but not in the library", self.problems(change))

    def test_a_new_grant(self):
        path = "ConnectorProfileCredentials.Salesforce.OAuth2GrantType"

        def change(model):
            model[path]["enum"] = [*model[path]["enum"], "DEVICE_CODE"]
        self.assertIn(f"{path}: the values are", self.problems(change))

    def test_other_limits(self):
        for rule, value in (("max", 100), ("min", 5), ("pattern", "[a-z]+")):
            def change(model, rule=rule, value=value):
                model["ConnectorProfileCredentials.Amplitude.ApiKey"][rule] = value
            self.assertRegex(self.problems(change), rf"Amplitude.ApiKey \(test\): {rule} is")

    def test_a_field_that_is_not_required(self):
        self.table["required"] = [{"at": "ConnectorProfileCredentials.Marketo.AccessToken", "by": "test"}]
        self.assertIn("Marketo.AccessToken (test) is required by the library, but by neither model", self.problems(lambda model: None))

    def test_an_excuse_that_is_stale(self):
        self.differences["notCovered"].append({"path": "Nothing.Here", "reason": "none"})
        self.assertIn("Nothing.Here", "\n".join(run(self.model, self.table, self.differences)))


class Templates(unittest.TestCase):
    def test_every_template_is_found(self):
        template = {"Resources": {
            "Profile": {"Type": "AWS::AppFlow::ConnectorProfile", "Properties": service_now()},
            "Flow": {"Type": "AWS::AppFlow::Flow", "Properties": {}},
            "Topic": {"Type": "AWS::SNS::Topic"},
        }}
        with tempfile.TemporaryDirectory() as folder:
            for name in ("Stack.template.json", "assembly-Prod/ProdStack.template.json", "Nested.nested.template.json"):
                file = pathlib.Path(folder) / name
                file.parent.mkdir(exist_ok=True)
                file.write_text(json.dumps(template))
            self.assertEqual(len(list(resources(folder))), 6)


if __name__ == "__main__":
    unittest.main()
