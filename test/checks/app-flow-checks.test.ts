import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IAspect } from 'aws-cdk-lib';
import { Aspects, CfnResource, Lazy, NestedStack } from 'aws-cdk-lib';
import type { CfnConnector } from 'aws-cdk-lib/aws-appflow';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Construct } from 'constructs';
import { at, BAD, connector, LABEL_ERROR } from './connector-util';
import { checked, finding, findingsOf } from './findings-util';
import { AppFlowChecks, CustomConnector } from '../../src';
import { loadSecondCopy } from '../support/second-copy';
import { errorOf, newStack, untyped } from '../support/util';

const second = loadSecondCopy();

describe('a resource is checked', () => {
  test('below an app', () => {
    const stack = newStack();
    connector(stack);
    AppFlowChecks.addTo(stack.node.root);
    expect(findingsOf(stack)).toEqual(at('/Stack/Connector'));
  });

  test('below a construct, and not beside it', () => {
    const stack = newStack();
    connector(stack, BAD, 'Beside');
    const part = new Construct(stack, 'Part');
    connector(part);
    AppFlowChecks.addTo(part);
    expect(findingsOf(stack)).toEqual(at('/Stack/Part/Connector'));
  });

  test('that the checks are added to themselves', () => {
    const stack = newStack();
    AppFlowChecks.addTo(connector(stack));
    expect(findingsOf(stack)).toEqual(at('/Stack/Connector'));
  });

  test('through the Aspect', () => {
    const stack = newStack();
    connector(stack);
    Aspects.of(stack).add(new AppFlowChecks());
    expect(findingsOf(stack)).toEqual(at('/Stack/Connector'));
  });

  test('in a nested stack', () => {
    const stack = newStack();
    connector(new NestedStack(stack, 'Nested'));
    AppFlowChecks.addTo(stack);
    expect(findingsOf(stack)).toEqual(at('/Stack/Nested/Connector'));
  });

  test('of which only the type is known', () => {
    const stack = newStack();
    new CfnResource(stack, 'Connector', { type: 'AWS::AppFlow::Connector', properties: { ConnectorLabel: BAD } });
    expect(checked(stack)).toContain(LABEL_ERROR);
  });

  test('in an included template', () => {
    const stack = newStack();
    const folder = mkdtempSync(join(tmpdir(), 'checks-'));
    const templateFile = join(folder, 'template.json');
    writeFileSync(templateFile, JSON.stringify({
      Resources: {
        Legacy: {
          Type: 'AWS::AppFlow::Connector',
          Properties: {
            ConnectorLabel: BAD,
            ConnectorProvisioningType: 'LAMBDA',
            ConnectorProvisioningConfig: { Lambda: { LambdaArn: 'arn:aws:lambda:eu-west-1:111111111111:function:connector' } },
          },
        },
      },
    }));
    new CfnInclude(stack, 'Template', { templateFile });
    rmSync(folder, { recursive: true });
    AppFlowChecks.addTo(stack);
    expect(findingsOf(stack)).toEqual(at('/Stack/Template/Legacy'));
  });

  test('by its finished value: a Lazy, an override, another Aspect', () => {
    const stack = newStack();
    let label = 'Good';
    connector(stack, Lazy.string({ produce: () => label }), 'Lazy');
    connector(stack, 'Good', 'Overridden').addPropertyOverride('ConnectorLabel', 'three bad words');
    const late = connector(stack, 'Good', 'Late');
    AppFlowChecks.addTo(stack);
    const aspect: IAspect = {
      visit: (node) => {
        if (node === late) {
          late.connectorLabel = 'b a d';
        }
      },
    };
    Aspects.of(stack).add(aspect);
    label = BAD;
    const texts: readonly (readonly [id: string, found: string])[] = [['Lazy', BAD], ['Overridden', 'three bad words'], ['Late', 'b a d']];
    expect(findingsOf(stack).errors).toEqual(texts.map(([id, found]) => ({ path: `/Stack/${id}`, text: LABEL_ERROR.replace(BAD, found) })));
  });

  test('once, however often the checks are added', () => {
    const stack = newStack();
    connector(stack);
    AppFlowChecks.addTo(stack.node.root);
    AppFlowChecks.addTo(stack);
    Aspects.of(stack).add(new AppFlowChecks());
    second.AppFlowChecks.addTo(stack);
    expect(findingsOf(stack)).toEqual(at('/Stack/Connector'));
  });
});

