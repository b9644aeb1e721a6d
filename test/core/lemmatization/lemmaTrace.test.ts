import assert from 'node:assert/strict';
import { Nlp } from '../../../src/core/nlp';
import { applyScript } from '../../../src/core/tasks/lemmatization/lemmaScript';
import { shippedModels } from '../../../training/support/shippedModels';

const WORDS = [
	['studies', 'NOUN', 'NNS'],
	['went', 'VERB', 'VBD'],
	['better', 'ADJ', 'JJR'],
	['MICROSOFT', 'PROPN', 'NNP'],
	['1,234', 'NUM', 'CD'],
	['https://a.com', 'X', 'ADD'],
	['soooo', 'ADV', 'RB'],
	['', 'X', 'FW'],
	['pneumonoultramicroscopicsilicovolcanoconioses', 'NOUN', 'NNS'],
] as const;

describe('the trace of a lemma', () => {
	it('leads to the lemma by the longest ending that the table knows', async () => {
		const lemmatizer = await new Nlp(shippedModels).stages.englishLemmatizer();
		for (const [form, upos, xpos] of WORDS) {
			const trace = lemmatizer.trace(form, upos, xpos);
			assert.equal(trace.lemma, lemmatizer.lemma(form, upos, xpos));
			const script = [...trace.endings].reverse().find(ending => ending.script !== undefined)?.script;
			if (trace.way !== 'table') continue;
			assert.ok(script);
			assert.equal(applyScript(trace.prepared, script) || trace.prepared, trace.lemma);
			for (const { ending } of trace.endings) assert.ok(trace.prepared.toLowerCase().endsWith(ending));
		}
	});
});
