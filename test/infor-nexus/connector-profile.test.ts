import { InforNexusConnectorProfile, InforNexusCredentials } from '../../src';
import { nativeProfile, ProfileMaker } from '../support/connectors-util';
import { invalid, reference, secretIn, stored, storedReference, untyped } from '../support/util';

const INSTANCE_URL = 'https://infor-nexus.example.com';

const inforNexus = new ProfileMaker(InforNexusConnectorProfile, () => ({
  instanceUrl: INSTANCE_URL,
  credentials: InforNexusCredentials.accessKey({
    accessKeyId: stored('id'), userId: 'appflow', secretAccessKey: stored('secret'), datakey: stored('data'),
  }),
}));

test('accessKey renders the keys and the user', () => {
  expect(inforNexus.properties()).toEqual(nativeProfile('Infornexus', {
    InforNexus: {
      AccessKeyId: storedReference('id'), UserId: 'appflow', SecretAccessKey: storedReference('secret'), Datakey: storedReference('data'),
    },
  }, { InforNexus: { InstanceUrl: INSTANCE_URL } }));
});

test('accessKeyFromSecret reads the keys and the user', () => {
  expect(inforNexus.properties((stack) => ({ credentials: InforNexusCredentials.accessKeyFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Infornexus', {
      InforNexus: {
        AccessKeyId: reference('accessKeyId'),
        UserId: reference('userId'),
        SecretAccessKey: reference('secretAccessKey'),
        Datakey: reference('datakey'),
      },
    }, { InforNexus: { InstanceUrl: INSTANCE_URL } }));
});

test('all are required', () => {
  expect(inforNexus.error({ credentials: InforNexusCredentials.accessKey(untyped({})) })).toBe(invalid('InforNexusConnectorProfile',
    'credentials: accessKeyId is required',
    'credentials: userId is required',
    'credentials: secretAccessKey is required',
    'credentials: datakey is required'));
});
