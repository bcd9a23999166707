import { hubspot } from '../services/manifest';
import { Moto } from '../services/moto';
import { oneStack, reference, salesforce, TOKENS, verify } from '../services/verify';

const moto = Moto.use();

/** A value that depends on a condition of the template. */
const either = (one: unknown, other: unknown) => ({ 'Fn::If': ['IsProd', one, other] });

test('both branches of a condition are checked', async () => {
  await moto.create('appflow/prod', TOKENS);
  const profile = hubspot((key) => either(reference('appflow/prod')(key), reference('appflow/test')(key)));
  expect((await verify(moto, oneStack(profile))).findings).toEqual([expect.objectContaining({ id: 'secretMissing', secret: 'appflow/test' })]);
});

test('a branch that leaves the property out needs nothing', async () => {
  await moto.create('appflow/hubspot', { ...TOKENS, refreshToken: undefined });
  const profile = (key: string) => key === 'refreshToken' ? either({ Ref: 'AWS::NoValue' }, reference('appflow/hubspot')(key)) : reference('appflow/hubspot')(key);
  expect((await verify(moto, oneStack(hubspot(profile)))).findings).toEqual([expect.objectContaining({ id: 'keyMissing', key: 'refreshToken' })]);
  const without = (key: string) => key === 'refreshToken' ? either({ Ref: 'AWS::NoValue' }, { Ref: 'AWS::NoValue' }) : reference('appflow/hubspot')(key);
  expect((await verify(moto, oneStack(hubspot(without)))).findings).toEqual([]);
});

test('credentials that depend on a condition as a whole', async () => {
  const credentials = (id: string) => ({ OAuth2GrantType: 'JWT_BEARER', JwtToken: reference(id)('jwtToken') });
  const { findings } = await verify(moto, oneStack(salesforce(either(credentials('appflow/one'), credentials('appflow/two')))));
  expect(findings.map(({ secret }) => secret)).toEqual(['appflow/one', 'appflow/two']);
});
