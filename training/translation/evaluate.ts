/**
 * Measures the translation that ships, through the whole of it, as a user gets it:
 * `npm run evaluate:translation -- zh-en|en-zh [--set dev|tatoeba|flores|newstest|wmt22] [--models FOLDER] [--lines FILE]`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Nlp } from '../../src/core/nlp';
import type { TranslationDirection } from '../../src/core/tasks/translation/translation';
import { bleu } from '../metrics/bleu';
import { chrf } from '../metrics/chrf';
import { readArguments } from '../support/arguments';
import { MODELS_FOLDER } from '../support/modelWriter';
import { readTranslationText } from './corpus/translationText';
import { SET_NAMES, translationSets } from './translationSets';

const DIRECTIONS: readonly TranslationDirection[] = ['zh-en', 'en-zh'];

/** Tokens of the sentences whose time is told, and how many there are at most. */
const TIMED_TOKENS = 20;
const TIMED = 100;

async function main(): Promise<void> {
	const { names, values } = readArguments(process.argv.slice(2), { values: ['set', 'models', 'lines'] });
	const directions = DIRECTIONS.filter(direction => names.length === 0 || names.includes(direction));
	const sets = SET_NAMES.filter(name => name === (values.get('set') ?? 'dev'));
	if (directions.length === 0 || sets.length === 0) {
		throw new Error(`Say a direction, ${DIRECTIONS.join(' or ')}, and a set, ${SET_NAMES.join(', ')}.`);
	}
	const folder = values.get('models') ?? MODELS_FOLDER;
	const nlp = new Nlp({ read: file => readFile(join(folder, file)) }, 0);
	const rows: Record<string, string>[] = [];
	const written: string[] = [];
	for (const direction of directions) {
		for (const { name, sources, references } of sets.flatMap(set => translationSets(set, direction))) {
			const start = performance.now();
			const translations = await translateAll(nlp, direction, sources);
			const seconds = (performance.now() - start) / 1000;
			const scores = [
				bleu(translations, references, direction === 'zh-en' ? '13a' : 'zh'),
				chrf(translations, references),
			] as const;
			rows.push({
				direction,
				set: name,
				BLEU: scores[0].score.toFixed(1),
				chrF2: scores[1].score.toFixed(1),
				'brevity penalty': scores[0].brevityPenalty.toFixed(3),
				'sentences/s': (sources.length / seconds).toFixed(1),
			});
			written.push(...sources.map((source, i) => [source, translations[i], references[i].join(' | ')].join('\t')));
			for (const { signature } of scores) console.log(signature);
		}
		console.log(
			`${direction}, ${TIMED_TOKENS} tokens: ${(await typicalTime(nlp, direction)).toFixed(0)} ms a sentence`,
		);
	}
	console.table(rows);
	const lines = values.get('lines');
	if (lines !== undefined) await writeFile(lines, `${written.join('\n')}\n`);
}

async function translateAll(nlp: Nlp, direction: TranslationDirection, sources: readonly string[]): Promise<string[]> {
	const translations: string[] = [];
	for (const source of sources) translations.push((await nlp.translate(source, 'plain', { direction })).text);
	return translations;
}

/** The median time of a sentence of so many tokens of the sentences for developing, in milliseconds. */
async function typicalTime(nlp: Nlp, direction: TranslationDirection): Promise<number> {
	const sentences = readTranslationText('dev')
		.filter(pair => pair[direction === 'zh-en' ? 'zhTokens' : 'enTokens'].length === TIMED_TOKENS)
		.slice(0, TIMED)
		.map(pair => pair[direction === 'zh-en' ? 'zh' : 'en']);
	const times: number[] = [];
	for (const sentence of sentences) {
		const start = performance.now();
		await nlp.translate(sentence, 'plain', { direction });
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[times.length >> 1];
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