describe('nothing is reported', () => {
  test('of what only CloudFormation knows', () => {
    const stack = newStack();
    const values = [
      { Ref: 'Label' }, { Ref: 'AWS::NoValue' }, { 'Fn::If': ['Blue', BAD, 'x'] }, { 'Fn::Join': ['', ['two ', { Ref: 'Label' }]] },
    ];
    values.forEach((value, index) => connector(stack, 'Good', `Connector${index}`).addPropertyOverride('ConnectorLabel', value));
    expect(checked(stack)).toEqual([]);
  });

  test('of a resource that is no longer there', () => {
    const stack = newStack();
    connector(stack);
    AppFlowChecks.addTo(stack);
    stack.node.tryRemoveChild('Connector');
    expect(findingsOf(stack)).toEqual({ errors: [], warnings: [] });
  });

  test('of a construct of the library, in this copy or another', () => {
    const stack = newStack();
    for (const [id, library] of Object.entries({ First: { CustomConnector }, Second: second })) {
      const handler = Function.fromFunctionAttributes(stack, `${id}Handler`, {
        functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:connector', role: Role.fromRoleName(stack, `${id}Role`, 'connector'),
      });
      const made = new library.CustomConnector(stack, id, { handler });
      untyped<CfnConnector>(made.node.findChild('Resource')).addPropertyOverride('ConnectorLabel', BAD);
    }
    expect(checked(stack)).toEqual([]);
  });

  test('of another service', () => {
    const stack = newStack();
    new CfnResource(stack, 'Other', { type: 'AWS::AppFlowX::Connector', properties: { ConnectorLabel: BAD } });
    expect(checked(stack)).toEqual([]);
  });
});

test('the finding of a flow', () => {
  const stack = newStack();
  new CfnFlow(stack, 'Flow', {
    flowName: 'two words',
    triggerConfig: { triggerType: 'OnDemand' },
    sourceFlowConfig: { connectorType: 'S3', sourceConnectorProperties: { s3: { bucketName: 'source', bucketPrefix: '' } } },
    destinationFlowConfigList: [{ connectorType: 'S3', destinationConnectorProperties: { s3: { bucketName: 'destination' } } }],
    tasks: [{ taskType: 'Map_all', sourceFields: [] }],
  });
  expect(checked(stack)).toContain(finding('invalidValue',
    'FlowName must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit '
    + '(e.g. "contacts-to-lake"), got "two words"'));
});

describe('ignore', () => {
  test('leaves findings out, wherever it is given', () => {
    const stack = newStack();
    connector(stack);
    AppFlowChecks.addTo(stack.node.root);
    AppFlowChecks.addTo(stack, { ignore: ['cdk-appflow-constructs:invalidValue'] });
    expect(findingsOf(stack)).toEqual({ errors: [], warnings: [] });
  });

  test('leaves the other findings', () => {
    const stack = newStack();
    connector(stack);
    AppFlowChecks.addTo(stack, { ignore: ['cdk-appflow-constructs:unknownField'] });
    expect(findingsOf(stack)).toEqual(at('/Stack/Connector'));
  });

  test.each([
    [['cdk-appflow-constructs:invalidValues'], '"cdk-appflow-constructs:invalidValues"'],
    [['invalidValue', 7], '"invalidValue", a number'],
  ])('with unknown ids is an error: %j', (ignore, got) => {
    expect(errorOf(() => new AppFlowChecks({ ignore: untyped(ignore) })))
      .toMatch(`invalid AppFlowChecks:\n  - ignore must contain only IDs of findings, got ${got}; they are cdk-appflow-constructs:accessTokenWithoutRefreshToken, `);
  });

  test('must be a list', () => {
    expect(errorOf(() => new AppFlowChecks({ ignore: untyped('cdk-appflow-constructs:invalidValue') })))
      .toBe('invalid AppFlowChecks: ignore must be a list of IDs, got a string');
  });
});
