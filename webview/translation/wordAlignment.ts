import type { Span } from '../../src/protocol/panel';
import type { PanelPhrase, PanelTranslatedSentence } from '../../src/protocol/panelTranslation';
import type { PhraseOrigin } from '../../src/protocol/translation';

/** A word of one side. */
export interface AlignmentWord extends Span {
	readonly text: string;
	readonly phrase: number;
}

/** A line between two words, by their indices. */
export interface AlignmentLink {
	readonly source: number;
	readonly target: number;
	readonly phrase: number;
	readonly origin: PhraseOrigin;
}

/** The words of a sentence and of its translation, in their orders, and which became which. */
export interface WordAlignment {
	readonly source: readonly AlignmentWord[];
	readonly target: readonly AlignmentWord[];
	readonly links: readonly AlignmentLink[];
}

/** A phrase that says nothing of its words is one word on either side; what no link names in a phrase is a word by itself. */
export function wordAlignment({ sourceText, text, phrases }: PanelTranslatedSentence): WordAlignment {
	const source = wordsOf(phrases, sourceText, 'source');
	const target = wordsOf(phrases, text, 'target');
	const links: AlignmentLink[] = [];
	for (const [phrase, { words, origin, ...spans }] of phrases.entries()) {
		for (const pair of words.length > 0 ? words : [spans]) {
			const from = indexOf(source, pair.source);
			const to = indexOf(target, pair.target);
			if (from >= 0 && to >= 0) links.push({ source: from, target: to, phrase, origin });
		}
	}
	return { source, target, links };
}

function wordsOf(phrases: readonly PanelPhrase[], text: string, side: 'source' | 'target'): readonly AlignmentWord[] {
	const words = phrases.flatMap((phrase, index) => {
		const named = phrase.words.length > 0 ? phrase.words.map(pair => pair[side]) : [phrase[side]];
		const spans = [...named, ...gaps(named, phrase[side], text)];
		return spans.map(span => ({ ...span, phrase: index, text: text.slice(span.start, span.end) }));
	});
	const seen = new Set<string>();
	return words
		.filter(({ start, end }) => end > start && !seen.has(`${start}:${end}`) && seen.add(`${start}:${end}`))
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What some spans leave of a phrase, without white space. */
function gaps(named: readonly Span[], { start, end }: Span, text: string): readonly Span[] {
	const found: Span[] = [];
	let from = start;
	const add = (to: number): void => {
		for (const word of text.slice(from, to).matchAll(/\S+/gu)) {
			found.push({ start: from + word.index, end: from + word.index + word[0].length });
		}
	};
	for (const span of [...named].sort((a, b) => a.start - b.start)) {
		if (span.start > from) add(span.start);
		from = Math.max(from, span.end);
	}
	if (end > from) add(end);
	return found;
}

function indexOf(words: readonly AlignmentWord[], { start, end }: Span): number {
	return words.findIndex(word => word.start === start && word.end === end);
}
