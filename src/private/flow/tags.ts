import { Token } from 'aws-cdk-lib';
import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { Construct } from 'constructs';
import { MOST_TAGS, TAG_LIMITS } from './limits';
import type { Limit } from '../limits';
import { quoteSafely } from '../messages';
import { unmetRequirement } from '../predicates';
import { isSecretName } from '../secrets/visible-secrets';

/** Checks the tags of a flow at synthesis, because `Tags.of` and Aspects add them late. */
export function checkTagsAtSynthesis(flow: Construct, resource: CfnFlow): void {
  flow.node.addValidation({ validate: () => tagProblems(resource.tags.tagValues()) });
}

function tagProblems(tags: { readonly [key: string]: string }): string[] {
  const entries = Object.entries(tags);
  const problems = entries.flatMap(([key, value]) => [
    ...unmet(`the key of the tag ${quoteSafely(key)}`, key, TAG_LIMITS.TagKey),
    ...unmet(`the value of the tag ${quoteSafely(key)}`, value, TAG_LIMITS.TagValue, isSecretName(key)),
  ]);
  return entries.length > MOST_TAGS ? [`a flow must have at most ${MOST_TAGS} tags, got ${entries.length}`, ...problems] : problems;
}

/** Other values than strings are for aws-cdk-lib to check. */
function unmet(what: string, text: unknown, limit: Limit, secret = false): string[] {
  if (typeof text !== 'string' || Token.isUnresolved(text)) {
    return [];
  }
  const requirement = unmetRequirement(text, limit);
  return requirement === undefined ? [] : [`${what} must be ${requirement}${secret ? '' : `, got ${quoteSafely(text)}`}; Tags.of(flow).remove leaves a tag out`];
}
