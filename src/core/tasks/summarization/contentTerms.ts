import { labelAt } from '../../doc/labelColumn';
import type { LabelColumn } from '../../doc/labelColumn';
import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import { sentenceRanges } from '../../doc/sentenceTokens';
import type { TextColumn } from '../../doc/textColumn';
import type { TokenTable } from '../../doc/tokenTable';
import { tokenTerm } from '../../doc/tokenTerm';
import type { Steps } from '../../steps';

/** The parts of speech of the words that say what a sentence is about. */
const CONTENT_TAGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** Words that carry little, though their part of speech counts. */
const LIGHT_WORDS: ReadonlySet<string> = new Set(
	(
		'be have do get go make take say tell see know come give use other such own same many much more most few several ' +
		'一 二 三 两 个 种 些 有 是 在 为 到 等 将 称 说 年 月 日 时 时候 进行 表示 大 小 多 新 没有 可以 可能'
	).split(' '),
);

const WORD = /[\p{L}\p{N}]/u;

/** Sentences whose words are gathered in one step. */
const STEP = 50;

/**
 * The content words of each sentence: lemmas in lower case of nouns, names, verbs, adjectives and numbers; where the
 * parts of speech are not known, all words of more than one character. A Chinese word of three characters or more comes
 * with its pairs of characters, so that 探测器 is like 探测.
 * @param text what the annotation's offsets are of
 */
export function* contentTerms(text: string, annotation: RangeAnnotation): Steps<string[][]> {
	const { sentences, tokens, upos, lemmas } = annotation;
	if (sentences === undefined || tokens === undefined) return [];
	const terms: string[][] = [];
	for (const { sentence, first, end } of sentenceRanges(sentences, tokens)) {
		if (sentence % STEP === STEP - 1) yield;
		const words: string[] = [];
		for (let token = first; token < end; token++) {
			const term = termOf(text, tokens, token, upos, lemmas);
			if (term !== undefined) words.push(term, ...charactersInTwos(term));
		}
		terms.push(words);
	}
	return terms;
}

function termOf(
	text: string,
	tokens: TokenTable,
	token: number,
	upos: LabelColumn | undefined,
	lemmas: TextColumn | undefined,
): string | undefined {
	const term = tokenTerm(text, tokens, lemmas, token);
	if (!WORD.test(term) || LIGHT_WORDS.has(term)) return undefined;
	const tag = labelAt(upos, token);
	const isContent = tag === undefined ? term.length > 1 : CONTENT_TAGS.has(tag);
	return isContent ? term : undefined;
}

const LONG_CHINESE_WORD = /^\p{Script=Han}{3,}$/u;

function charactersInTwos(term: string): string[] {
	if (!LONG_CHINESE_WORD.test(term)) return [];
	const characters = Array.from(term);
	return characters.slice(1).map((character, index) => characters[index] + character);
}
