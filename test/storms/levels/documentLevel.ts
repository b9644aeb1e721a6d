import assert from 'node:assert/strict';
import type { AnalysisSettings } from '../../../src/core/doc/analysisSettings';
import type { LayerName } from '../../../src/core/doc/layers';
import { Nlp } from '../../../src/core/nlp';
import type { AnalyzedDocument } from '../../../src/core/pipeline/analyzedDocument';
import { shippedModels } from '../../../training/support/shippedModels';
import { comparable } from '../comparable';
import type { StormDesk } from '../stormDesk';
import type { StormLevel } from '../stormLevel';

/** What a user may have of words; one is taken with each document that is opened anew. */
const DICTIONARIES: readonly (readonly string[])[] = [
	[],
	['云原生瀑布'],
	['join: 云原生瀑布', 'split: 今天 天气'],
	['今天天气 nz 50', 'join: 北京大学工作'],
];

const LANGUAGES = ['auto', 'auto', 'zh', 'en'] as const;

const LAYERS: readonly LayerName[] = [
	'sentences',
	'tokens',
	'tokenLanguages',
	'upos',
	'xpos',
	'lemmas',
	'dependencies',
	'entities',
	'relations',
];

/** The analysis by the models that ship, under settings and dictionaries of the user that change, against one without a memory. */
export function documentLevel(every = 100): StormLevel {
	const nlp = new Nlp(shippedModels);
	/** Keeps the result of the last block only. */
	const forgetful = new Nlp(shippedModels, 0);
	let settings: AnalysisSettings = { format: 'plain', language: 'auto', standard: 'pku' };
	let document: AnalyzedDocument;
	return {
		name: 'analysis by the models, with dictionaries of the user',
		every,
		open(desk) {
			settings = {
				format: desk.format,
				language: desk.oneOf(LANGUAGES),
				standard: desk.oneOf(['pku', 'ud'] as const),
				userWords: desk.oneOf(DICTIONARIES),
			};
			document = nlp.open(desk.text, settings);
		},
		async follow(desk, { changes }) {
			document.change(changes);
			assert.equal(document.text, desk.text);
			// What an editor asks for: the words in view.
			const start = desk.below(desk.text.length + 1);
			await document.analyze({ start, end: start + 300 }, ['sentences', 'tokens', 'upos', 'entities']);
		},
		compare: desk => compareWith(document, forgetful, settings, desk),
	};
}

async function compareWith(
	document: AnalyzedDocument,
	forgetful: Nlp,
	settings: AnalysisSettings,
	{ text }: StormDesk,
): Promise<void> {
	const whole = { start: 0, end: text.length };
	const followed = comparable(text, await document.analyze(whole, LAYERS));
	assert.deepEqual(followed, comparable(text, await forgetful.analyze(text, settings, LAYERS)));
}
