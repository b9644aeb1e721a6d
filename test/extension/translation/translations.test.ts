import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GeneratorService, PromptService } from '../../../src/extension/generation/generatorService';
import type { TranslatedParagraph } from '../../../src/protocol/translation';
import { Translations } from '../../../src/extension/translation/translations';
import { applyTranslation } from '../../../src/extension/translation/useTranslation';
import { wholeDocument } from '../../../src/extension/target';
import { GenerationError } from '../../../src/generation/generationError';
import type { GenerationMessage, TextGenerator } from '../../../src/generation/textGenerator';
import { closeEditors, openText } from '../support/editorSession';
import { FakeTranslator } from './fakeTranslator';

const quiet = { warn: () => undefined } as unknown as vscode.LogOutputChannel;
const never = new vscode.CancellationTokenSource().token;

/** A model that answers `<the last message>`, and keeps what it was asked. */
class FakeModel implements TextGenerator {
	readonly engine = 'fake (here)';
	readonly isRemote = false;
	maxInputTokens: number | undefined;
	readonly asked: (readonly GenerationMessage[])[] = [];
	/** What answers after the first wait for. */
	gate: Promise<void> = Promise.resolve();
	/** The number of the request that fails, from 1. */
	failsAt = 0;

	countTokens(text: string): Promise<number> {
		return Promise.resolve(text.length);
	}

	async *generate(
		{ messages }: { messages: readonly GenerationMessage[] },
		signal: AbortSignal,
	): AsyncIterable<string> {
		this.asked.push(messages);
		await (this.asked.length === 1 ? undefined : this.gate);
		if (signal.aborted) throw new GenerationError('cancelled', 'Stopped.');
		if (this.asked.length === this.failsAt) throw new GenerationError('quota', 'The quota is spent.');
		yield '<';
		yield `${messages[messages.length - 1].content}>\n`;
	}
}

const prompts: PromptService = {
	messages: (_, values) => {
		const { text, glossary } = values as { text: string; glossary: string };
		return Promise.resolve([
			{ role: 'system', content: glossary },
			{ role: 'user', content: text },
		]);
	},
};

function service(builtIn: FakeTranslator, model?: FakeModel): Translations {
	const generators: Pick<GeneratorService, 'chosen' | 'describe'> = {
		chosen: () => Promise.resolve(model),
		describe: error => (error instanceof Error ? error.message : ''),
	};
	const state = () =>
		Promise.resolve({ terms: [{ source: 'Harbour', target: '港口' }], problems: 0, isRestricted: false });
	return new Translations({ builtIn, generators, prompts, glossaries: { state }, log: quiet });
}

