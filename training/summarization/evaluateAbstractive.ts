import { Nlp } from '../../src/core/nlp';
import { finish } from '../../src/core/steps';
import {
	ABSTRACTIVE_LAYERS,
	AbstractiveSummarizer,
} from '../../src/core/tasks/summarization/abstractive/abstractiveSummarizer';
import type { Rouge } from '../metrics/rouge';
import { rouge, rougeUnits } from '../metrics/rouge';
import { readArguments } from '../support/arguments';
import { modelsFromFolder } from './modelsFromFolder';
import type { Split, SummaryCase, SummarySet } from './summaryCases';
import { SUMMARY_SETS } from './summaryCases';

/** So many texts of a set; `--texts` for others. They are the first ones, or with `--from N` those from number N on. */
const TEXTS = 300;

/** What is summed up over texts. */
interface Sums {
	texts: number;
	extractive: Rouge;
	abstractive: Rouge;
	extractiveCharacters: number;
	abstractiveCharacters: number;
	sentences: number;
	/** Sentences that do not stand in the text. */
	newSentences: number;
	substitutions: number;
	milliseconds: number;
}

/**
 * Scores abstractive summaries beside the extractive ones with as many sentences, on dev, or with `--split test` on test:
 * `npm run evaluate:abstractive`; names of sets leave the others out. The extractive summarizer has learned dev, so compare on test.
 */
async function main(): Promise<void> {
	const { values, names } = readArguments(process.argv.slice(2), { values: ['split', 'texts', 'from'], flags: [] });
	const split: Split = values.get('split') === 'test' ? 'test' : 'dev';
	const first = Number(values.get('from') ?? 1) - 1;
	const texts = Number(values.get('texts') ?? TEXTS);
	if (!(first >= 0 && texts >= 1)) throw new Error('--from and --texts want numbers from 1 on');
	const nlp = new Nlp(modelsFromFolder, 1);
	const table: Record<string, Record<string, string | number>> = {};
	for (const set of SUMMARY_SETS.filter(({ name }) => names.length === 0 || names.includes(name))) {
		const cases = set.read(split).slice(first, first + texts);
		if (cases.length === 0) continue;
		for (const count of set.counts) {
			const sums = emptySums();
			for (const each of cases) await addCase(nlp, set, each, count, sums);
			table[`${set.name}, ${count} of ${sums.texts}`] = row(sums);
		}
	}
	console.table(table);
}

async function addCase(
	nlp: Nlp,
	set: SummarySet,
	{ text, references }: SummaryCase,
	count: number,
	sums: Sums,
): Promise<void> {
	const document = nlp.open(text, { format: 'plain', language: set.language, standard: 'pku' });
	const annotation = await document.analyze({ start: 0, end: text.length }, ABSTRACTIVE_LAYERS);
	if ((annotation.sentences?.starts.length ?? 0) < 2) return;
	const { summarizer: extractor } = await nlp.summarizer();
	const length = { unit: 'sentences', value: count } as const;
	const extractive = finish(extractor.summarize({ source: document, annotation }, { length })).map(each => each.text);
	const summarizer = new AbstractiveSummarizer(extractor);
	const begin = performance.now();
	const written = finish(summarizer.summarize(document, annotation, length));
	sums.milliseconds += performance.now() - begin;
	const abstractive = written.sentences.map(sentence => sentence.text);
	const units = references.map(rougeUnits);
	sums.texts++;
	add(sums.extractive, rouge(extractive.flatMap(rougeUnits), units));
	add(sums.abstractive, rouge(abstractive.flatMap(rougeUnits), units));
	sums.extractiveCharacters += extractive.join('').length;
	sums.abstractiveCharacters += abstractive.join('').length;
	sums.sentences += abstractive.length;
	const visible = text.replace(/\s+/gu, ' ');
	sums.newSentences += abstractive.filter(sentence => !visible.includes(sentence)).length;
	sums.substitutions += written.substitutions.length;
}

function emptySums(): Sums {
	const none = (): Rouge => ({ one: 0, two: 0, l: 0 });
	return {
		texts: 0,
		extractive: none(),
		abstractive: none(),
		extractiveCharacters: 0,
		abstractiveCharacters: 0,
		sentences: 0,
		newSentences: 0,
		substitutions: 0,
		milliseconds: 0,
	};
}

function add(sum: { -readonly [N in keyof Rouge]: Rouge[N] }, { one, two, l }: Rouge): void {
	sum.one += one;
	sum.two += two;
	sum.l += l;
}

function row(sums: Sums): Record<string, string | number> {
	const { texts } = sums;
	const shown = ({ one, two, l }: Rouge): string => [one, two, l].map(each => (each / texts).toFixed(2)).join(' / ');
	return {
		'extractive R-1 / 2 / L': shown(sums.extractive),
		'abstractive R-1 / 2 / L': shown(sums.abstractive),
		characters: `${(sums.extractiveCharacters / texts).toFixed(0)} → ${(sums.abstractiveCharacters / texts).toFixed(0)}`,
		'new sentences': `${((100 * sums.newSentences) / sums.sentences).toFixed(0)} %`,
		'substitutions a text': (sums.substitutions / texts).toFixed(2),
		'ms a text': (sums.milliseconds / texts).toFixed(1),
	};
}

void main();
