import { readDataLines } from '../support/dataFolder';
import type { Inflection } from './learnLemmas';

/** The dictionary's names of forms, which its conversion to JSON mixed up, and the fine tag that each stands for. */
const FORM_TAGS: ReadonlyMap<string, string> = new Map([
	['superlative', 'NNS'],
	['plural', 'VBD'],
	['past', 'VBN'],
	['presentParticiple', 'VBG'],
	['thirdPerson', 'VBZ'],
	['r', 'JJR'],
	['t', 'JJS'],
]);

/** The inflected forms of the headwords of ECDICT's core. */
export function readInflections(): Inflection[] {
	const inflections: Inflection[] = [];
	for (const line of readDataLines('lm/dict-ecdict/ecdict-core.jsonl')) {
		const { word, exchange } = JSON.parse(line) as { word: string; exchange?: Record<string, string> };
		if (!/^[a-z]+$/.test(word) || exchange === undefined) {
			continue;
		}
		for (const [name, form] of Object.entries(exchange)) {
			const xpos = FORM_TAGS.get(name);
			if (xpos !== undefined && /^[a-z]+$/.test(form) && form !== word) {
				inflections.push({ form, lemma: word, xpos });
			}
		}
	}
	return inflections;
}
