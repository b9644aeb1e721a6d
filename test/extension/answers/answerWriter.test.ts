import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import * as vscode from 'vscode';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import { AnswerWriter } from '../../../src/extension/answers/answerWriter';
import type { GeneratorService } from '../../../src/extension/generation/generatorService';
import type { Log } from '../../../src/extension/log';
import { serveWrittenAnswers } from '../../../src/extension/panel/writtenAnswersServer';
import { Settings } from '../../../src/extension/settings';
import { GenerationError } from '../../../src/generation/generationError';
import type { GenerationMessage, TextGenerator } from '../../../src/generation/textGenerator';
import type { PanelWritten } from '../../../src/protocol/panelAnswers';
import { ScriptedGenerator } from '../../support/generation/scriptedGenerator';

const PASSAGES = [{ file: 'file:///a.txt', start: 0, end: 4, text: 'One.' }];

/** Generators of which one is chosen, or choosing fails. */
function generators(chosen: TextGenerator | GenerationError | undefined): GeneratorService {
	return {
		engine: chosen instanceof GenerationError ? undefined : chosen?.engine,
		onDidChange: new vscode.EventEmitter<void>().event,
		chosen: () => (chosen instanceof GenerationError ? Promise.reject(chosen) : Promise.resolve(chosen)),
		choose: () => Promise.resolve(undefined),
		describe: error => (error instanceof GenerationError && error.code === 'cancelled' ? '' : String(error)),
	};
}

const prompts = {
	messages: (_: string, values: object) =>
		Promise.resolve<readonly GenerationMessage[]>([{ role: 'user', content: JSON.stringify(values) }]),
};

function writerOf(chosen: TextGenerator | GenerationError | undefined): AnswerWriter {
	return new AnswerWriter(generators(chosen), prompts);
}

describe('Answers that a language model writes', () => {
	const { token } = new vscode.CancellationTokenSource();

	it('come piece by piece, with citations', async () => {
		const heard: string[] = [];
		const generator = new ScriptedGenerator(undefined, () => ['So ', '[1].']);
		const written = await writerOf(generator).write('Who?', PASSAGES, piece => heard.push(piece), token);
		assert.deepEqual(heard, ['So ', '[1].']);
		assert.deepEqual(written, {
			engine: 'scripted',
			text: 'So [1].',
			citations: [{ start: 3, end: 6, passages: [1] }],
			notes: [],
		});
	});

	it('say what they cite that is not there, or that they cite nothing', async () => {
		const notesOf = async (answer: string) =>
			(await writerOf(new ScriptedGenerator(undefined, () => [answer])).write('Who?', PASSAGES, () => undefined, token))
				.notes;
		assert.match((await notesOf('So [1] [4].'))[0], /no passage that was given: 4/u);
		assert.match((await notesOf('The passages do not say.'))[0], /cites no passage/u);
	});

	it('are left to the built-in engines where nothing is chosen, or it fails', async () => {
		const none = await writerOf(undefined).write('Who?', PASSAGES, () => undefined, token);
		assert.deepEqual([none.engine, none.text], ['', '']);
		assert.match(none.notes[0], /No language model is chosen/u);
		const quota = new GenerationError('quota', 'The quota is spent.');
		const failed = await writerOf(quota).write('Who?', PASSAGES, () => undefined, token);
		assert.match(failed.notes[0], /quota is spent.*built-in engines answered/u);
	});

	it('end without a word when they are stopped', async () => {
		const stopped = new vscode.CancellationTokenSource();
		const generator = new ScriptedGenerator(undefined, () => ['a', 'b', 'c']);
		const written = await writerOf(generator).write('Who?', PASSAGES, () => stopped.cancel(), stopped.token);
		assert.deepEqual([written.engine, written.notes], ['', []]);
	});

	it('are served to the panel', async () => {
		const [there, back] = [new PassThrough(), new PassThrough()];
		const page = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
		const host = createMessageConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
		const settings = new Settings();
		const log = { warn: () => undefined } as unknown as Log;
		const answerWriter = writerOf(new ScriptedGenerator(undefined, () => ['So ', '[1].']));
		serveWrittenAnswers(host, { answerWriter, settings, log });
		const pieces: unknown[] = [];
		page.onNotification('panel/answerPiece', (told: unknown) => void pieces.push(told));
		page.listen();
		host.listen();
		try {
			assert.deepEqual(await page.sendRequest('panel/answerEngine', null), {
				engine: 'builtIn',
				languageModel: 'scripted',
			});
			const wanted = { run: 3, question: 'Who?', passages: PASSAGES };
			const written = await page.sendRequest<PanelWritten>('panel/writeAnswer', wanted);
			assert.equal(written.text, 'So [1].');
			assert.deepEqual(pieces, [
				{ run: 3, piece: 'So ' },
				{ run: 3, piece: '[1].' },
			]);
		} finally {
			page.dispose();
			host.dispose();
			settings.dispose();
		}
	});
});
