/**
 * Scores the shipped models on our own sentences of many genres, `test/fixtures/wild`: `npm run evaluate:wild`, with
 * `-- en` or `-- zh` in one language; `--errors` prints every sentence that comes out otherwise; `--write` renews the tables
 * of docs/accuracy.md.
 *
 * The set is for looking at and for choosing between models, like a dev set; its scores are no test scores.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Nlp } from '../../src/core/nlp';
import { LANGUAGES } from '../../src/core/text/language';
import { replaceTable } from '../cli/replaceTable';
import { readArguments } from '../support/arguments';
import { MODELS_FOLDER } from '../support/modelWriter';
import { WildScorer } from './wildScorer';
import { readWild } from './wildSet';

async function main(): Promise<void> {
	const { names, flags, values } = readArguments(process.argv.slice(2), {
		flags: ['errors', 'write'],
		values: ['models'],
	});
	const folder = values.get('models') ?? MODELS_FOLDER;
	const nlp = new Nlp({ read: name => readFile(join(folder, name)) });
	const tables: string[] = [];
	for (const language of LANGUAGES.filter(each => names.length === 0 || names.includes(each))) {
		const scorer = new WildScorer(nlp, language);
		for (const sentence of readWild(language)) {
			const errors = await scorer.add(sentence);
			if (flags.has('errors') && errors.length > 0) {
				console.log([`${sentence.genre}: ${sentence.text}`, ...errors].join('\n  '));
			}
		}
		tables.push(`${language === 'zh' ? 'Chinese' : 'English'}:\n\n${scorer.table()}`);
	}
	console.log(tables.join('\n\n'));
	if (flags.has('write')) {
		replaceTable(join(import.meta.dirname, '..', '..', 'docs', 'accuracy.md'), 'WILD', tables.join('\n\n'));
	}
}

void main();
