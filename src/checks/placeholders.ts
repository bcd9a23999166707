/** Typical placeholders: the whole value, or the beginning of a value that no generated credential has. */
const WORDS = /^(?:access|api|client|refresh)?(?:todo|tbd|fixme|none|null|undefined|empty|secret|password|token|key|test)$/;
const BEGINNINGS = /^(?:dummy|placeholder|changeme|changeit|replaceme|replacethis|fillme|fillin)/;
const ADDRESSED = /^(?:your|enter|insert|paste)[a-z]*(?:token|key|secret|password|code|id|here)$/;
const FILLERS = /^(?:x{3,}|\*{3,}|\.{3,}|-{3,}|_{3,}|0{3,})$/i;
const BRACKETS = /^(?:<[^<>"]*>|\[[^[\]"]*\]|\$?\{[^{}"]*\}|\{\{[^{}"]*\}\}|%[^%"]*%)$/;

const LONGEST = 64;

/** Whether a literal credential is evidently a placeholder. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) {
    return false;
  }
  const plain = text.toLowerCase().replace(/[^a-z]/g, '');
  return FILLERS.test(text) || BRACKETS.test(text) || [WORDS, BEGINNINGS, ADDRESSED].some((pattern) => pattern.test(plain) && isWord(text, plain));
}

/** Whether the text is mostly letters: a text with many digits or other characters is a likely credential. */
function isWord(text: string, plain: string): boolean {
  return text.length - plain.length <= 6;
}
