import { tokenizeEnglish } from '../../src/core/tasks/segmentation/englishTokenizer';
import { rebuildDocuments, type RawDocument } from './rawDocument';
import { readEwt, readOpenGum } from './treebank';

/** Scores the English tokenizer on gold sentences of raw documents: `npx tsx training/tokenization/evaluate.ts [--errors]`. */
function main(): void {
	const showErrors = process.argv.includes('--errors');
	const splits = showErrors ? (['dev'] as const) : (['dev', 'test'] as const);
	for (const split of splits) {
		report(`EWT ${split}`, rebuildDocuments(readEwt(split)), showErrors && !process.argv.includes('--gum'));
		report(`GUM open ${split}`, rebuildDocuments(readOpenGum(split)), showErrors && process.argv.includes('--gum'));
	}
	if (process.argv.includes('--train')) report('EWT train', rebuildDocuments(readEwt('train')), true);
}

function report(name: string, documents: readonly RawDocument[], showErrors: boolean): void {
	let [gold, predicted, right, goldTokens, predictedTokens, rightTokens] = [0, 0, 0, 0, 0, 0];
	const errors = new Map<string, number>();
	for (const document of documents) {
		const words: { start: number; end: number; joined: boolean }[] = [];
		for (const [start, end] of document.sentences) {
			tokenizeEnglish(document.text, start, end, (from, to, joined) => words.push({ start: from, end: to, joined }));
		}
		const spans = new Set(document.words.map(({ start, end }) => `${start}-${end}`));
		gold += spans.size;
		predicted += words.length;
		right += words.filter(({ start, end }) => spans.has(`${start}-${end}`)).length;
		const goldSurface = new Set(surfaceSpans(document.words));
		const surface = surfaceSpans(words);
		goldTokens += goldSurface.size;
		predictedTokens += surface.length;
		rightTokens += surface.filter(span => goldSurface.has(span)).length;
		if (showErrors) countErrors(document, words, errors);
	}
	const f = (both: number, a: number, b: number) => ((200 * both) / (a + b)).toFixed(2);
	console.log(
		`${name}: words F1 ${f(right, gold, predicted)}, tokens F1 ${f(rightTokens, goldTokens, predictedTokens)}`,
	);
	const sorted = [...errors].sort((a, b) => b[1] - a[1]).slice(0, 150);
	for (const [error, count] of sorted) console.log(`  ${count}  ${error}`);
}

function surfaceSpans(words: readonly { start: number; end: number; joined: boolean }[]): string[] {
	const spans: [number, number][] = [];
	for (const { start, end, joined } of words) {
		if (joined) {
			spans[spans.length - 1][1] = end;
		} else spans.push([start, end]);
	}
	return spans.map(([start, end]) => `${start}-${end}`);
}

/** Counts stretches between white space that come out differently, as `gold → predicted`. */
function countErrors(
	document: RawDocument,
	words: readonly { start: number; end: number }[],
	errors: Map<string, number>,
): void {
	const goldChunks = chunks(document.text, document.words);
	const chunksFound = chunks(document.text, words);
	for (const [at, cut] of goldChunks) {
		const found = chunksFound.get(at);
		if (found !== cut) errors.set(`${cut}  →  ${found ?? '?'}`, (errors.get(`${cut}  →  ${found ?? '?'}`) ?? 0) + 1);
	}
}

function chunks(text: string, words: readonly { start: number; end: number }[]): Map<number, string> {
	const result = new Map<number, string>();
	let key = -1;
	let last = -1;
	for (const { start, end } of words) {
		if (start !== last) {
			key = start;
		}
		result.set(key, `${result.has(key) ? `${result.get(key) ?? ''} ` : ''}${text.slice(start, end)}`);
		last = end;
	}
	return result;
}

main();
