// The files on which the two may differ, each class by its name; `docs/DESIGN.md` gives the reasons.

export function asideReason(bytes, text, theirs, there) {
  if (!theirs) return 'the validator fails';
  if (there.unreadable) return 'the validator cannot read the rows: refused by both';
  return null;
}
