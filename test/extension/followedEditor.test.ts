import assert from 'node:assert/strict';
import { Range, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../src/core/text/span';
import { FollowedEditor } from '../../src/extension/decorations/followedEditor';
import type { FollowedMarks } from '../../src/extension/decorations/followedEditor';
import { isAmple, visibleWindow } from '../../src/extension/decorations/visibleWindow';
import { until } from './support/editorSession';

const LINE = 'Ten words stand in this line of the long text.\n';
const LINES = 2000;
const SCREEN = 40;

/** An editor that shows a screen of a document, wherever the test puts it. */
class ShownEditor {
	visibleRanges: readonly Range[] = [];

	constructor(
		readonly document: TextDocument,
		first = 0,
	) {
		this.show(first);
	}

	show(first: number): void {
		this.visibleRanges = [this.document.validateRange(new Range(first, 0, first + SCREEN - 1, 1000))];
	}

	get asEditor(): TextEditor {
		return this as unknown as TextEditor;
	}
}

const linesOf = ({ start, end }: Span): number => (end - start) / LINE.length;

describe('What is marked around the view', () => {
	it('is more than a screen on each side, so that a page may be turned', async () => {
		const document = await workspace.openTextDocument({ content: LINE.repeat(LINES) });
		const shown = new ShownEditor(document, 500);
		const window = visibleWindow(shown.asEditor);
		assert.ok(window);
		assert.ok(window.view.start <= 500 * LINE.length && window.view.end >= 540 * LINE.length - 1);
		assert.ok(linesOf(window.view) < SCREEN + 20, `${linesOf(window.view)} lines in view`);
		assert.ok(window.marked.start <= window.view.start - SCREEN * LINE.length);
		assert.ok(window.marked.end >= window.view.end + SCREEN * LINE.length);
		assert.ok(isAmple(shown.asEditor, window.marked));
		assert.ok(!isAmple(shown.asEditor, window.view));
		shown.show(500 + SCREEN / 2);
		assert.ok(!isAmple(shown.asEditor, window.marked), 'half a page on, the next page leads beyond');
	});

	it('ends with the document, and on a line that is not drawn to its end soon after its beginning', async () => {
		const short = new ShownEditor(await workspace.openTextDocument({ content: LINE.repeat(30) }));
		assert.deepEqual(visibleWindow(short.asEditor)?.marked, { start: 0, end: 30 * LINE.length });
		const line = new ShownEditor(await workspace.openTextDocument({ content: 'word '.repeat(50_000) }));
		line.visibleRanges = [new Range(0, 0, 0, 250_000)];
		const window = visibleWindow(line.asEditor);
		assert.ok(window && window.marked.end < 20_000, String(window?.marked.end));
		assert.ok(isAmple(line.asEditor, window.marked));
	});
});

describe('Marks that follow an editor', () => {
	const asked: Span[] = [];
	const kind: FollowedMarks<number> = {
		isWanted: () => true,
		ask: (_, span) => {
			asked.push(span);
			return Promise.resolve({ marks: [span.start], span });
		},
		draw: () => undefined,
		failed: error => assert.fail(String(error)),
	};

	it('are asked for with what is around the view; after a jump for the view alone, then for the rest', async () => {
		const shown = new ShownEditor(await workspace.openTextDocument({ content: LINE.repeat(LINES) }));
		const marks = new FollowedEditor(shown.asEditor, kind);
		try {
			asked.length = 0;
			marks.refresh();
			await until('question 1', () => asked.length === 1);
			assert.deepEqual(asked[0], visibleWindow(shown.asEditor)?.marked);
			shown.show(1000);
			marks.scrolled();
			await until('question 2', () => asked.length === 2);
			assert.deepEqual(asked[1], visibleWindow(shown.asEditor)?.view);
			await until('question 3', () => asked.length === 3);
			assert.deepEqual(asked[2], visibleWindow(shown.asEditor)?.marked);
		} finally {
			marks.dispose();
		}
	});

	it('are not asked for while the view moves within them; a page on only those beyond, after a rest', async () => {
		const shown = new ShownEditor(await workspace.openTextDocument({ content: LINE.repeat(LINES) }), 1000);
		const marks = new FollowedEditor(shown.asEditor, kind);
		try {
			asked.length = 0;
			marks.refresh();
			await until('question 1', () => asked.length === 1);
			shown.show(1002);
			marks.scrolled();
			shown.show(1000 + SCREEN);
			marks.scrolled();
			assert.equal(asked.length, 1);
			await until('question 2', () => asked.length === 2);
			assert.deepEqual(asked[1], visibleWindow(shown.asEditor)?.marked);
		} finally {
			marks.dispose();
		}
	});
});