describe('Translations', () => {
	afterEach(closeEditors);

	const wish = (document: vscode.TextDocument, engine: 'builtIn' | 'languageModel' = 'builtIn') => ({
		...wholeDocument(document),
		engine,
		direction: undefined,
	});

	it('come from the engine that ships, with the terms of glossaries, and are kept', async () => {
		const { document } = await openText('One.\n\nTwo.');
		const builtIn = new FakeTranslator();
		const translations = service(builtIn);
		const done = await translations.translate(wish(document), () => undefined, never);
		assert.equal(done?.translation.text, '[ONE.]\n\n[TWO.]');
		assert.deepEqual(builtIn.jobs[0].glossary, [{ source: 'Harbour', target: '港口' }]);
		assert.equal(translations.last?.translation.engine, 'capitals');
	});

	it('of a model are made paragraph by paragraph, with the one before as context and the terms that occur', async () => {
		const { document } = await openText('The harbour.\n\n```\nlet x;\n\nlet y;\n```\n\n  Two words.\n', 'markdown');
		const model = new FakeModel();
		const told: TranslatedParagraph[] = [];
		const done = await service(new FakeTranslator(), model).translate(
			wish(document, 'languageModel'),
			each => told.push(each),
			never,
		);
		assert.equal(done?.translation.text, '<The harbour.>\n\n```\nlet x;\n\nlet y;\n```\n\n  <Two words.>\n');
		assert.deepEqual(
			model.asked.map(messages => messages.map(({ role, content }) => `${role}: ${content}`)),
			[
				['system: Harbour = 港口', 'user: The harbour.'],
				['system: ', 'user: The harbour.', 'assistant: <The harbour.>', 'user: Two words.'],
			],
		);
		const text = document.getText();
		assert.equal(told.map(({ source }) => text.slice(source.start, source.end)).join(''), text);
		assert.deepEqual(
			done.translation.sentences.map(({ source, target }) => [
				text.slice(source.start, source.end),
				done.translation.text.slice(target.start, target.end),
			]),
			[
				['The harbour.', '<The harbour.>'],
				['Two words.', '<Two words.>'],
			],
		);
	});

	it('of a model have no context where that leaves too little room', async () => {
		const { document } = await openText('One.\n\nTwo.');
		const model = new FakeModel();
		model.maxInputTokens = 20;
		await service(new FakeTranslator(), model).translate(wish(document, 'languageModel'), () => undefined, never);
		assert.deepEqual(
			model.asked.map(messages => messages.length),
			[2, 2],
		);
	});

	it('fall back to the engine that ships, and say so', async () => {
		const { document } = await openText('One.\n\nTwo.\n\nThree.');
		const none = await service(new FakeTranslator()).translate(wish(document, 'languageModel'), () => undefined, never);
		assert.match(none?.notes.join() ?? '', /No language model is chosen/u);
		const model = new FakeModel();
		model.failsAt = 2;
		const told: string[] = [];
		const done = await service(new FakeTranslator(), model).translate(
			wish(document, 'languageModel'),
			({ text }) => told.push(text.trim()),
			never,
		);
		assert.deepEqual(told, ['<One.>', '[ONE.]', '[TWO.]', '[THREE.]']);
		assert.equal(done?.translation.engine, 'capitals');
		assert.deepEqual(done.notes, ['The quota is spent. The built-in engine translated.']);
	});

	it('are none where the text changed, the person stopped, or the engine fails', async () => {
		const editor = await openText('One.\n\nTwo.\n\nThree.');
		for (const model of [undefined, new FakeModel()]) {
			const builtIn = new FakeTranslator();
			const source = new vscode.CancellationTokenSource();
			const engine = model ? 'languageModel' : 'builtIn';
			const stopped = service(builtIn, model).translate(
				wish(editor.document, engine),
				() => source.cancel(),
				source.token,
			);
			assert.equal(await stopped, undefined);
			let open = (): void => undefined;
			const gate = new Promise<void>(resolve => (open = resolve));
			builtIn.gate = gate;
			if (model) {
				model.gate = gate;
				model.asked.length = 0;
			}
			const changing = service(builtIn, model).translate(wish(editor.document, engine), () => undefined, never);
			await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'x'));
			open();
			assert.equal(await changing, undefined);
		}
		const broken = new FakeTranslator();
		broken.failure = new Error('The phrase table is damaged.');
		await assert.rejects(
			service(broken).translate(wish(editor.document), () => undefined, never),
			/damaged/u,
		);
	});

	it('of an empty document are empty', async () => {
		const { document } = await openText('');
		const done = await service(new FakeTranslator(), new FakeModel()).translate(
			wish(document, 'languageModel'),
			() => undefined,
			never,
		);
		assert.equal(done?.translation.text, '');
	});

	for (const [eol, name] of [
		['\n', 'LF'],
		['\r\n', 'CRLF'],
	] as const) {
		it(`are written over the text and below it, each undone in one step (${name})`, async () => {
			const text = ['One.', '', 'Two.', 'Three.'].join(eol);
			const editor = await openText(text);
			await editor.edit(edit => edit.setEndOfLine(eol === '\n' ? vscode.EndOfLine.LF : vscode.EndOfLine.CRLF));
			const { document } = editor;
			const translations = service(new FakeTranslator());
			const start = document.offsetAt(new vscode.Position(2, 0));
			const span = { start, end: document.offsetAt(new vscode.Position(2, 4)) };
			const translate = async () => {
				await translations.translate({ ...wish(document), span }, () => undefined, never);
				if (!translations.last) throw new Error('There is no translation.');
				return translations.last;
			};
			await applyTranslation(await translate(), 'replace');
			assert.equal(document.getText(), ['One.', '', '[TWO.]', 'Three.'].join(eol));
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), text);
			await applyTranslation(await translate(), 'insertBelow');
			assert.equal(document.getText(), ['One.', '', 'Two.', '[TWO.]', 'Three.'].join(eol));
			await vscode.commands.executeCommand('undo');
			assert.equal(document.getText(), text);
			await applyTranslation(await translate(), 'copy');
			assert.equal(await vscode.env.clipboard.readText(), '[TWO.]');
		});
	}

	it('are not written into a text that changed since', async () => {
		const editor = await openText('One.');
		const translations = service(new FakeTranslator());
		await translations.translate(wish(editor.document), () => undefined, never);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'x'));
		const { last } = translations;
		assert.ok(last);
		await assert.rejects(applyTranslation(last, 'replace'), /changed/u);
		assert.equal(editor.document.getText(), 'xOne.');
	});
});
