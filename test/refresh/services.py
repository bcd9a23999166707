"""AWS on loopback for the tests of the refresh function.

Secrets Manager is moto's. AppFlow is a recorder, since moto has no connector profiles: it holds each request against
botocore's service model, and answers as it was told to. It can keep tokens in a secret of its own as AppFlow does, and
renew them at an unfavourable moment. Prints the two addresses as JSON, and ends with its stdin.
"""
import json
import logging
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3
import botocore.session
from moto.events.models import EventPattern
from moto.server import ThreadedMotoServer

UPDATE = botocore.session.get_session().get_service_model('appflow').operation_model('UpdateConnectorProfile')
REQUEST_ID = '12345678-90ab-cdef-1234-567890abcdef'
TYPES = {'string': str, 'integer': int, 'boolean': bool, 'structure': dict, 'map': dict, 'list': list}


def problems(shape, value, path):
    """What is wrong with a value by its shape. botocore's own validator knows no patterns, and no maximum."""
    if type(value) is not TYPES[shape.type_name]:
        return [f'{path} is not a {shape.type_name}']
    if shape.type_name == 'structure':
        found = [f'{path}.{name} is missing' for name in shape.required_members if name not in value]
        found += [f'{path}.{name} is unknown' for name in value if name not in shape.members]
        return found + [p for name, v in value.items() if name in shape.members for p in problems(shape.members[name], v, f'{path}.{name}')]
    limits = shape.metadata
    size = value if shape.type_name == 'integer' else len(value) if shape.type_name != 'boolean' else None
    found = []
    if size is not None and not limits.get('min', 0) <= size <= limits.get('max', sys.maxsize):
        found.append(f'{path} is too short or too long')
    if shape.type_name == 'string':
        if 'pattern' in limits and not re.fullmatch(limits['pattern'], value):
            found.append(f'{path} does not match {limits["pattern"]}')
        if 'enum' in limits and value not in limits['enum']:
            found.append(f'{path} is none of {limits["enum"]}')
    if shape.type_name == 'list':
        found += [p for i, v in enumerate(value) for p in problems(shape.member, v, f'{path}[{i}]')]
    if shape.type_name == 'map':
        found += [p for k, v in value.items() for p in problems(shape.key, k, f'{path} key') + problems(shape.value, v, f'{path}.{k}')]
    return found


class AppFlow(BaseHTTPRequestHandler):
    lock = threading.Lock()
    requests = []
    answers = []
    tokens = {}
    own = None

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers.get('content-length', 0))) or b'null')
        if self.path == '/_reset':
            type(self).requests, type(self).answers, type(self).tokens, type(self).own = [], body, {}, None
            self.answer(200, {})
        elif self.path == '/_own':
            type(self).own = body
            self.answer(200, {})
        elif self.path == '/_requests':
            self.answer(200, self.requests)
        elif self.path == '/_match':
            self.answer(200, EventPattern.load(json.dumps(body['pattern'])).matches_event(body['event']))
        elif self.path == UPDATE.http['requestUri']:
            with self.lock:
                self.update(body)
        else:
            self.answer(404, {'message': 'no such operation'}, 'UnknownOperationException')

    def update(self, body):
        found = problems(UPDATE.input_shape, body, 'request')
        repeated = self.tokens.get(body.get('clientToken'))
        self.requests.append({'body': body, 'problems': found, 'repeated': repeated is not None})
        if self.own and self.own['renewals']:
            self.renew(self.own['renewals'].pop(0))
        if self.answers:
            answer = self.answers.pop(0)
            return self.answer(answer['status'], {'message': answer['message']}, answer['type'])
        if found:
            return self.answer(400, {'message': '; '.join(found)}, 'ValidationException')
        if repeated not in (None, body):
            return self.answer(400, {'message': 'clientToken was used with other parameters'}, 'ValidationException')
        self.tokens[body['clientToken']] = body
        if self.own:
            self.keep(body)
        return self.answer(200, {'connectorProfileArn': 'arn:aws:appflow:eu-west-1:123456789012:connectorprofile/x'})

    def renew(self, tokens):
        """What AppFlow does when a token has expired: a new version of its own secret; null for no renewal."""
        if tokens:
            secrets.put_secret_value(SecretId=self.own['secretId'], SecretString=json.dumps(tokens))

    def keep(self, body):
        """What an update does to AppFlow's own secret: the credentials that it was sent, in a new version."""
        [credentials] = body['connectorProfileConfig']['connectorProfileCredentials'].values()
        fields = next((block for block in credentials.values() if isinstance(block, dict)), credentials)
        kept = {name: fields[name] for name in self.own['keys'] if name in fields}
        secrets.put_secret_value(SecretId=self.own['secretId'], SecretString=json.dumps(kept))
        if self.own.get('renewalAfter'):
            self.renew(self.own['renewalAfter'])

    def answer(self, status, body, error=None):
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header('content-type', 'application/json')
        self.send_header('content-length', str(len(content)))
        if error:
            self.send_header('x-amzn-errortype', error)
            self.send_header('x-amzn-requestid', REQUEST_ID)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


logging.getLogger('werkzeug').setLevel(logging.ERROR)
moto = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False)
moto.start()
secrets = boto3.client('secretsmanager', endpoint_url='http://{}:{}'.format(*moto.get_host_and_port()), region_name='eu-west-1',
                       aws_access_key_id='testing', aws_secret_access_key='testing')
appflow = ThreadingHTTPServer(('127.0.0.1', 0), AppFlow)
threading.Thread(target=appflow.serve_forever, daemon=True).start()
print(json.dumps({
    'secretsManager': 'http://{}:{}'.format(*moto.get_host_and_port()),
    'appflow': 'http://{}:{}'.format(*appflow.server_address),
}), flush=True)
sys.stdin.read()
moto.stop()
