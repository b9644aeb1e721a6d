import assert from 'node:assert/strict';
import { createLog } from '../../src/extension/log';

describe('The log', () => {
	it('takes lines of work that ends after it was closed, and drops them', () => {
		const log = createLog('NLP Lens, for a test');
		log.info('Open.');
		log.dispose();
		for (const write of ['debug', 'info', 'warn', 'error'] as const)
			assert.doesNotThrow(() => log[write]('Too late.'), write);
	});
});
