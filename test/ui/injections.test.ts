import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../support/checkout';
import { LoopbackServer, streams } from '../support/generation/loopbackServer';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { pause, waitUntil } from '../support/process/waitUntil';
import { AnswersTab } from './support/answersTab';
import { ATTACKS, ATTACK_HOST, foreignElements, watchAttacks } from './support/attacks';
import type { AttackWatch } from './support/attacks';
import { CodeSession, quietSettings } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';
import type { Tab } from './support/panel';
import { unigramTokenizerJson } from './support/unigramFile';

/** The beginning of the first attack, as it is to be read on the screen. */
const LITERAL = '<img src=x onerror=';

const ATTACKED_NAME =
	'letter <img src=x onerror=globalThis.attacked=1> [n](command:workbench.action.closeAllEditors).txt';

const ENGLISH = ATTACKS.flatMap(attack => [
	`Marie Curie wrote ${attack} to her friend in Paris on 3 May 1898.`,
	'The old harbour of Hamburg was quiet, and a boat came in.',
]).join(' ');

const CHINESE = `他昨天在图书馆看书。\n\n他说${ATTACKS[0]}，我们明天去北京。\n`;

const FAQ = [`# How do I return ${ATTACKS[0]}?`, `Print the label ${ATTACKS.join(' ')} and bring it.`].join('\n\n');

const FACTS = [
	'@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .',
	'@prefix e: <http://example.org/> .',
	`e:a rdfs:label ${JSON.stringify(`Ada ${ATTACKS[0]}`)} ; e:bornIn e:b .`,
	`e:b rdfs:label ${JSON.stringify(`London ${ATTACKS[11]}`)} .`,
	'e:bornIn rdfs:label "born in" .',
].join('\n');

const LABELS = [
	`# Sport ${ATTACKS[0]}`,
	'- The team won the final.',
	`# Weather ${ATTACKS[4]}`,
	'- Rain and wind came.',
];

/** A tokenizer of which one piece is an attack. */
function attackedTokenizer(): string {
	const tokenizer = JSON.parse(unigramTokenizerJson()) as { model: { vocab: [string, number][] } };
	tokenizer.model.vocab.push(['<img', -1], ['▁<img', -1], ['<script>', -1], ['onerror="', -1]);
	return JSON.stringify(tokenizer);
}

