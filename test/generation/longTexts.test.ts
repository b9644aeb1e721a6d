import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fillPrompt } from '../../src/generation/fillPrompt';
import { GenerationError } from '../../src/generation/generationError';
import { readPromptTemplate } from '../../src/generation/promptTemplate';
import { REWRITE_INSTRUCTIONS } from '../../src/generation/rewriteInstructions';
import { rewriteText } from '../../src/generation/rewriteText';
import { summarizeText } from '../../src/generation/summarizeText';
import type { FillPrompt, GenerationWork } from '../../src/generation/summarizeText';
import type { GenerationRequest } from '../../src/generation/textGenerator';
import { inCheckout } from '../support/checkout';
import { ScriptedGenerator, joined } from '../support/generation/scriptedGenerator';

const fill: FillPrompt = (name, values) => {
	const file = `src/generation/prompts/${name}.md`;
	const template = readPromptTemplate(name, readFileSync(inCheckout(file), 'utf8'), file);
	return Promise.resolve(fillPrompt({ ...template, name }, values));
};

const last = ({ messages }: GenerationRequest): string => messages.at(-1)?.content ?? '';
/** What stands between the marks of the last turn. */
const given = (request: GenerationRequest): string => /<text>\n(.*)\n<\/text>/su.exec(last(request))?.[1] ?? '';

const work = (generator: ScriptedGenerator, onPart?: GenerationWork['onPart']): GenerationWork => ({
	generator,
	fill,
	signal: new AbortController().signal,
	...(onPart ? { onPart } : {}),
});

const WISH = { length: '3 sentences', query: '' };
const TEXT = Array.from({ length: 120 }, (_, index) => `Paragraph ${String(index)} tells of the harbour.`).join('\n\n');

describe('summarizeText', () => {
	it('asks once for a short text, and gives the pieces as they come', async () => {
		const generator = new ScriptedGenerator(undefined, () => ['A ', 'harbour.']);
		assert.equal(await joined(summarizeText('It is a harbour.', WISH, work(generator))), 'A harbour.');
		assert.equal(generator.requests.length, 1);
		assert.match(last(generator.requests[0]), /^Summarize in 3 sentences\.\n\n<text>\nIt is a harbour\.\n<\/text>$/u);
	});

	it('takes a longer text in parts that leave nothing out, and tells of them', async () => {
		const told: string[] = [];
		const generator = new ScriptedGenerator(4000, request => [last(request).includes('part') ? 'S.' : 'All.']);
		const onPart = (part: number, of: number): unknown => told.push(`${String(part)}/${String(of)}`);
		const summary = await joined(summarizeText(TEXT, { ...WISH, query: 'boats' }, work(generator, onPart)));
		assert.equal(summary, 'All.');
		const parts = generator.requests.slice(0, -1);
		assert.ok(parts.length > 1);
		assert.equal(parts.map(given).join(''), TEXT.replaceAll('\n\n', '\n\n'));
		assert.deepEqual(
			told,
			parts.map((_, index) => `${String(index + 1)}/${String(parts.length)}`),
		);
		assert.match(last(parts[0]), /This is part 1 of \d+ of a longer text.*says about: boats/su);
		assert.equal(given(generator.requests[parts.length]), parts.map(() => 'S.').join('\n\n'));
	});

	it('stays within what the model reads', async () => {
		const generator = new ScriptedGenerator(4000, () => ['A summary. '.repeat(20)]);
		await joined(summarizeText(TEXT.repeat(3), WISH, work(generator)));
		for (const { messages } of generator.requests) {
			assert.ok(messages.reduce((sum, { content }) => sum + content.length, 0) < 4000);
		}
	});

	it('gives up on a text of very many parts, and on a model that makes nothing shorter', async () => {
		const short = new ScriptedGenerator(4000, () => ['S.']);
		const isTooLong = (error: unknown): boolean => error instanceof GenerationError && error.code === 'too-long';
		await assert.rejects(joined(summarizeText(TEXT.repeat(100), WISH, work(short))), isTooLong);
		assert.equal(short.requests.length, 0);
		const parrot = new ScriptedGenerator(4000, request => [given(request), ' and so on']);
		await assert.rejects(joined(summarizeText(TEXT, WISH, work(parrot))), isTooLong);
	});

	it('stops when it is stopped', async () => {
		const controller = new AbortController();
		const generator = new ScriptedGenerator(4000, () => ['S.', 'T.']);
		const stopped = { ...work(generator), signal: controller.signal, onPart: () => controller.abort() };
		await assert.rejects(joined(summarizeText(TEXT, WISH, stopped)), { code: 'cancelled' });
		assert.equal(generator.requests.length, 1);
	});
});

describe('rewriteText', () => {
	it('keeps the white space around the text, and takes away what the model adds', async () => {
		const generator = new ScriptedGenerator(undefined, () => ['\n New', ' text', '  ', '\n']);
		const rewritten = await joined(rewriteText('\n\t Old text \n', REWRITE_INSTRUCTIONS.formal, work(generator)));
		assert.equal(rewritten, '\n\t New text \n');
		assert.match(last(generator.requests[0]), /^Make it formal and polite\.\n\n<text>\nOld text\n<\/text>$/u);
	});

	it('takes a longer text in parts, which stand where they stood', async () => {
		const generator = new ScriptedGenerator(4000, request => [given(request).toUpperCase()]);
		assert.equal(await joined(rewriteText(TEXT, 'Shout.', work(generator))), TEXT.toUpperCase());
		assert.ok(generator.requests.length > 2);
	});

	it('asks nothing about white space', async () => {
		const generator = new ScriptedGenerator(undefined, () => ['x']);
		assert.equal(await joined(rewriteText(' \n', 'Shout.', work(generator))), ' \n');
		assert.equal(generator.requests.length, 0);
	});
});
