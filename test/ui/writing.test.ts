import assert from 'node:assert/strict';
import { LoopbackServer, chunkOf, streams } from '../support/generation/loopbackServer';
import { waitUntil } from '../support/process/waitUntil';
import { AnswersTab } from './support/answersTab';
import { CodeSession, quietSettings } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';
import { checkout } from '../support/checkout';

const COMMAND = 'NLP Lens: Choose Language Model for Text…';

/** Number of the choice to look in the document. */
const DOCUMENT = 1;

describe('A language model on a server of the user’s', () => {
	let server: LoopbackServer;
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		server = await LoopbackServer.start();
		const settings = { ...quietSettings, 'nlpLens.answers.engine': 'languageModel' };
		session = await CodeSession.startWith({ trusted: true, extension: checkout, settings });
		window = await session.open();
		await window.openFile('marie-curie.txt');
		panel = await Panel.open(window, 'summary');
	});

	after(async () => {
		await session.dispose();
		await server.close();
	});

	it('is chosen by the address of the server, which gets no text by that', async () => {
		await window.runCommand(COMMAND);
		await window.pick('Another server…');
		const input = window.page.locator('.quick-input-widget input').first();
		await window.page.locator('.quick-input-title', { hasText: 'Address of the server' }).waitFor();
		await input.fill(server.endpoint);
		await window.page.keyboard.press('Enter');
		await window.pick('tiny');
		assert.equal(server.chats.length, 0);
	});

	it('writes a summary that is shown as it comes', async () => {
		let goOn = (): void => undefined;
		const gate = new Promise<void>(resolve => (goOn = resolve));
		server.behaviour = async response => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write(`data: ${chunkOf('Curie found <b>radium</b>')}\n\n`);
			await gate;
			for (const data of [chunkOf(' and polonium.'), chunkOf('', 'stop'), '[DONE]'])
				response.write(`data: ${data}\n\n`);
			response.end();
		};
		await panel.frame.getByText('Language model', { exact: true }).last().click();
		await panel.frame.locator('#panel-summary').getByText('Summarize', { exact: true }).click();
		const text = panel.frame.locator('.generated');
		await text.filter({ hasText: /^\s*Curie found <b>radium<\/b>\s*$/u }).waitFor();
		goOn();
		await text.filter({ hasText: 'Curie found <b>radium</b> and polonium.' }).waitFor();
		await panel.frame.locator('.engine-note', { hasText: 'tiny' }).waitFor();
		const { messages } = server.chats[0].body as { readonly messages: readonly { readonly content: string }[] };
		assert.match(messages.at(-1)?.content ?? '', /Warsaw/u);
	});

	it('writes an answer from the passages, with the place that it cites', async () => {
		server.behaviour = streams('She was born ', 'in Warsaw [1].');
		const tab = await AnswersTab.of(window, panel);
		await tab.lookIn(DOCUMENT);
		await tab.ask('Where was Marie Curie born?');
		await tab.find('.written-answer', 'She was born in Warsaw').waitFor();
		await tab.find('.written-answer', 'tiny').waitFor();
		await waitUntil('the second request', 20_000, () => (server.chats.length === 2 ? true : undefined));
	});

	it('that is gone leaves the built-in answers, and is said to be', async () => {
		await server.close();
		const tab = await AnswersTab.of(window, panel);
		await tab.ask('What did Marie Curie win?');
		await tab.find('.answer-sentence, .near-passage', 'Nobel').first().waitFor();
		await tab.find('', /not reached|cannot be reached|does not answer/u).waitFor();
	});
});
