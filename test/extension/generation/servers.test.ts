import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { LoopbackServer, closesAfter, refuses, streams } from '../../support/generation/loopbackServer';
import { chooseGenerator } from '../support/chooseGenerator';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi } from '../support/editorSession';

const { executeCommand } = vscode.commands;

describe('Servers of language models', () => {
	let api: ExtensionApi;
	let server: LoopbackServer;
	let dialogs: AnsweredDialogs;

	before(async () => (api = await activatedApi()));
	beforeEach(async () => {
		server = await LoopbackServer.start();
		dialogs = new AnsweredDialogs();
		for (const dialog of ['showErrorMessage', 'showInformationMessage', 'showWarningMessage'] as const)
			dialogs.answer(dialog, () => undefined);
	});
	afterEach(async () => {
		await choose('Built-in engines');
		dialogs.dispose();
		for (const key of ['endpoint', 'model', 'contextLength']) await set(key, undefined);
		await server.close();
	});

	const set = (key: string, value: unknown): Thenable<void> =>
		vscode.workspace.getConfiguration('nlpLens.generation').update(key, value, vscode.ConfigurationTarget.Global);
	const choose = (...labels: readonly string[]): Promise<unknown> => chooseGenerator(dialogs, ...labels);
	const chooseServer = async (model: string): Promise<void> => {
		dialogs.answer('showInputBox', () => server.endpoint);
		await choose('Another server…', model);
	};
	const ask = async (): Promise<string> => {
		const generator = await api.generators.chosen();
		assert.ok(generator);
		const messages = await api.prompts.messages('rewrite', { instruction: 'Shout.', text: 'hello' });
		let text = '';
		for await (const piece of generator.generate({ messages }, new AbortController().signal)) text += piece;
		return text;
	};

	it('are off as long as there is no address', async () => {
		assert.equal(api.generators.engine, undefined);
		assert.equal(await api.generators.chosen(), undefined);
		dialogs.answer('showInputBox', () => undefined);
		await choose('Another server…');
		assert.equal(api.generators.engine, undefined);
		assert.equal(server.requests.length, 0);
	});

	it('are chosen by address, with a model of their list, told of once and then asked', async () => {
		dialogs.answer('showInputBox', () => server.host);
		assert.equal(await choose('Another server…', 'small'), `small (${server.host})`);
		assert.equal(server.chats.length, 0);
		const generator = await api.generators.chosen();
		assert.deepEqual([generator?.isRemote, generator?.maxInputTokens], [false, 8192]);
		server.behaviour = streams('HEL', 'LO');
		assert.equal(await ask(), 'HELLO');
		assert.equal(await ask(), 'HELLO');
		const told = (dialogs.asked.showInformationMessage ?? []).filter(each => String(each).includes(server.host));
		assert.equal(told.length, 1);
		const { messages } = server.chats[0].body as { messages: { role: string; content: string }[] };
		assert.equal(messages[0].role, 'system');
		assert.match(messages.at(-1)?.content ?? '', /<text>\nhello\n<\/text>$/u);
	});

	it('may have a model that is not in their list, and a context length of the settings', async () => {
		const answers = [server.endpoint, 'other:7b'];
		dialogs.answer('showInputBox', () => answers.shift());
		assert.equal(await choose('Another server…', 'Another model, by its name…'), `other:7b (${server.host})`);
		await set('contextLength', 2048);
		assert.equal((await api.generators.chosen())?.maxInputTokens, 2048);
	});

	it('have a key that is asked for, kept, sent to them alone and forgotten', async () => {
		server.models = (response, request) =>
			request.headers.authorization === 'Bearer sk-test'
				? refuses(200, { data: [{ id: 'locked' }] })(response, request)
				: refuses(401)(response, request);
		const answers = [server.endpoint, ' sk-test '];
		dialogs.answer('showInputBox', () => answers.shift());
		assert.equal(await choose('Another server…', 'locked'), `locked (${server.host})`);
		await ask();
		assert.equal(server.chats[0].headers.authorization, 'Bearer sk-test');
		const other = await LoopbackServer.start();
		await set('endpoint', other.endpoint);
		await ask();
		assert.equal(other.chats[0].headers.authorization, undefined);
		await other.close();
		await set('endpoint', server.endpoint);
		await executeCommand('nlpLens.generation.forgetKey');
		await ask();
		assert.equal(server.chats[1].headers.authorization, undefined);
		dialogs.answer('showInputBox', () => 'sk-new');
		await executeCommand('nlpLens.generation.setKey');
		await ask();
		assert.equal(server.chats[2].headers.authorization, 'Bearer sk-new');
		await executeCommand('nlpLens.generation.forgetKey');
	});

	it('on other machines are asked only after a clear word, once refused not again in the session', async () => {
		await chooseServer('tiny');
		await set('endpoint', 'http://192.0.2.1:9/v1');
		await set('model', 'far');
		let options: vscode.MessageOptions | undefined;
		dialogs.answer('showWarningMessage', (_: string, given: vscode.MessageOptions) => {
			options = given;
			return undefined;
		});
		await assert.rejects(ask(), { code: 'not-permitted' });
		assert.ok(options?.modal === true && options.detail?.includes('not encrypted'), options?.detail);
		assert.equal(dialogs.asked.showWarningMessage?.length, 1);
		await assert.rejects(ask(), { code: 'not-permitted' });
		assert.equal(dialogs.asked.showWarningMessage.length, 1);
	});

	it('that fail are told of in words that say what to do, and without the text', async () => {
		await chooseServer('tiny');
		for (const [behaviour, words] of [
			[refuses(401), /wants an API key/u],
			[refuses(403), /OLLAMA_ORIGINS/u],
			[refuses(429, {}, { 'retry-after': '7' }), /quota.*in 7 seconds/u],
			[refuses(500, { error: { message: 'hello' } }), /failed/u],
			[closesAfter('HEL'), /broke off/u],
		] as const) {
			server.behaviour = behaviour;
			const error: unknown = await ask().catch((thrown: unknown) => thrown);
			assert.ok(error instanceof Error);
			assert.match(api.generators.describe(error), words);
			assert.ok(api.generators.describe(error).includes('tiny'));
			assert.doesNotMatch(error.message, /hello/u);
		}
		await server.close();
		await assert.rejects(ask(), { code: 'unreachable' });
	});

	it('that list no models let a name be written', async () => {
		server.models = refuses(404);
		const answers = [server.endpoint, 'named'];
		dialogs.answer('showInputBox', () => answers.shift());
		dialogs.answer('showWarningMessage', () => 'Write a Model’s Name');
		assert.equal(await choose('Another server…'), `named (${server.host})`);
	});
});
