import type { CancellationSignal } from '../../cancellationSignal';
import type { EmbeddingProgress } from '../embedding';
import type { Network } from '../network/network';
import type { NetworkSize } from '../network/networkMemory';

/** Lets training be watched, stopped and interleaved with other work. */
export interface EmbeddingControl {
	/** Training throws NlpError `cancelled` soon after it says so. */
	readonly signal?: CancellationSignal;
	/** Training ends soon after it says so, with the vectors of the last whole epoch. */
	readonly stop?: CancellationSignal;
	readonly onProgress?: (progress: EmbeddingProgress) => void;
	/** Gives the thread to others for a moment, where the caller has something to do in between. */
	readonly pause?: () => Promise<void>;
	/** Makes the network; absent: the fastest that the platform allows. */
	readonly network?: (size: NetworkSize) => Network;
}
