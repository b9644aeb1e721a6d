import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { FolderLibrary } from '../../../src/extension/answers/folderLibrary';
import { MemoryFolder } from '../support/memoryFolder';
import { FakeMemento, fakeLibrary } from './fakeLibrary';
import { TestFolder } from '../support/testFolder';

const { fs } = vscode.workspace;
const NEVER = new vscode.CancellationTokenSource().token;

describe('A saved library', () => {
	const folder = new TestFolder('saved-answers-test');
	let storage: vscode.Uri;
	let memento: FakeMemento;
	const open: FolderLibrary[] = [];

	beforeEach(async () => {
		storage = folder.file('storage');
		memento = new FakeMemento();
		await folder.put('a.txt', 'one cat');
		await folder.put('b.txt', 'two cats');
	});
	afterEach(async () => {
		for (const library of open.splice(0)) library.dispose();
		await folder.remove();
	});

	/** A library as a new window has it. */
	function made(place: vscode.Uri | undefined = storage): ReturnType<typeof fakeLibrary> {
		const parts = fakeLibrary(place, memento);
		open.push(parts.library);
		return parts;
	}

	const count = async (library: FolderLibrary, words: string) =>
		(await library.ask(words, undefined, NEVER)).passages?.length;
	const file = () => vscode.Uri.joinPath(storage, 'answers', 'library.bin');

	it('reads only what changed, in a new window and at the first question', async () => {
		const first = made();
		await first.library.build([folder.uri]);
		assert.deepEqual(first.worker.read, ['a.txt', 'b.txt']);
		await folder.put('b.txt', 'two cats and a dog');
		await folder.put('c.txt', 'a cat');
		await fs.delete(folder.file('a.txt'));
		const second = made();
		assert.deepEqual([second.library.info.state, second.library.info.passages], ['ready', 2]);
		assert.deepEqual(second.worker.read, []);
		assert.equal(await count(second.library, 'cat'), 2);
		assert.deepEqual(second.worker.read, ['b.txt', 'c.txt']);
		assert.equal(await count(second.library, 'one cat'), 0);
	});

	it('is built anew, and says so, where its file is damaged', async () => {
		await made().library.build([folder.uri]);
		await fs.writeFile(file(), new TextEncoder().encode('[{'));
		const { library, worker, notices } = made();
		assert.equal(await count(library, 'cat'), 2);
		assert.deepEqual(worker.read, ['a.txt', 'b.txt']);
		assert.match(notices.join(), /could not be used and was built anew/u);
		assert.match(library.info.notes.join(), /built anew/u);
		const next = made();
		assert.equal(await count(next.library, 'cat'), 2);
		assert.deepEqual([next.worker.read, next.notices], [[], []]);
	});

	it('stays as it was saved when the worker ends while it is opened', async () => {
		await made().library.build([folder.uri]);
		const { library, worker, notices } = made();
		const load = worker.load.bind(worker);
		worker.load = () => Promise.reject(new ResponseError(ErrorCodes.PendingResponseRejected, 'The worker ended.'));
		await assert.rejects(library.ask('cat', undefined, NEVER), /The worker ended/u);
		worker.load = load;
		assert.equal(await count(library, 'cat'), 2);
		assert.deepEqual([worker.read, notices], [[], []]);
	});

	it('is built anew where its file is gone', async () => {
		await made().library.build([folder.uri]);
		await fs.delete(file());
		const { library, notices } = made();
		assert.equal(await count(library, 'cat'), 2);
		assert.deepEqual(notices, []);
	});

	it('stays in memory, and says so once, where it may not be written', async () => {
		const files = new MemoryFolder({ '/storage/a': '' });
		const registration = vscode.workspace.registerFileSystemProvider('nlplens-readonly', files, { isReadonly: true });
		try {
			const { library, notices } = made(vscode.Uri.parse('nlplens-readonly://host/storage'));
			await library.build([folder.uri]);
			await library.build([folder.uri]);
			assert.equal(await count(library, 'cat'), 2);
			assert.equal(notices.length, 1);
			assert.match(notices[0], /could not be saved and stays in memory only/u);
			assert.match(library.info.notes.join(), /memory only/u);
		} finally {
			registration.dispose();
		}
	});

	it('needs no storage, and reads folders that cannot be searched', async () => {
		const files = new MemoryFolder({ '/folder/in/a.txt': 'a cat', '/folder/b.bin': 'a cat', '/folder/faq.csv': 'x' });
		const registration = vscode.workspace.registerFileSystemProvider('nlplens-virtual', files, { isReadonly: true });
		try {
			const { library, worker, notices } = fakeLibrary(undefined, memento);
			open.push(library);
			await library.build([vscode.Uri.parse('nlplens-virtual://host/folder')]);
			assert.deepEqual(worker.read, ['faq.csv', 'a.txt']);
			assert.equal(await count(library, 'cat'), 1);
			assert.deepEqual(notices, []);
		} finally {
			registration.dispose();
		}
	});

	it('says why it could not be built, and can be built afterwards', async () => {
		const { library, worker } = made();
		worker.info = () => Promise.reject(new Error('The worker is gone.'));
		await assert.rejects(library.build([folder.uri]), /worker is gone/u);
		assert.deepEqual([library.info.state, library.info.message], ['failed', 'The worker is gone.']);
		Reflect.deleteProperty(worker, 'info');
		await library.build([folder.uri]);
		assert.equal(library.info.state, 'ready');
	});

	it('asks again where the worker died over the question', async () => {
		const { library, worker } = made();
		await library.build([folder.uri]);
		const ask = worker.ask.bind(worker);
		worker.ask = () => {
			worker.isOpen = false;
			worker.ask = ask;
			return Promise.reject(new Error('The worker died.'));
		};
		assert.equal(await count(library, 'cat'), 2);
	});

	it('is forgotten when it is removed, and its files stay', async () => {
		const { library } = made();
		await library.build([folder.uri]);
		await library.remove();
		assert.equal(library.info.state, 'none');
		await assert.rejects(Promise.resolve(fs.stat(file())));
		await assert.rejects(count(library, 'cat'), /Nothing is indexed yet/u);
		await fs.stat(folder.file('a.txt'));
	});

	it('answers from what was read while it is built', async () => {
		const { library, worker } = made();
		let goOn: (() => void) | undefined;
		const add = worker.add.bind(worker);
		worker.add = async added => {
			if (added.name.endsWith('b.txt')) await new Promise<void>(resolve => (goOn = resolve));
			return add(added);
		};
		const building = library.build([folder.uri]);
		while (!goOn) await new Promise(resolve => setTimeout(resolve, 5));
		assert.equal(library.info.state, 'building');
		assert.equal(await count(library, 'cat'), 1);
		library.cancel();
		goOn();
		await assert.rejects(building, vscode.CancellationError);
		assert.match(library.info.notes.join(), /ended early/u);
	});
});
