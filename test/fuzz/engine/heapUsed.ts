import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of the heap of this thread, and of the buffers beside it, that are in use after all garbage was collected. */
export function heapUsed(): number {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	// What a finalizer lets go of is collected by the next round.
	collect();
	collect();
	const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
	return heap + arrayBuffers;
}
