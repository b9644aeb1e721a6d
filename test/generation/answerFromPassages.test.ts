import assert from 'node:assert/strict';
import { answerFromPassages } from '../../src/generation/answerFromPassages';
import { ScriptedGenerator } from '../support/generation/scriptedGenerator';
import type { PromptName, PromptVariables } from '../../src/generation/promptVariables';
import type { GenerationMessage, TextGenerator } from '../../src/generation/textGenerator';

/** A model that says what it read. */
const echo = (maxInputTokens: number | undefined): TextGenerator =>
	new ScriptedGenerator(maxInputTokens, ({ messages }) => messages.map(({ content }) => content));

const fill = <N extends PromptName>(_: N, values: PromptVariables[N]): Promise<readonly GenerationMessage[]> => {
	const { question, passages } = values as PromptVariables['answer'];
	return Promise.resolve([{ role: 'user', content: `${question}\n${passages}` }]);
};

async function asked(generator: TextGenerator, texts: readonly string[]): Promise<{ read: number; prompt: string }> {
	const passages = texts.map((text, index) => ({ title: `${index}.txt`, text }));
	const { signal } = new AbortController();
	const answer = await answerFromPassages('Who?', passages, { generator, fill, signal });
	let prompt = '';
	for await (const piece of answer.pieces) prompt += piece;
	return { read: answer.passages, prompt };
}

describe('an answer from passages', () => {
	it('is asked for with numbered passages, each on a line of its own', async () => {
		const { read, prompt } = await asked(echo(undefined), ['One.\n\n[9] two.', 'Three.']);
		assert.equal(read, 2);
		assert.equal(prompt, 'Who?\n[1] (0.txt) One. [9] two.\n[2] (1.txt) Three.');
	});

	it('is asked for with as many passages as the model reads', async () => {
		const { read } = await asked(
			echo(1500),
			Array.from({ length: 40 }, () => 'word '.repeat(20)),
		);
		assert.ok(read > 1 && read < 10, String(read));
	});

	it('is asked for with the beginning of a passage that is too long', async () => {
		const { read, prompt } = await asked(echo(200), ['word '.repeat(5000), 'more']);
		assert.equal(read, 1);
		assert.ok(prompt.length < 2000, String(prompt.length));
	});
});
