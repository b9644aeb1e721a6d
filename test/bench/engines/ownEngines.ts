import { readFile } from 'node:fs/promises';
import type { LayerName } from '../../../src/core/doc/layers';
import { Nlp } from '../../../src/core/nlp';
import type { Language } from '../../../src/core/text/language';
import { inCheckout } from '../../support/checkout';
import type { Engine } from './engine';

/** What is measured, by the words that the tables use. */
const tasks: readonly (readonly [language: Language, does: string, layers: readonly LayerName[]])[] = [
	['en', 'words, sentences', ['sentences', 'tokens']],
	['en', 'words, sentences, tags, lemmas', ['sentences', 'tokens', 'upos', 'xpos', 'lemmas']],
	['en', 'words, sentences, tags, lemmas, names', ['sentences', 'tokens', 'upos', 'xpos', 'lemmas', 'entities']],
	['zh', 'words', ['tokens']],
	['zh', 'words, tags', ['tokens', 'upos', 'xpos']],
	['zh', 'words, tags, names', ['tokens', 'upos', 'xpos', 'entities']],
];

/** This project's own core, without its cache: every round analyzes everything again. */
export function ownEngines(): Engine[] {
	return tasks.map(([language, does, layers]) => ({
		name: 'NLP Lens',
		language,
		does,
		load() {
			const nlp = new Nlp({ read: name => readFile(inCheckout('models', name)) }, 0);
			return async text => {
				const { tokens, failures } = await nlp.analyze(text, { format: 'plain', language, standard: 'ud' }, layers);
				if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join(' '));
				return tokens?.starts.length ?? 0;
			};
		},
	}));
}
