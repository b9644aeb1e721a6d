/** A text of a corpus with the label that people gave it. */
export interface LabeledText {
	readonly text: string;
	readonly label: string;
	/** How much it counts in training; 1 by default. */
	readonly weight?: number;
}

/** Which part of a corpus. */
export type Part = 'train' | 'dev' | 'test';

/** The texts whose label the table has, with the label that stands there. */
export function relabeled(texts: readonly LabeledText[], labels: Readonly<Record<string, string>>): LabeledText[] {
	return texts.flatMap(text => (Object.hasOwn(labels, text.label) ? { ...text, label: labels[text.label] } : []));
}

/** The texts, each counting so much. */
export function weighted(texts: readonly LabeledText[], weight: number): LabeledText[] {
	return texts.map(text => ({ ...text, weight: weight * (text.weight ?? 1) }));
}

/** Each text under both labels, half each: what learns from them takes them for neither. */
export function underEither(
	texts: readonly LabeledText[],
	labels: readonly [string, string],
	weight: number,
): LabeledText[] {
	return texts.flatMap(({ text }) => labels.map(label => ({ text, label, weight: weight / 2 })));
}

/** The texts that do not begin as one of the others does, whatever their white space and marks: no copies, cut short or not. */
export function without(texts: readonly LabeledText[], others: readonly LabeledText[]): LabeledText[] {
	const known = new Set(others.map(({ text }) => squeeze(text)));
	return texts.filter(({ text }) => !known.has(squeeze(text)));
}

/** Letters and digits at the start of a text that tell copies. */
const TELLING = 30;

function squeeze(text: string): string {
	return lettersOf(text).slice(0, TELLING);
}

/** Letters and digits of a stretch by which near copies are told. */
const STRETCH = 16;

/**
 * The texts that share no more than half of their stretches of sixteen letters with the others, and have none of the others of
 * sixteen letters and more within them: no copies with other marks, ends or starts, and no parts.
 */
export function withoutNearCopies(texts: readonly LabeledText[], others: readonly LabeledText[]): LabeledText[] {
	const known = new Set(others.flatMap(({ text }) => stretchesOf(text)));
	const wholes = others.map(({ text }) => lettersOf(text)).filter(({ length }) => length >= STRETCH);
	return texts.filter(({ text }) => {
		if (shareOfStretches(text, known) >= 0.5) return false;
		const letters = lettersOf(text);
		return !wholes.some(whole => letters.includes(whole));
	});
}

/** The part of a text's stretches of sixteen letters that are among known ones. */
export function shareOfStretches(text: string, known: ReadonlySet<string>): number {
	const all = stretchesOf(text);
	return all.filter(stretch => known.has(stretch)).length / all.length;
}

/** All stretches of sixteen of the letters and digits of a text; of a shorter text what it has. */
export function stretchesOf(text: string): string[] {
	const letters = lettersOf(text);
	const count = Math.max(1, letters.length - STRETCH + 1);
	return Array.from({ length: count }, (_, start) => letters.slice(start, start + STRETCH));
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
