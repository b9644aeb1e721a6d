import { NAME_KINDS } from '../../src/core/tasks/ner/nameLabels';
import type { ChineseNameRecognizer } from '../../src/core/tasks/ner/chineseNameRecognizer';
import { LONGEST_ENTRY } from '../../src/core/tasks/ner/chineseLattice';
import { TokenRange } from '../../src/core/doc/tokenRange';
import { readDataLines } from '../support/dataFolder';
import { sentencesOf } from './selfMarked';

/** Plain text that names are counted in. */
const PLAIN_TEXT = 'lm/mono-zhwiki/zhwiki-simplified.txt';
/** What may be remembered: Han characters, and the dot between the parts of foreign names. */
const FORM = /^[\u3400-\u9fff][\u3400-\u9fff·]+$/u;
/** A form must have been a name so often, and so large a part of the times that it stands in the text. */
const LEAST_COUNT = 2;
const LEAST_SHARE = 0.2;

/** How often forms were found as names of each kind. */
export type NameCounts = ReadonlyMap<string, readonly number[]>;

/** Reads the plain text with a recognizer and counts the names found. */
export function countNames(recognizer: ChineseNameRecognizer): NameCounts {
	const counts = new Map<string, number[]>();
	const none = { starts: new Int32Array(0), ends: new Int32Array(0) };
	for (const paragraph of plainParagraphs()) {
		for (const sentence of sentencesOf(paragraph)) {
			const span = { start: 0, end: sentence.length };
			for (const { start, end, label } of recognizer.recognize(new TokenRange(sentence, none, 0, 0, span))) {
				const form = sentence.slice(start, end);
				if (form.length <= LONGEST_ENTRY && FORM.test(form)) {
					const ofForm = counts.get(form) ?? NAME_KINDS.map(() => 0);
					ofForm[NAME_KINDS.findIndex(kind => kind === label)]++;
					counts.set(form, ofForm);
				}
			}
		}
	}
	return counts;
}

/**
 * What forms mostly are where they stand in plain text, as numbers from 1 to 12: four times the kind of name, plus 1 to 4
 * for how surely, by the share of its places where it was found as a name (as the longest form that begins there).
 */
export function classifyNames(counts: NameCounts): Map<string, number> {
	const often = [...counts].filter(([, ofForm]) => Math.max(...ofForm) >= LEAST_COUNT);
	const places = countPlaces(often.map(([form]) => form));
	const classes = new Map<string, number>();
	for (const [form, ofForm] of often) {
		const count = Math.max(...ofForm);
		const share = count / Math.max(count, places.get(form) ?? 0);
		if (share >= LEAST_SHARE) {
			classes.set(form, 1 + 4 * ofForm.indexOf(count) + sureness(count, share));
		}
	}
	return classes;
}

function sureness(count: number, share: number): number {
	return share >= 0.75 ? (count >= 6 ? 3 : 2) : share >= 0.4 ? 1 : 0;
}

/** The mean of both counts of each form. */
export function meanCounts(a: NameCounts, b: NameCounts): NameCounts {
	const mean = new Map<string, readonly number[]>();
	for (const form of new Set([...a.keys(), ...b.keys()])) {
		const [first, second] = [a.get(form), b.get(form)];
		mean.set(
			form,
			NAME_KINDS.map((_, kind) => ((first?.[kind] ?? 0) + (second?.[kind] ?? 0)) / 2),
		);
	}
	return mean;
}

/** Every second paragraph of the plain text: enough, in half the time. */
export function plainParagraphs(): string[] {
	return readDataLines(PLAIN_TEXT).filter((line, number) => line !== '' && number % 2 === 0);
}

/** How often each form stands in the plain text, longer ones hiding the shorter ones in them. */
export function countPlaces(forms: readonly string[]): Map<string, number> {
	return placesIn(plainParagraphs(), forms);
}

/** How often each form stands in texts, longer ones hiding the shorter ones in them; forms that do not are left out. */
export function placesIn(texts: readonly string[], forms: readonly string[]): Map<string, number> {
	const known = new Set(forms);
	const prefixes = new Set(forms.flatMap(form => prefixesOf(form)));
	const places = new Map<string, number>();
	for (const text of texts) {
		for (let i = 0; i < text.length;) {
			const form = longestAt(text, i, known, prefixes);
			if (form !== '') {
				places.set(form, (places.get(form) ?? 0) + 1);
			}
			i += Math.max(1, form.length);
		}
	}
	return places;
}

/** The proper prefixes of two characters and more. */
function prefixesOf(form: string): string[] {
	return Array.from({ length: Math.max(0, form.length - 2) }, (_, i) => form.slice(0, i + 2));
}

function longestAt(text: string, start: number, known: ReadonlySet<string>, prefixes: ReadonlySet<string>): string {
	let longest = '';
	for (let end = start + 2; end <= text.length && end <= start + LONGEST_ENTRY; end++) {
		const form = text.slice(start, end);
		if (known.has(form)) {
			longest = form;
		}
		if (!prefixes.has(form)) {
			break;
		}
	}
	return longest;
}
