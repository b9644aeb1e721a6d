import type { ChineseAtoms } from '../../src/core/tasks/segmentation/chineseAtoms';

/** A text and where its words end (offsets in the text, rising). */
export interface SegmentedText {
	readonly text: string;
	readonly wordEnds: ReadonlySet<number>;
}

/** Words set end to end, as a segmented text. */
export function joinWords(words: readonly string[]): SegmentedText {
	const wordEnds = new Set<number>();
	let length = 0;
	for (const word of words) {
		length += word.length;
		wordEnds.add(length);
	}
	return { text: words.join(''), wordEnds };
}

/**
 * Words found one after the other in their text, which may have white space between them; words end to end where the text
 * does not hold them.
 */
export function alignWords(words: readonly string[], text: string | undefined): SegmentedText {
	const wordEnds = new Set<number>();
	let at = 0;
	for (const word of words) {
		const found = text?.indexOf(word, at) ?? -1;
		if (text === undefined || found < 0 || text.slice(at, found).trim() !== '') {
			return joinWords(words);
		}
		at = found + word.length;
		wordEnds.add(at);
	}
	return { text: text ?? '', wordEnds };
}

/** The B M E S labels of atoms; a word end inside an atom counts as one at the atom's end. */
export function goldLabels(atoms: ChineseAtoms, wordEnds: ReadonlySet<number>): string[] {
	const labels: string[] = [];
	let open = false;
	for (let i = 0; i < atoms.length; i++) {
		let closes = i === atoms.length - 1;
		for (let end = atoms.starts[i] + 1; end <= atoms.ends[i]; end++) {
			closes ||= wordEnds.has(end);
		}
		labels.push(open ? (closes ? 'E' : 'M') : closes ? 'S' : 'B');
		open = !closes;
	}
	return labels;
}
