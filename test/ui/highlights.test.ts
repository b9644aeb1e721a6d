import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import type { Mark } from './support/marks';

const partsOfSpeech = 'NLP Lens: Highlight Parts of Speech';
const entities = 'NLP Lens: Highlight Entities';

/** The mark whose text is `text`. */
function mark(marks: readonly Mark[], text: string): Mark {
	const found = marks.find(candidate => candidate.text === text);
	assert.ok(found, `no mark on ${text}: ${marks.map(candidate => candidate.text).join(' ')}`);
	return found;
}

/** Whether there are marks on all of some texts. */
function covers(...texts: string[]): (marks: readonly Mark[]) => boolean {
	return marks => texts.every(text => marks.some(candidate => candidate.text === text));
}

describe('Highlights in the editor', () => {
	let session: CodeSession;
	let window: CodeWindow;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open();
	});

	after(async () => {
		await session.dispose();
	});

	it('tell parts of speech apart by colour and by line', async () => {
		await window.openFile('english.txt');
		assert.deepEqual(await window.marks(), []);
		await window.runCommand(partsOfSpeech);
		const marks = await window.marksWhen('marks on English words', covers('cat', 'mat', 'guitar', 'sits'));
		const [noun, other, verb] = [mark(marks, 'cat'), mark(marks, 'guitar'), mark(marks, 'sits')];
		assert.equal(noun.color, other.color);
		assert.equal(noun.underline, other.underline);
		assert.notEqual(noun.color, verb.color);
		assert.notEqual(noun.underline, verb.underline);
	});

	it('follow typing', async () => {
		await window.goTo(1, 1);
		await window.type('Yesterday a dog barked. ');
		const covered = covers('dog', 'barked', 'cat', 'sits');
		const alike = (marks: readonly Mark[], a: string, b: string) => mark(marks, a).color === mark(marks, b).color;
		// While keys still come, a word may be marked as what its beginning looks like.
		await window.marksWhen(
			'nouns and verbs marked as those before',
			marks => covered(marks) && alike(marks, 'dog', 'cat') && alike(marks, 'barked', 'sits'),
		);
	});

	it('go when they are switched off', async () => {
		await window.runCommand(partsOfSpeech);
		await window.marksWhen('no marks', marks => marks.length === 0);
	});

	it('show names and dates of a Chinese text', async () => {
		await window.openFile('chinese-news.txt');
		await window.runCommand(entities);
		const names = ['李雷', '韩梅梅', '北京市海淀区', '2024年4月7日', '上海'];
		const marks = await window.marksWhen('marks on Chinese entities', covers(...names));
		const [person, place, date] = [mark(marks, '李雷'), mark(marks, '上海'), mark(marks, '2024年4月7日')];
		assert.equal(mark(marks, '韩梅梅').border, person.border);
		assert.equal(mark(marks, '北京市海淀区').border, place.border);
		assert.notEqual(person.border, place.border);
		assert.notEqual(place.border, date.border);
	});

	it('stay on in the next document, and leave code and front matter of Markdown alone', async () => {
		await window.openFile('notes.md');
		await window.runCommand(partsOfSpeech);
		const marks = await window.marksWhen('marks on Markdown prose', covers('article', 'London'));
		const texts = marks.map(({ text }) => text).join(' ');
		for (const word of ['segment', 'const', 'jumps', 'tags', 'https', 'div', 'fox'])
			assert.ok(!texts.split(' ').includes(word), `${word} is marked`);
	});

	it('follow a document that begins empty', async () => {
		await window.openUntitled('');
		await window.marksWhen('no marks', marks => marks.length === 0);
		await window.type('She met Bob.');
		await window.marksWhen('marks on what was typed', covers('She', 'met'));
	});
});
