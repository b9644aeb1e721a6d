import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GenerationError } from '../../../src/generation/generationError';
import type { TextGenerator } from '../../../src/generation/textGenerator';
import type { ExtensionApi } from '../../../src/extension/activate';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, until } from '../support/editorSession';
import type { TestModels } from '../support/modelProvider/testModels';
import { offerModels, testModels } from '../support/testModels';

interface Item extends vscode.QuickPickItem {
	readonly label: string;
}

describe("VS Code's language models", () => {
	let api: ExtensionApi;
	let models: TestModels;
	let dialogs: AnsweredDialogs;

	before(async () => {
		api = await activatedApi();
		models = await testModels();
	});
	beforeEach(async () => {
		dialogs = new AnsweredDialogs();
		for (const dialog of ['showErrorMessage', 'showInformationMessage', 'showWarningMessage'] as const)
			dialogs.answer(dialog, () => undefined);
		models.answer = () => ['Hello', ' world'];
		models.asked.length = 0;
		await offerModels(models, 'one', 'two');
	});
	afterEach(async () => {
		await choose('Built-in engines');
		dialogs.dispose();
		await offerModels(models);
	});

	const choose = async (label: string): Promise<unknown> => {
		dialogs.answer('showQuickPick', async (items: Promise<Item[]> | Item[]) =>
			(await items).find(item => item.label === label),
		);
		return vscode.commands.executeCommand('nlpLens.generation.choose');
	};
	const chosen = async (label = 'Test one'): Promise<TextGenerator> => {
		await choose(label);
		const generator = await api.generators.chosen();
		assert.ok(generator);
		return generator;
	};
	const answer = async (generator: TextGenerator, signal = new AbortController().signal): Promise<string> => {
		let text = '';
		const messages = [
			{ role: 'system', content: 'Be brief.' },
			{ role: 'user', content: 'A?' },
			{ role: 'assistant', content: 'B.' },
			{ role: 'user', content: 'C?' },
		] as const;
		for await (const piece of generator.generate({ messages }, signal)) text += piece;
		return text;
	};
	const failure = async (...pieces: readonly string[]): Promise<GenerationError> => {
		models.answer = () => pieces;
		const generator = await chosen();
		const error: unknown = await answer(generator).then(
			text => assert.fail(`It answered: ${text}`),
			(thrown: unknown) => thrown,
		);
		// The suite is a bundle of its own, with a class of its own.
		assert.equal((error as Error).name, 'GenerationError', String(error));
		return error as GenerationError;
	};

	it('are offered beside the built-in engines and servers, and the choice is remembered by its name', async () => {
		assert.equal(api.generators.engine, undefined);
		assert.equal(await api.generators.chosen(), undefined);
		const generator = await chosen('Test two');
		assert.equal(generator.engine, 'Test two (nlp-lens-tests)');
		assert.equal(api.generators.engine, generator.engine);
		assert.ok(generator.isRemote);
		assert.equal(generator.maxInputTokens, 8000);
		assert.equal(await generator.countTokens('four'), 4);
		assert.equal(models.asked.length, 0);
	});

	it('are asked without messages of the system, whose words come first, and answer in pieces', async () => {
		assert.equal(await answer(await chosen()), 'Hello world');
		assert.deepEqual(models.asked, [
			[
				{ role: 'user', content: 'Be brief.\n\nA?' },
				{ role: 'assistant', content: 'B.' },
				{ role: 'user', content: 'C?' },
			],
		]);
	});

	it('are not asked again in this session when the user refused, until they are chosen anew', async () => {
		const error = await failure('refused');
		assert.equal(error.code, 'not-permitted');
		assert.match(api.generators.describe(error), /You did not allow that text goes to Test one/u);
		assert.equal(models.asked.length, 1);
		await assert.rejects(api.generators.chosen(), { code: 'not-permitted' });
		assert.equal(models.asked.length, 1);
		models.answer = () => ['Now'];
		assert.equal(await answer(await chosen()), 'Now');
	});

	it('tell of a spent quota, of what is gone and of failures', async () => {
		assert.equal((await failure('quota')).code, 'quota');
		assert.equal((await failure('gone')).code, 'model-missing');
		assert.equal((await failure('broken')).code, 'bad-answer');
		assert.equal((await failure()).code, 'bad-answer');
		assert.doesNotMatch((await failure('broken')).message, /by the test/u);
	});

	it('tell of a failure amid an answer, after what came', async () => {
		const generator = await chosen();
		let release: () => void = () => undefined;
		models.held = new Promise(resolve => (release = resolve));
		models.answer = () => ['Hello', 'held', 'broken'];
		const got: string[] = [];
		const read = async (): Promise<void> => {
			const messages = [{ role: 'user', content: 'A?' }] as const;
			for await (const piece of generator.generate({ messages }, new AbortController().signal)) {
				got.push(piece);
				release();
			}
		};
		await assert.rejects(read(), { code: 'broken-off' });
		assert.deepEqual(got, ['Hello']);
	});

	it('are missed when they vanish, amid an answer too, and none are offered where there are none', async () => {
		const generator = await chosen();
		models.answer = () => ['Hello', 'silence'];
		const controller = new AbortController();
		const asked = generator.generate({ messages: [{ role: 'user', content: 'A?' }] }, controller.signal);
		const pieces = asked[Symbol.asyncIterator]();
		assert.deepEqual(await pieces.next(), { done: false, value: 'Hello' });
		await offerModels(models);
		await assert.rejects(api.generators.chosen(), { code: 'model-missing' });
		controller.abort();
		await assert.rejects(pieces.next(), { code: 'cancelled' });
		let labels: readonly string[] = [];
		dialogs.answer('showQuickPick', async (items: Promise<Item[]> | Item[]) => {
			labels = (await items).map(({ label }) => label);
			return undefined;
		});
		await vscode.commands.executeCommand('nlpLens.generation.choose');
		assert.ok(labels.includes('Built-in engines') && labels.includes('Ollama'), labels.join());
		assert.ok(!labels.some(label => label.startsWith('Test')), labels.join());
	});

	it('stop when they are stopped, though they do not listen', async () => {
		const generator = await chosen();
		models.answer = () => ['Hello', 'silence', 'never'];
		const controller = new AbortController();
		setTimeout(() => controller.abort(), 50);
		const error: unknown = await answer(generator, controller.signal).catch((thrown: unknown) => thrown);
		assert.equal((error as GenerationError).code, 'cancelled');
		assert.equal(api.generators.describe(error), '');
	});

	it('tell of another choice', async () => {
		let changes = 0;
		const subscription = api.generators.onDidChange(() => changes++);
		await choose('Test one');
		await until('a change', () => changes > 0);
		subscription.dispose();
	});
});
