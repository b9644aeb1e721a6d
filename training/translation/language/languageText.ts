import { ChineseSegmenter } from '../../../src/core/tasks/segmentation/chineseSegmenter';
import { chineseTokens } from '../../../src/core/tasks/translation/tokens/chineseTokens';
import { englishTokens } from '../../../src/core/tasks/translation/tokens/englishTokens';
import type { MtToken } from '../../../src/core/tasks/translation/tokens/mtToken';
import type { Truecaser } from '../../../src/core/tasks/translation/tokens/truecaser';
import { simplify } from '../../../src/core/text/simplified';
import type { Language } from '../../../src/core/text/language';
import { readData } from '../../support/dataFolder';
import { readModel } from '../../support/modelReader';
import { comparableText } from '../corpus/cleanText';
import { testSentences } from '../corpus/testSentences';
import { readTranslationText } from '../corpus/translationText';
import type { TokenizedPair } from '../corpus/translationText';

/** A sentence as its tokens. */
export type Sentence = readonly string[];

/** Text of one language beside that of the pairs. */
export interface PlainSource {
	readonly name: string;
	readonly file: string;
	/** How many of its characters are read, from the beginning. */
	readonly length: number;
}

/** Longer ones are tables, or were cut wrongly. */
const MOST_TOKENS = 80;

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '...']);

/** The sentences of one side of pairs. */
export function sideOf(language: Language, pairs: readonly TokenizedPair[]): Sentence[] {
	return pairs.map(pair => (language === 'en' ? pair.enTokens : pair.zhTokens));
}

/**
 * The sentences of a plain text, cut as translation cuts its text; none that is in a test set, nor one of those that weights are
 * tuned or work is measured on.
 */
export function* plainSentences(language: Language, source: PlainSource, truecaser: Truecaser): Generator<Sentence> {
	const kept = new Set(testSentences());
	for (const part of ['tuning', 'dev'] as const) {
		for (const { zh, en } of readTranslationText(part)) kept.add(comparableText(zh)).add(comparableText(en));
	}
	const cut = language === 'en' ? (text: string) => englishTokens(text, truecaser) : chineseCutter();
	for (const line of readData(source.file).slice(0, source.length).split('\n')) {
		const text = language === 'en' ? line : simplify(line);
		for (const tokens of sentencesOf(cut(text))) {
			const written = text.slice(tokens[0].start, tokens[tokens.length - 1].end);
			if (tokens.length > MOST_TOKENS || kept.has(comparableText(written))) continue;
			yield tokens.map(({ form }) => form);
		}
	}
}

function chineseCutter(): (text: string) => MtToken[] {
	const segmenter = ChineseSegmenter.from(readModel('zh-segmentation-pku'));
	return text => chineseTokens(text, (whole, start, end, add) => segmenter.segment(whole, start, end, add));
}

/** Tokens of a paragraph by sentence: an end, and a quotation mark after it. */
function* sentencesOf(tokens: readonly MtToken[]): Generator<readonly MtToken[]> {
	let start = 0;
	for (let i = 0; i < tokens.length; i++) {
		const isEnd = ENDS.has(tokens[i].form) || (tokens[i].form === '"' && i > 0 && ENDS.has(tokens[i - 1].form));
		const isNextClosing = tokens[i + 1]?.form === '"' || tokens[i + 1]?.form === ')';
		if (i + 1 < tokens.length && (!isEnd || isNextClosing)) continue;
		if (i + 1 > start) yield tokens.slice(start, i + 1);
		start = i + 1;
	}
}
