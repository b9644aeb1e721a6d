/** What of a text is left as it is while all else is dimmed: words of a kind, findings, or what the cursor stands in. */
export const FOCUS_MODES = [
	'nouns',
	'verbs',
	'adjectives',
	'adverbs',
	'names',
	'longSentences',
	'fillers',
	'sentence',
	'paragraph',
] as const;

/** One of {@link FOCUS_MODES}. */
export type FocusMode = (typeof FOCUS_MODES)[number];

/** Whether a mode follows the cursor. */
export function followsCursor(mode: FocusMode | undefined): boolean {
	return mode === 'sentence' || mode === 'paragraph';
}
