/** The reason a writer gives before a post that is held goes out. */

/** In UTF-16 units. */
export const LONGEST_REASON = 500;

const FEWEST_CHARACTERS = 3;

// What leaves ink: no spaces, controls, invisible signs, nor marks that only stand on other characters.
const visible = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What was typed, as it is sent: without the space around it, and never longer than is taken. */
export function cutReason(typed: string): string {
  const cut = typed.trim().slice(0, LONGEST_REASON);
  // Half of a character at the end would be no character.
  return cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}

/** Whether a value from elsewhere is a reason. */
export function isReason(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_REASON) return false;
  return (value.match(visible)?.length ?? 0) >= FEWEST_CHARACTERS;
}
