import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { negationContrasts } from '../../training/classification/negationContrasts';

const ROOT = join(import.meta.dirname, '..', '..');
const classifier = TextClassifier.from(
	decodeModel(readFileSync(join(ROOT, 'models/en-sentiment.bin')), 'en-sentiment.bin'),
);

function lines(fixture: string): string[] {
	return readFileSync(join(ROOT, 'test/fixtures/sentiment', fixture), 'utf8')
		.trim()
		.split(/\r?\n/u);
}

/** The first label of a text, and what was decided. */
async function judge(text: string): Promise<{ first: string; decision: string }> {
	const answer = await classifier.classify({ text });
	assert.ok(answer?.decision !== undefined, text);
	return { first: answer.probabilities[0].label, decision: answer.decision };
}

describe('the model of English sentiment', () => {
	it('tells sentences under a negation from those without', async () => {
		let right = 0;
		const all = negationContrasts('en');
		for (const { text, label } of all) {
			if ((await judge(text)).first === label) right++;
		}
		assert.ok(right >= 0.7 * all.length, `${right} of ${all.length}`);
	});

	it('takes most reports for neutral', async () => {
		let neutral = 0;
		const all = lines('reports-en.txt');
		for (const text of all) {
			if ((await judge(text)).decision === 'neutral') neutral++;
		}
		assert.ok(neutral >= 0.6 * all.length, `${neutral} of ${all.length}`);
	});
});
