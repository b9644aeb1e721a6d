import assert from 'node:assert/strict';
import { DrawTogether } from '../../src/extension/decorations/drawTogether';

/** An update that finds its marks after so many milliseconds. */
function finding(after: number, drawn: string[], name: string): (ready: () => Promise<void>) => Promise<void> {
	return async ready => {
		await new Promise(resolve => setTimeout(resolve, after));
		drawn.push(`${name} found`);
		await ready();
		drawn.push(`${name} drawn`);
	};
}

describe('Marks of several kinds', () => {
	it('are drawn together when the last of them is found', async () => {
		const together = new DrawTogether();
		const drawn: string[] = [];
		await Promise.all([together.run(finding(0, drawn, 'a')), together.run(finding(4, drawn, 'b'))]);
		assert.deepEqual(drawn.slice(0, 2), ['a found', 'b found']);
		assert.deepEqual(drawn.slice(2).sort(), ['a drawn', 'b drawn']);
	});

	it('do not wait for long, nor for one that fails', async () => {
		const together = new DrawTogether();
		const drawn: string[] = [];
		const failing = together.run(() => Promise.reject(new Error('no'))).catch(() => undefined);
		await Promise.all([together.run(finding(0, drawn, 'a')), together.run(finding(300, drawn, 'b')), failing]);
		assert.deepEqual(drawn, ['a found', 'a drawn', 'b found', 'b drawn']);
	});
});
