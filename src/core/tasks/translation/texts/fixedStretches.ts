import type { TextFormat } from '../../../text/documentText';
import type { Glossary } from '../glossary/glossary';
import { copiedStretch } from './markSentence';
import type { FixedStretch } from './markedSentence';
import type { MtToken } from '../tokens/mtToken';
import type { NameStretch } from './nameStretch';
import { numberStretches } from './numberStretches';
import type { SentenceEngine } from '../sentenceEngine';
import type { TranslationDirection } from '../translation';

/** What is copied beside code: names of files, hashtags, emoji, flags, and code right behind a Chinese character. */
const COPIED = new RegExp(
	[
		String.raw`(?<![A-Za-z0-9_.\/\-])\.{0,2}\/?(?:[A-Za-z0-9_.\-]{1,64}\/)+(?:[A-Za-z0-9_.\-]{0,64}\.[a-z][a-z0-9]{0,5})?(?![A-Za-z0-9_\-])`,
		String.raw`(?<![A-Za-z0-9_.\/\-])[A-Za-z0-9_]{1,64}(?:[\-][A-Za-z0-9_]{1,64}){0,8}\.[a-z][a-z0-9]{1,5}(?![A-Za-z0-9_\-])`,
		String.raw`(?<![A-Za-z0-9_&#])#\p{L}[\p{L}\p{N}_]{0,60}#?`,
		String.raw`\p{Extended_Pictographic}[\p{Emoji_Modifier}\u200d\ufe0f\p{Extended_Pictographic}]*`,
		String.raw`\p{Regional_Indicator}{2}`,
		String.raw`&(?:#\d{1,7}|[A-Za-z]\w{1,30});`,
		String.raw`(?<=\p{Script=Han})(?:--?[A-Za-z][\w\-]*|[$@][A-Za-z_]\w*|~?(?:\/[\w.\-]+){2,})`,
	].join('|'),
	'gu',
);

/** Formulas in Markdown, as Pandoc tells them from amounts of dollars. */
const FORMULA = /(?<![\\$\w])(?:\$\$[^$]{1,1000}\$\$|\$(?=[^\s$])[^$\n]{0,300}?(?<=[^\s\\])\$(?![\d$]))/gu;

/** A mark behind code that ends the sentence. */
const SENTENCE_END = /[.,!?。，！？]+$/u;

/** What finds the stretches of sentences whose translations are known. */
export interface StretchFinder {
	readonly engine: Pick<SentenceEngine, 'tokens' | 'targetWords'>;
	readonly direction: TranslationDirection;
	readonly glossary: Glossary;
}

/**
 * What is known beforehand of a sentence's translation: code, addresses and hashtags are copied, terms of the glossary are as the
 * user says, dates and large numbers as the other language writes them.
 * @param prose of the sentence, with spaces in place of markup that is copied
 * @param names those that nothing else translates; offsets of the sentence
 * @returns in order, not overlapping; offsets of the sentence
 */
export function fixedStretches(
	prose: string,
	format: TextFormat,
	names: readonly NameStretch[],
	finder: StretchFinder,
): FixedStretch[] {
	const taken = new Stretches();
	for (const { start, end, target } of finder.glossary.matches(prose, wholeWords(prose, finder))) {
		const words = finder.engine.targetWords(target);
		taken.add({ start, end, text: target, words: words.length > 0 ? words : [target], origin: 'glossary' });
	}
	if (format === 'markdown') addCopied(taken, prose, FORMULA);
	const code = codeOf(prose, finder);
	// An address may have in it what looks like the name of a file.
	for (const stretch of code) if (/[:@]/u.test(stretch.text)) taken.add(stretch);
	addCopied(taken, prose, COPIED);
	for (const stretch of code) taken.add(stretch);
	for (const { start, end, text } of [...numberStretches(prose, finder.direction), ...names]) {
		const words = finder.engine.targetWords(text);
		taken.add({ start, end, text, words, origin: 'copied' });
	}
	return taken.inOrder();
}

/** Whether a stretch may be a term: it is not a part of code, but may be the whole of it. */
function wholeWords(prose: string, { engine, glossary }: StretchFinder): (start: number, end: number) => boolean {
	if (glossary.isEmpty) return () => false;
	const code: readonly MtToken[] = engine.tokens(prose).filter(({ kind }) => kind === 'code');
	return (start, end) =>
		code.every(token => token.end <= start || token.start >= end || (token.start >= start && token.end <= end));
}

/** What the engine takes for code. */
function codeOf(prose: string, { engine }: StretchFinder): FixedStretch[] {
	const tokens = engine.tokens(prose).filter(({ kind }) => kind === 'code');
	return tokens.flatMap(({ start, end }) => {
		const code = prose.slice(start, end).replace(SENTENCE_END, '');
		return code === '' ? [] : [copiedStretch({ start, end: start + code.length }, code)];
	});
}

function addCopied(taken: Stretches, prose: string, pattern: RegExp): void {
	for (const match of prose.matchAll(pattern)) {
		taken.add(copiedStretch({ start: match.index, end: match.index + match[0].length }, match[0]));
	}
}

/** Stretches that do not overlap: what comes first stays. */
class Stretches {
	readonly #stretches: FixedStretch[] = [];

	add(stretch: FixedStretch): void {
		const isFree = this.#stretches.every(({ start, end }) => end <= stretch.start || start >= stretch.end);
		if (isFree && stretch.end > stretch.start) this.#stretches.push(stretch);
	}

	inOrder(): FixedStretch[] {
		return this.#stretches.sort((a, b) => a.start - b.start);
	}
}
