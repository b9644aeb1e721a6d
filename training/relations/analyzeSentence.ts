import { labelAt } from '../../src/core/doc/labelColumn';
import { textAt } from '../../src/core/doc/textColumn';
import { TokenRange } from '../../src/core/doc/tokenRange';
import type { Nlp } from '../../src/core/nlp';
import type { RelationSentence } from '../../src/core/tasks/relations/relationSentence';

/** A text of a data set as one sentence, with the tags, lemmas and entities of the shipped models. */
export async function analyzeSentence(nlp: Nlp, text: string): Promise<RelationSentence> {
	const { tokens, upos, xpos, lemmas, entities } = await nlp.analyze(
		text,
		{ language: 'en', standard: 'ud', format: 'plain' },
		['tokens', 'upos', 'xpos', 'lemmas', 'entities'],
	);
	if (tokens === undefined) throw new Error('The models that ship could not be loaded.');
	const length = tokens.starts.length;
	const list = (at: (token: number) => string): string[] => Array.from({ length }, (_, token) => at(token));
	return {
		tokens: new TokenRange(text, tokens, 0, length),
		upos: list(token => labelAt(upos, token) ?? ''),
		xpos: list(token => labelAt(xpos, token) ?? ''),
		lemmas: list(token => textAt(lemmas, token)),
		entities: entities ?? [],
	};
}