/** A folder whose name, file names and files are attacks. */
function attackedFolder(parent: string): string {
	const folder = path.join(
		parent,
		'w <img src=x onerror=globalThis.attacked=1> [w](command:workbench.action.closeAllEditors)',
	);
	mkdirSync(path.join(folder, '.nlp-lens'), { recursive: true });
	const files: Readonly<Record<string, string>> = {
		'english.txt': ENGLISH,
		'more.txt': ENGLISH,
		'most.txt': ENGLISH,
		[ATTACKED_NAME]: ENGLISH,
		'chinese.txt': CHINESE,
		'faq.md': FAQ,
		'facts.ttl': FACTS,
		'labels.md': LABELS.join('\n\n'),
		'tokenizer.json': attackedTokenizer(),
		'.nlp-lens/glossary.csv': `source,target\n图书馆,${JSON.stringify('library <img src=x onerror=globalThis.attacked=1>')}\n`,
		'.nlp-lens/dictionary.txt': '图书馆看书\n',
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	return folder;
}

const SETTINGS = {
	'nlpLens.hover': 'always',
	'nlpLens.dictionary.hover': 'always',
	'nlpLens.translation.hover': true,
	'nlpLens.subwords.vocabulary': 'tokenizer.json',
	'editor.wordWrap': 'on',
};

/** The tabs of a document, and where one reads the attack as it was written. */
const TABS: readonly Tab[] = [
	'tokens',
	'subwords',
	'entities',
	'topics',
	'keywords',
	'statistics',
	'relations',
	'summary',
];

describe('Markup in what comes from outside', () => {
	const temporary = new TemporaryFolder('attacks');
	let server: LoopbackServer;
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;
	let watch: AttackWatch;

	before(async () => {
		server = await LoopbackServer.start();
		server.behaviour = streams(...ATTACKS);
		server.models = [{ id: `tiny ${ATTACKS[0]}` }];
		session = await CodeSession.startWith({
			trusted: true,
			extension: checkout,
			settings: {
				...quietSettings,
				'nlpLens.generation.endpoint': server.endpoint,
				'nlpLens.generation.model': `tiny ${ATTACKS[0]}`,
			},
		});
		window = await session.open({ folder: attackedFolder(temporary.path), settings: SETTINGS });
		watch = watchAttacks(window.page);
		await window.openFile('english.txt');
		panel = await Panel.open(window, 'tokens');
	});

	after(async () => {
		await session.dispose();
		await server.close();
		temporary.dispose();
	});

	/** Nothing was let through, and nothing had to be held back. */
	async function nothingHappened(): Promise<void> {
		await pause(300);
		assert.deepEqual(await watch.successes(), []);
		assert.deepEqual(session.strangers(), []);
		assert.deepEqual(watch.refusals, []);
		assert.deepEqual(await foreignElements(panel.frame), []);
		assert.ok((await window.page.locator('.tab').count()) > 0, 'the editors are still open');
	}

	/** Waits until the panel shows an attack as text. */
	async function shown(tab: string, text = LITERAL): Promise<void> {
		await panel.frame
			.locator(`#panel-${tab}`)
			.getByText(text)
			.filter({ visible: true })
			.first()
			.waitFor({ timeout: 30_000 });
	}

	for (const tab of TABS) {
		it(`does nothing in the tab ${tab}`, async () => {
			await panel.showTab(tab);
			await nothingHappened();
		});
	}

	it('is read as text in a summary', async () => {
		await panel.showTab('summary');
		await shown('summary', '<');
	});

	it('does nothing in the names of files and folders', async () => {
		await window.page.keyboard.press('Control+P');
		const input = window.page.locator('.quick-input-widget input').first();
		await input.waitFor();
		await input.fill('letter');
		await window.page.locator('.quick-input-widget .monaco-list-row').getByText(LITERAL).first().waitFor();
		await window.page.keyboard.press('Enter');
		await window.page.locator('.tab.active[data-resource-name^="letter"]').waitFor();
		await panel.titleIs(ATTACKED_NAME);
		await nothingHappened();
	});

	it('does nothing in questions that were asked, their answers and statements', async () => {
		const tab = await AnswersTab.of(window, panel);
		await tab.indexFolder();
		await tab.ask('How do I return it?');
		await tab.find('.asked-question, .near-passage, .answer', 'return').first().waitFor();
		await shown('answers');
		await tab.ask('Where was Ada born?');
		await nothingHappened();
	});

	it('does nothing in a glossary and a translation', async () => {
		await window.focusEditor();
		await window.openFile('chinese.txt');
		await panel.showTab('translation');
		await shown('translation', 'library <img src=x');
		await nothingHappened();
	});

	it('does nothing in what a server answers, nor in the name of its model', async () => {
		await window.openFile('more.txt');
		await window.runCommand('NLP Lens: Summarize with Language Model');
		await panel.frame.locator('#panel-summary .generated').getByText(LITERAL).waitFor({ timeout: 30_000 });
		assert.ok(server.chats.length > 0);
		await nothingHappened();
	});

	it('does nothing in the labels of a classifier', async () => {
		await window.openFile('labels.md');
		await window.runCommand('NLP Lens: Make a Classifier from a Few Lines…');
		await window.page.locator('.quick-input-widget input').first().waitFor();
		await window.page.keyboard.press('Enter');
		await shown('topics');
		await nothingHappened();
	});

	it('does nothing in hovers', async () => {
		await window.openFile('most.txt');
		await window.goTo(1, 28);
		await window.runCommand('Show or Focus Hover');
		const hover = window.page.locator('.monaco-hover:visible');
		await hover.locator('.hover-contents').first().waitFor();
		assert.deepEqual(await foreignElements(window.page.mainFrame(), '.monaco-hover'), []);
		const links = await hover.locator('a').evaluateAll(all => all.map(link => link.getAttribute('data-href') ?? ''));
		const others = links.filter(
			link => !/^(?:https:\/\/(?:www\.mdbg\.net|github\.com)\/|command:nlpLens\.)/u.test(link),
		);
		assert.deepEqual(others, []);
		await window.page.keyboard.press('Escape');
		await nothingHappened();
	});

	it('makes no link in a notification, which could run a command', async () => {
		const asked = '[zzqx](command:workbench.action.closeAllEditors)';
		await window.openFile('chinese.txt');
		await window.runCommand('NLP Lens: Summary About…');
		await window.page.locator('.quick-input-widget input').first().fill(asked);
		await window.page.keyboard.press('Enter');
		const toast = window.page.locator('.notification-toast').filter({ hasText: 'says nothing about' });
		await toast.waitFor({ timeout: 20_000 });
		assert.match((await toast.innerText()).replaceAll('\u2060', ''), /\[zzqx\]\(command:workbench/u);
		assert.equal(await toast.locator('.notification-list-item-message a').count(), 0);
		await nothingHappened();
	});

	describe('were it to become markup in the page', () => {
		/** Puts an element into the page as a fault of ours would, and waits for the browser to refuse it. */
		async function refused(what: string, put: () => void | Promise<void>): Promise<void> {
			const before = watch.refusals.length;
			await panel.frame.evaluate(put);
			await waitUntil(`${what} to be refused`, 5000, () =>
				Promise.resolve(watch.refusals.length > before || undefined),
			);
			assert.deepEqual(await watch.successes(), []);
		}

		/** An element as it is made without a parser. */
		const cases: Readonly<Record<string, () => void | Promise<void>>> = {
			'a script in the page': () => {
				const script = document.createElement('script');
				try {
					script.textContent = 'globalThis.attacked = 11';
				} catch (error) {
					console.error(String(error));
				}
				document.body.append(script);
			},
			'a script from elsewhere': () => {
				const script = document.createElement('script');
				try {
					script.src = 'https://attack.invalid/s.js';
				} catch (error) {
					console.error(String(error));
				}
				document.body.append(script);
			},
			'markup put in as text': () => {
				try {
					document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.attacked = 12">');
				} catch (error) {
					console.error(String(error));
				}
			},
			'a handler in an attribute': () => {
				const image = document.createElement('button');
				try {
					image.setAttribute('onclick', 'globalThis.attacked = 13');
				} catch (error) {
					console.error(String(error));
				}
				document.body.append(image);
				image.click();
				image.remove();
			},
			'an image from elsewhere': () => {
				const image = document.createElement('img');
				image.src = 'https://attack.invalid/i.png';
				document.body.append(image);
				image.remove();
			},
			'a style sheet from elsewhere': () => {
				const link = document.createElement('link');
				link.rel = 'stylesheet';
				link.href = 'https://attack.invalid/c.css';
				document.head.append(link);
				link.remove();
			},
			'a style in the page': () => {
				const style = document.createElement('style');
				style.textContent = 'body { opacity: 0.99 }';
				document.head.append(style);
				style.remove();
			},
			'a frame': () => {
				const frame = document.createElement('iframe');
				// One of another host is refused too, but Chromium connects to the host before it looks at the policy.
				frame.src = 'data:text/html,<script>top.attacked = 16</script>';
				document.body.append(frame);
				frame.remove();
			},
			'a request': async () => {
				await fetch('https://attack.invalid/r').catch(() => undefined);
			},
			'a socket': () => {
				try {
					new WebSocket('wss://attack.invalid/w').close();
				} catch (error) {
					console.error(String(error));
				}
			},
			'a worker': () => {
				try {
					new Worker(URL.createObjectURL(new Blob(['globalThis.attacked = 14'])));
				} catch (error) {
					console.error(String(error));
				}
			},
			'a base for addresses': () => {
				const base = document.createElement('base');
				base.href = 'https://attack.invalid/';
				document.head.append(base);
				base.remove();
			},
		};

		for (const [what, put] of Object.entries(cases)) {
			it(`${what} is refused by the policy`, () => refused(what, put));
		}

		it('no text becomes code', async () => {
			// Later: what a debugger evaluates may evaluate text itself.
			const outcome = await panel.frame.evaluate(
				() =>
					new Promise<string>(resolve =>
						setTimeout(() => {
							const scope = globalThis as unknown as { Function: new (code: string) => () => unknown };
							try {
								resolve(String(new scope.Function('return 15')()));
							} catch (error) {
								resolve(error instanceof Error ? error.name : '');
							}
						}),
					),
			);
			assert.equal(outcome, 'EvalError');
		});

		it(`nothing has asked ${ATTACK_HOST}`, async () => {
			assert.deepEqual(await watch.successes(), []);
		});
	});
});
