import { firstIndex } from '../collections/firstIndex';
import { ROOT } from '../doc/dependencyColumn';
import type { DependencyColumn } from '../doc/dependencyColumn';
import { NO_LABEL } from '../doc/labelColumn';
import type { LabelColumn } from '../doc/labelColumn';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import type { TextColumn } from '../doc/textColumn';
import type { TokenTable } from '../doc/tokenTable';
import type { Span } from '../text/span';
import { gapsOf } from './coverage';
import type { GoldWord, PlacedSentence } from './goldAnnotation';

/** A word of the outcome: what a person said of it, and the token of the analysis at the same place. */
interface OverlaidWord extends Span {
	readonly joined: number;
	/** Number of the token that it is, or that its first sign is in; -1 for none. */
	readonly token: number;
	/** Whether it is just that token. */
	readonly isToken: boolean;
	readonly gold?: GoldWord;
}

/** The layers of an analysis that are by word, with the words and tags of people in place of those that they overlap. */
export function overlayWords(
	text: string,
	annotation: RangeAnnotation,
	tokens: TokenTable,
	gold: readonly PlacedSentence[],
): Pick<RangeAnnotation, 'tokens' | 'tokenLanguages' | 'upos' | 'xpos' | 'lemmas' | 'dependencies'> {
	const words = overlaidWords(text, tokens, gold);
	const { tokenLanguages, upos, xpos, lemmas, dependencies } = annotation;
	return {
		tokens: {
			starts: Int32Array.from(words, ({ start }) => start),
			ends: Int32Array.from(words, ({ end }) => end),
			joined: Uint8Array.from(words, ({ joined }) => joined),
		},
		...(tokenLanguages === undefined ? {} : { tokenLanguages: relabel(tokenLanguages, words, () => '') }),
		...(upos === undefined ? {} : { upos: relabel(upos, words, word => word.upos) }),
		...(xpos === undefined ? {} : { xpos: relabel(xpos, words, word => word.xpos) }),
		...(lemmas === undefined ? {} : { lemmas: relemma(text, lemmas, words) }),
		...(dependencies === undefined ? {} : { dependencies: rehead(dependencies, words) }),
	};
}

function overlaidWords(text: string, tokens: TokenTable, gold: readonly PlacedSentence[]): OverlaidWord[] {
	const said = gold.flatMap(({ start: at, sentence }) =>
		sentence.words.map(word => ({ start: at + word.start, end: at + word.end, word })),
	);
	const words: OverlaidWord[] = said.map(({ start, end, word }) => {
		const token = firstIndex(0, tokens.ends.length, index => tokens.ends[index] > start);
		const isThere = token < tokens.starts.length && tokens.starts[token] < end;
		const isToken = isThere && tokens.starts[token] === start && tokens.ends[token] === end;
		return { start, end, joined: Number(word.joined), token: isThere ? token : -1, isToken, gold: word };
	});
	let next = 0;
	for (const [token, start] of tokens.starts.entries()) {
		const end = tokens.ends[token];
		while (next < said.length && said[next].end <= start) next++;
		if (next === said.length || said[next].start >= end) {
			words.push({ start, end, joined: tokens.joined[token], token, isToken: true });
			continue;
		}
		// A token that a person's word cuts leaves what the word does not cover.
		const cutting = said.slice(next, next + end - start);
		for (const gap of gapsOf(text, cutting, { start, end })) words.push({ ...gap, joined: 0, token, isToken: false });
	}
	return words.sort((a, b) => a.start - b.start);
}

/** A column of labels for other words: a person's label where there is one, else that of the token at the same place. */
function relabel(column: LabelColumn, words: readonly OverlaidWord[], said: (word: GoldWord) => string): LabelColumn {
	const labels = [...column.labels];
	const ids = Uint8Array.from(words, ({ token, gold }) => {
		const label = gold === undefined ? '' : said(gold);
		if (label === '') return token < 0 ? NO_LABEL : column.ids[token];
		const known = labels.indexOf(label);
		if (known >= 0) return known;
		return labels.length >= NO_LABEL ? NO_LABEL : labels.push(label) - 1;
	});
	return { labels, ids };
}

function relemma(text: string, { texts, ids }: TextColumn, words: readonly OverlaidWord[]): TextColumn {
	const all = [...texts];
	const numbers = new Map(all.map((each, number) => [each, number]));
	const numberOf = (lemma: string): number => {
		const number = numbers.get(lemma) ?? all.push(lemma) - 1;
		numbers.set(lemma, number);
		return number;
	};
	return {
		ids: Int32Array.from(words, ({ start, end, token, isToken, gold }) => {
			if (gold !== undefined && gold.lemma !== '') return numberOf(gold.lemma);
			return isToken ? ids[token] : numberOf(token < 0 ? '' : text.slice(start, end));
		}),
		texts: all,
	};
}

/** The tree between words that are tokens still; a word whose head is none any more is as one that was not parsed. */
function rehead(column: DependencyColumn, words: readonly OverlaidWord[]): DependencyColumn {
	const numbers = new Map<number, number>();
	for (const [number, { token, isToken }] of words.entries()) if (isToken) numbers.set(token, number);
	const heads = new Int32Array(words.length).fill(ROOT);
	const ids = new Uint8Array(words.length).fill(NO_LABEL);
	for (const [number, { token, isToken }] of words.entries()) {
		if (!isToken) continue;
		const head = column.heads[token];
		const moved = head === ROOT ? ROOT : numbers.get(head);
		if (moved === undefined) continue;
		heads[number] = moved;
		ids[number] = column.ids[token];
	}
	return { labels: column.labels, ids, heads };
}
