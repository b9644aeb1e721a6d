import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NlpError } from '../../../src/core/errors';
import type { ModelSource } from '../../../src/core/model/modelSource';
import { shippedModels } from '../../../training/support/shippedModels';
import { run } from '../runProgram';

/** The models without those that read passages: what is found does not depend on what they have learned. */
const MODELS: ModelSource = {
	read: file =>
		file.endsWith('-answers.bin')
			? Promise.reject(new NlpError('model-missing', `There is no ${file}.`))
			: shippedModels.read(file),
};

describe('nlp-lens ask and index', () => {
	let folder = '';
	const at = (name: string): string => path.join(folder, name);

	before(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'nlp-lens-ask-'));
		mkdirSync(at('texts'));
		writeFileSync(at('texts/tower.md'), '# Towers\n\nIntro.\n\nThe tower of Paris was built in 1889.\n');
		writeFileSync(at('texts/facts.csv'), 'subject,predicate,object\nFrance,capital,Paris\n');
		writeFileSync(at('faq.md'), '# How do I reset my password?\n\nClick on the link.\n');
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	it('says that it does not know, and ends well', async () => {
		const { code, stdout } = await run(['ask', 'Who is a zebra?', at('texts'), '--source', 'kb'], MODELS);
		assert.deepEqual([code, stdout], [0, "I don't know.\n"]);
	});

	it('gives the nearest passages with their lines, and says which model is missing', async () => {
		const { code, stdout, stderr } = await run(['ask', 'zebra tower', at('texts'), '--source', 'doc'], MODELS);
		assert.match(stdout, /I don't know\. The nearest passages:\n {2}.*tower\.md:1 {2}score/u);
		assert.match(stderr, /en-answers/u);
		assert.equal(code, 1);
	});

	it('reads of a page of HTML what it shows, at its lines', async () => {
		writeFileSync(at('page.html'), '<style>zebra {}</style>\n<p title="zebra">The <b>tower</b> is old.</p>\n');
		const args = ['ask', 'zebra tower', at('page.html'), '--source', 'doc', '--json'];
		const { passages } = JSON.parse((await run(args, MODELS)).stdout) as { passages: { text: string; line: number }[] };
		assert.deepEqual(
			passages.map(({ text, line }) => [text.replace(/\s+/gu, ' '), line]),
			[['The tower is old.', 2]],
		);
	});

	it('answers from statements and from asked questions', async () => {
		const facts = await run(['ask', 'What is the capital of France?', at('texts'), '--source', 'kb'], MODELS);
		assert.match(
			facts.stdout,
			/^From knowledge .*:\n {2}Paris {2}.*\n {4}France · capital · Paris {2}.*facts\.csv:2\n/u,
		);
		const args = ['ask', 'how can I reset the password', '--faq', at('faq.md'), '--source', 'faq'];
		assert.match((await run(args, MODELS)).stdout, /Click on the link\. .*faq\.md:3/u);
	});

	it('asks a library that was written before, and tells of files that changed since', async () => {
		const written = await run(['index', at('texts'), '--faq', at('faq.md'), '-o', at('x.idx')], MODELS);
		assert.match(written.stdout, /x\.idx: 1 passages, \d+ statements, 1 questions of 3 files\n/u);
		const args = ['ask', 'zebra tower', '--index', at('x.idx'), '--source', 'doc'];
		assert.match((await run(args, MODELS)).stdout, /tower\.md:1 /u);
		utimesSync(at('texts/tower.md'), 1, 1);
		assert.match((await run(args, MODELS)).stdout, /tower\.md \(changed or not found, at offset 2\)/u);
	});

	it('writes JSON with all that was found', async () => {
		const args = ['ask', 'What is the capital of France?', at('texts'), '--source', 'kb', '--json'];
		const { stdout } = await run(args, MODELS);
		const answers = JSON.parse(stdout) as { best: string; knowledge: { answers: { values: string[] }[] } };
		assert.deepEqual([answers.best, answers.knowledge.answers[0].values], ['knowledge', ['Paris']]);
		assert.match(stdout, /"line": 2/u);
	});

	it('refuses bad usage and broken libraries', async () => {
		writeFileSync(at('bad.idx'), 'no library');
		for (const [args, message] of [
			[['ask'], /wants a question/u],
			[['ask', 'x', '--source', 'web'], /doc, kb, faq/u],
			[['ask', 'x', '--index', at('bad.idx')], /bad\.idx cannot be used.*Build it anew/u],
			[['ask', 'x', '--index', at('none.idx')], /no such file/u],
			[['index', at('texts')], /--output/u],
			[['index', '-o', at('y.idx')], /wants files/u],
			[['index', at('faq.md'), '-o', at('nowhere/y.idx')], /cannot write/u],
		] as const) {
			const { code, stderr } = await run(args, MODELS);
			assert.match(stderr, message);
			assert.equal(code, 2);
		}
	});
});
