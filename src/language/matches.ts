/** Every match of a global pattern, as `matchAll` gives them, without the copy of the pattern that `matchAll` makes each time: on short texts the copy costs more than the search. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    (found ??= []).push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found ?? none;
}

const none: readonly RegExpExecArray[] = [];
