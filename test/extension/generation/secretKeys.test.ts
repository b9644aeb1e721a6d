import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { CANARY_KEY } from '../../support/generation/canaryKey';
import { LoopbackServer, closesAfter, refuses, streams } from '../../support/generation/loopbackServer';
import type { Behaviour } from '../../support/generation/loopbackServer';
import { chooseGenerator } from '../support/chooseGenerator';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi } from '../support/editorSession';

const { executeCommand } = vscode.commands;

/** Answers of servers that try to have the key repeated. */
const UNKIND: readonly Behaviour[] = [
	refuses(401, { error: { message: `Incorrect API key provided: ${CANARY_KEY}`, code: 'invalid_api_key' } }),
	refuses(403, { error: CANARY_KEY }),
	refuses(404, CANARY_KEY),
	refuses(429, { error: { message: CANARY_KEY } }, { 'retry-after': CANARY_KEY }),
	refuses(500, { error: { message: CANARY_KEY } }),
	refuses(307, '', { location: `http://192.0.2.1/${CANARY_KEY}` }),
	closesAfter('half'),
];

/** The runner of the suite looks for the key, when it has ended, in logs, settings, state and files. */
describe('The key of a server', () => {
	let api: ExtensionApi;
	let server: LoopbackServer;
	let dialogs: AnsweredDialogs;

	const set = (key: string, value: unknown): Thenable<void> =>
		vscode.workspace.getConfiguration('nlpLens.generation').update(key, value, vscode.ConfigurationTarget.Global);

	before(async () => {
		api = await activatedApi();
		server = await LoopbackServer.start();
		dialogs = AnsweredDialogs.closingMessages();
		dialogs.answer('showInputBox', () => server.endpoint);
		await chooseGenerator(dialogs, 'Another server…', 'tiny');
		dialogs.answer('showInputBox', () => CANARY_KEY);
		await executeCommand('nlpLens.generation.setKey');
	});

	after(async () => {
		await executeCommand('nlpLens.generation.forgetKey');
		await chooseGenerator(dialogs, 'Built-in engines');
		dialogs.dispose();
		for (const key of ['endpoint', 'model']) await set(key, undefined);
		await server.close();
	});

	/** Asks the server. @returns what was answered, or all that the error holds */
	async function asked(): Promise<string> {
		try {
			const generator = await api.generators.chosen();
			assert.ok(generator);
			const messages = await api.prompts.messages('rewrite', { instruction: 'Shout.', text: 'hello' });
			let text = '';
			for await (const piece of generator.generate({ messages }, new AbortController().signal)) text += piece;
			return text;
		} catch (error) {
			assert.ok(error instanceof Error);
			return [error.message, error.stack, JSON.stringify(error), api.generators.describe(error)].join('\n');
		}
	}

	it('is sent to it', async () => {
		server.behaviour = streams('HELLO');
		assert.equal(await asked(), 'HELLO');
		assert.equal(server.chats.at(-1)?.headers.authorization, `Bearer ${CANARY_KEY}`);
	});

	it('is in no error, whatever the server answers', async () => {
		for (const behaviour of UNKIND) {
			server.behaviour = behaviour;
			assert.ok(!(await asked()).includes(CANARY_KEY));
		}
		await server.close();
		assert.ok(!(await asked()).includes(CANARY_KEY));
		server = await LoopbackServer.start();
		await set('endpoint', server.endpoint);
	});

	it('is in no message, no setting and no environment of a process', () => {
		const told = Object.values(dialogs.asked)
			.flat()
			.map(each => JSON.stringify(each));
		assert.deepEqual(
			told.filter(each => each.includes(CANARY_KEY)),
			[],
		);
		assert.ok(!JSON.stringify(vscode.workspace.getConfiguration('nlpLens')).includes(CANARY_KEY));
		assert.ok(!JSON.stringify(process.env).includes(CANARY_KEY));
	});

	it('is sent to no other server', async () => {
		server.behaviour = streams('HELLO');
		assert.equal(await asked(), 'HELLO');
		assert.equal(server.chats.at(-1)?.headers.authorization, undefined);
	});
});
