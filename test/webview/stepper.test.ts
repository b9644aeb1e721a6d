import assert from 'node:assert/strict';
import { knownPlace, placeAtHand } from '../../webview/components/stepper';

describe('places that were shown', () => {
	it('are those of the text, not what every object inherits', () => {
		for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
			assert.equal(knownPlace({}, key), undefined);
			assert.equal(placeAtHand({}, key, 2), 0);
			assert.equal(placeAtHand({ ...{}, [key]: 1 }, key, 2), 1);
		}
	});

	it('stay within what there is', () => {
		assert.equal(knownPlace({ Paris: 4 }, 'Paris'), 4);
		assert.equal(placeAtHand({ Paris: 4 }, 'Paris', 2), 1);
	});
});
