import assert from 'node:assert/strict';
import { bytesOfText, hexText, symbolText, textOfBytes, visibleText } from '../../../webview/subwords/pieceText';

describe('texts of pieces', () => {
	it('make white space and other invisible characters visible', () => {
		assert.equal(visibleText(' a\tb\n'), '·a⇥b⏎');
		assert.equal(visibleText('\r\n\r\n'), '⏎⏎');
		assert.equal(visibleText('\u00a0\u3000\u2009'), '⍽⎵‹2009›');
		assert.equal(visibleText('\u0000\u200b\ud800'), '‹0000›‹200B›‹D800›');
		assert.equal(visibleText('▁的'), '▁的');
	});

	it('stand combining marks that are pieces of their own on a circle', () => {
		assert.equal(visibleText('\u0301'), '◌\u0301');
		assert.equal(visibleText('e\u0301'), 'e\u0301');
	});

	it('keep joiners inside of what they join', () => {
		assert.equal(visibleText('👩‍👧'), '👩‍👧');
		assert.equal(visibleText('\u200d'), '‹200D›');
	});

	it('are those of the bytes, or the bytes where they are no whole characters', () => {
		assert.equal(textOfBytes([0x20, 0x74, 0x68, 0x65]), '·the');
		assert.equal(textOfBytes([0xe6, 0xa3]), 'E6 A3');
		assert.equal(textOfBytes([]), '');
		assert.equal(hexText(bytesOfText('é')), 'C3 A9');
		assert.equal(symbolText('Ġa', [0x20, 0x61]), '·a');
		assert.equal(symbolText('##a', undefined), '##a');
	});
});
