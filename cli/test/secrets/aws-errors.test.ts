import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { cli } from '../services/cli';
import { serve, urlOf } from '../services/loopback';

let answer: (response: ServerResponse) => void;
const server = createServer((request, response) => request.resume().on('end', () => answer(response)));
serve(server);

const fault = (type: string, message: string, status = 400) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify({ __type: type, message }));
};
const page = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end('<html>Sign in to the network</html>');
};

test.each<[string, (response: ServerResponse) => void, string, string | undefined]>([
  ['expired credentials', fault('ExpiredTokenException', 'The security token included in the request is expired'), 'AWS does not accept the credentials (ExpiredTokenException)', 'sign in again, or choose another profile with --profile'],
  ['a clock that is wrong', fault('InvalidSignatureException', 'Signature expired: 1 is now earlier than 2'), 'AWS does not accept the credentials (InvalidSignatureException): Signature expired: 1 is now earlier than 2', 'check the secret access key, and the clock of this machine'],
  ['no access', fault('AccessDeniedException', 'Access to KMS is not allowed'), 'AWS refused secretsmanager:DescribeSecret: Access to KMS is not allowed', 'allow secretsmanager:DescribeSecret on the secret, and kms:Decrypt and kms:GenerateDataKey on its KMS key if that is a customer managed one'],
  ['throttling', fault('ThrottlingException', 'Rate exceeded'), 'secretsmanager:DescribeSecret failed (ThrottlingException): Rate exceeded', 'wait a minute, and run the command again'],
  ['a key that is disabled', fault('DecryptionFailure', 'the key is disabled'), 'secretsmanager:DescribeSecret failed (DecryptionFailure): the key is disabled', 'check that the KMS key of the secret is enabled, and allow kms:Decrypt and kms:GenerateDataKey on it'],
  ['a failure of the service', fault('InternalServiceError', 'oops', 500), 'secretsmanager:DescribeSecret failed (InternalServiceError): oops', 'wait a minute, and run the command again'],
  ['a page of a network', page(200), 'secretsmanager:DescribeSecret got an answer that is not from AWS (HTTP 200)', 'check the network, the region, HTTPS_PROXY and AWS_ENDPOINT_URL'],
  ['a page of a gateway', page(502), 'secretsmanager:DescribeSecret got an answer that is not from AWS (HTTP 502)', 'check the network, the region, HTTPS_PROXY and AWS_ENDPOINT_URL'],
  ['a broken connection', (response) => response.destroy(), 'AWS can\'t be reached for secretsmanager:DescribeSecret: socket hang up', 'check the network, the region, HTTPS_PROXY and AWS_ENDPOINT_URL'],
])('%s', async (_, act, message, cure) => {
  answer = act;
  const env = { AWS_ENDPOINT_URL: urlOf(server), AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'testing' };
  const { code, stdout } = await cli(['status', '--secret', 'x', '--output', 'json'], env);
  expect({ code, document: JSON.parse(stdout) }).toEqual({ code: 5, document: { error: { id: 'aws', message, cure }, exitCode: 5 } });
});
