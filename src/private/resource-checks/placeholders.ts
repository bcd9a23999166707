/** What people write where a credential is to come. It is the whole value, or a word that no generated credential begins with. */
const WORDS = /^(?:access|api|client|refresh)?(?:todo|tbd|fixme|none|null|undefined|empty|secret|password|token|key|test)$/;
const BEGINNINGS = /^(?:dummy|placeholder|changeme|changeit|replaceme|replacethis|fillme|fillin)/;
const ADDRESSED = /^(?:your|enter|insert|paste)[a-z]*(?:token|key|secret|password|code|id|here)$/;
const FILLERS = /^(?:x{3,}|\*{3,}|\.{3,}|-{3,}|_{3,}|0{3,})$/i;
const BRACKETS = /^(?:<[^<>"]*>|\[[^[\]"]*\]|\$?\{[^{}"]*\}|\{\{[^{}"]*\}\}|%[^%"]*%)$/;

const LONGEST = 64;

/** Whether a credential that is written out is evidently none. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) {
    return false;
  }
  const plain = text.toLowerCase().replace(/[^a-z]/g, '');
  return FILLERS.test(text) || BRACKETS.test(text) || [WORDS, BEGINNINGS, ADDRESSED].some((pattern) => pattern.test(plain) && isWord(text, plain));
}

/** Whether there is little besides the letters: digits and other characters in between make a text a likely credential. */
function isWord(text: string, plain: string): boolean {
  return text.length - plain.length <= 6;
}
