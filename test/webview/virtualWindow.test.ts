import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	MAX_CONTENT_HEIGHT,
	maxScrollTop,
	scrollTopToReveal,
	virtualWindow,
	type ListGeometry,
} from '../../webview/list/virtualWindow';

const SEED = { seed: 20, numRuns: 500 };

const geometries: fc.Arbitrary<ListGeometry> = fc.record({
	rowCount: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 5_000_000 })),
	rowHeight: fc.integer({ min: 10, max: 60 }),
	height: fc.integer({ min: 1, max: 2000 }),
});

/** Where a row's top is seen, relative to the viewport's top. */
function seenAt(list: ListGeometry, scrollTop: number, row: number): number {
	const shown = virtualWindow(list, scrollTop);
	return shown.offset + (row - shown.first) * list.rowHeight - scrollTop;
}

describe('virtualWindow', () => {
	it('draws only the rows in view and a few more', () => {
		const list = { rowCount: 1000, rowHeight: 20, height: 100 };
		assert.deepEqual(virtualWindow(list, 0), { first: 0, end: 11, offset: 0, contentHeight: 20_000 });
		assert.deepEqual(virtualWindow(list, 4010), { first: 194, end: 212, offset: 3880, contentHeight: 20_000 });
	});

	it('draws nothing of an empty list', () => {
		assert.deepEqual(virtualWindow({ rowCount: 0, rowHeight: 22, height: 300 }, 50), {
			first: 0,
			end: 0,
			offset: 0,
			contentHeight: 0,
		});
	});

	it('covers the viewport with a bounded number of rows at every position', () => {
		fc.assert(
			fc.property(geometries, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
				const scrollTop = share * maxScrollTop(list);
				const { first, end, offset, contentHeight } = virtualWindow(list, scrollTop);
				assert.ok(end - first <= Math.ceil(list.height / list.rowHeight) + 14);
				assert.ok(contentHeight <= MAX_CONTENT_HEIGHT);
				if (list.rowCount === 0) return;
				assert.ok(offset <= scrollTop + 0.01, 'no gap above');
				const bottom = offset + (end - first) * list.rowHeight;
				assert.ok(end === list.rowCount || bottom >= scrollTop + list.height - 0.01, 'no gap below');
				assert.ok(bottom <= contentHeight + (first + 14) * list.rowHeight);
			}),
			SEED,
		);
	});

	it('shows the first row at the top and the last at the bottom, however tall the list', () => {
		fc.assert(
			fc.property(geometries, list => {
				if (list.rowCount * list.rowHeight <= list.height) return;
				assert.equal(seenAt(list, 0, 0), 0);
				const last = seenAt(list, maxScrollTop(list), list.rowCount - 1);
				assert.ok(Math.abs(last - (list.height - list.rowHeight)) < 0.01);
			}),
			SEED,
		);
	});
});

describe('scrollTopToReveal', () => {
	it('leaves a row in view where it is', () => {
		assert.equal(scrollTopToReveal({ rowCount: 100, rowHeight: 20, height: 100 }, 33, 3, 'center'), 33);
	});

	it('brings a row to the near edge or to the middle', () => {
		const list = { rowCount: 100, rowHeight: 20, height: 100 };
		assert.equal(scrollTopToReveal(list, 0, 50, 'nearest'), 920);
		assert.equal(scrollTopToReveal(list, 1500, 50, 'nearest'), 1000);
		assert.equal(scrollTopToReveal(list, 0, 50, 'center'), 960);
	});

	it('shows any row of any list, from anywhere', () => {
		fc.assert(
			fc.property(
				geometries.filter(({ rowCount, rowHeight, height }) => rowCount > 0 && height >= rowHeight),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.nat(),
				fc.constantFrom('nearest' as const, 'center' as const),
				(list, share, number, mode) => {
					const row = number % list.rowCount;
					const scrollTop = scrollTopToReveal(list, share * maxScrollTop(list), row, mode);
					const top = seenAt(list, scrollTop, row);
					assert.ok(top >= -0.6 && top + list.rowHeight <= list.height + 0.6, `row seen at ${top}`);
				},
			),
			SEED,
		);
	});
});
