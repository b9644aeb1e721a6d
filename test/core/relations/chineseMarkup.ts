import type { EntityLabel, EntityMention } from '../../../src/core/doc/entityMention';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import type { RelationSentence } from '../../../src/core/tasks/relations/relationSentence';

const SHORT: Readonly<Record<string, EntityLabel>> = { P: 'PER', L: 'LOC', O: 'ORG', D: 'DATE' };

/** A sentence whose entities are marked as `[比尔·盖茨]P`; `words` are form/UPOS where words and tags matter. */
export function sentenceOf(markup: string, words?: string): RelationSentence {
	let text = '';
	const entities: EntityMention[] = [];
	for (const part of markup.split(/(\[[^\]]*\][PLOD])/)) {
		const name = /^\[([^\]]*)\]([PLOD])$/.exec(part);
		const form = name?.[1] ?? part;
		if (name !== null) {
			entities.push({ start: text.length, end: text.length + form.length, label: SHORT[name[2]], engine: 'model' });
		}
		text += form;
	}
	const tagged = words === undefined ? [[text, 'X']] : words.split(' ').map(word => word.split('/'));
	const starts = new Int32Array(tagged.length);
	const ends = new Int32Array(tagged.length);
	tagged.forEach(([form], i) => {
		starts[i] = i === 0 ? 0 : ends[i - 1];
		ends[i] = starts[i] + form.length;
	});
	const upos = tagged.map(([, tag]) => tag);
	const blank = upos.map(() => '');
	const tokens = new TokenRange(text, { starts, ends }, 0, tagged.length, { start: 0, end: text.length });
	return { tokens, upos, xpos: blank, lemmas: blank, entities };
}
