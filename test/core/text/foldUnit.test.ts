import assert from 'node:assert/strict';
import { foldUnit } from '../../../src/core/text/foldUnit';

const fold = (text: string): string =>
	Array.from(text, character => String.fromCharCode(foldUnit(character.charCodeAt(0)))).join('');

describe('foldUnit', () => {
	it('folds full-width forms and variants of marks', () => {
		assert.equal(fold('ＡＢｃ１２％'), 'ABc12%');
		assert.equal(fold('，？！（）：；'), ',?!():;');
		assert.equal(fold('「好」'), fold('“好”'));
		assert.equal(fold('.'), fold('。'));
	});

	it('leaves all else as it is', () => assert.equal(fold('中文abc、《》'), '中文abc、《》'));
});
