import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import { writeArpa } from '../../../src/core/ngram/arpaWriter';
import type { NgramModel } from '../../../src/core/ngram/ngramModel';
import { entriesOf, fixture, learn, readArpa } from './support';

const SRILM = [
	'',
	'\\data\\',
	'ngram 1=4',
	'ngram 2=2',
	'',
	'\\1-grams:',
	'-0.6020600\t</s>',
	'-99\t<s>\t-0.30103',
	'-0.6020600\ta\t-0.2',
	'-0.3010300\tb',
	'',
	'\\2-grams:',
	'-0.1\t<s> a',
	'-0.4 a b',
	'',
	'\\end\\',
	'',
];

function written(model: NgramModel): string {
	return [...writeArpa(model)].join('');
}

/** The message that a broken file is refused with. */
function refusal(lines: readonly string[]): string {
	try {
		readArpa(lines.join('\n'), 'broken.arpa');
	} catch (error) {
		assert.ok(error instanceof NlpError && error.code === 'input-malformed');
		return error.message;
	}
	return assert.fail('a broken file was read');
}

function withLine(index: number, line: string): string[] {
	return SRILM.map((each, i) => (i === index ? line : each));
}

describe('ARPA files', () => {
	it('come back as they were written', async () => {
		const { model } = await learn(fixture('scandal.txt'), { order: 3 });
		const text = written(model);
		assert.ok(text.startsWith('\\data\\\nngram 1='));
		assert.ok(text.endsWith('\n\\end\\\n'));
		assert.match(text, /^-99\t<s>\t-\d/mu);
		const entries = entriesOf(readArpa(text));
		for (const [words, [probability, backoff]] of entriesOf(model)) {
			const [read, readBackoff] = entries.get(words) ?? [];
			assert.ok(Math.abs((read ?? NaN) - probability) < 1e-6, words);
			assert.ok(Math.abs((readBackoff ?? NaN) - backoff) < 1e-6, words);
		}
	});

	it('are read as SRILM writes them, with weights left out, by blanks or tabs, and with CRLF', () => {
		for (const end of ['\n', '\r\n']) {
			const model = readArpa(SRILM.join(end));
			assert.equal(model.order, 2);
			const walk = model.walk();
			walk.begin();
			assert.ok(Math.abs(walk.take(model.idOf('a')) + 0.1) < 1e-6);
			assert.ok(Math.abs(walk.take(model.idOf('b')) + 0.4) < 1e-6);
			walk.begin();
			assert.ok(Math.abs(walk.take(model.idOf('b')) - (-0.30103 - 0.30103)) < 1e-6);
		}
	});

	it('are refused with the line where they are broken', () => {
		assert.match(refusal(withLine(8, 'x\ta')), /broken\.arpa: line 9 \(“x\ta”\) has “x” where a number belongs/u);
		assert.match(refusal(withLine(13, '-0.4\ta z')), /line 14 .*“z”, which is not among the 1-grams/u);
		assert.match(refusal(withLine(13, '-0.4\ta')), /line 14 .*should have a probability, 2 words/u);
		assert.match(refusal(withLine(12, '')), /line 16 .*ends the 2-grams after 1, but 2 were declared/u);
		assert.match(refusal(withLine(3, 'ngram 2=1')), /line 14 .*one more 2-gram than the 1/u);
		assert.match(refusal(withLine(12, '-0.4\ta b')), /one comes twice/u);
		assert.match(refusal(withLine(9, '-0.3\ta')), /line 10 .*“a” a second time/u);
		assert.match(refusal(withLine(11, '\\3-grams:')), /line 12 .*is not what comes next/u);
		assert.match(refusal(SRILM.slice(0, -2)), /ends without \\end\\/u);
		assert.match(refusal(['hello']), /no line \\data\\/u);
		assert.match(refusal(['\\data\\', 'ngram 1=1', 'ngram 6=1']), /line 3/u);
		assert.match(refusal(['\\data\\', '\\end\\']), /line 2/u);
	});

	it('cannot hold scores that they have no place for', async () => {
		const { model } = await learn('a b', { order: 2, smoothing: 'addK' });
		assert.throws(() => written(model), /add-k/u);
	});
});
