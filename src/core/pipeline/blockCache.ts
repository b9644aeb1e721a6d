import type { Doc } from '../doc/doc';
import type { PipelineResult } from './pipeline';

/** What an entry takes beside its strings and columns, in bytes: objects, maps, array headers. */
const OVERHEAD = 2500;
/** Bytes of all columns for a token. */
const BYTES_PER_TOKEN = 20;
/** Bytes of an entity. */
const BYTES_PER_ENTITY = 100;
/** Bytes of a token's dependency. */
const BYTES_PER_DEPENDENCY = 5;
/** Bytes of a relation. */
const BYTES_PER_RELATION = 300;

/** The results of the blocks analyzed last, by the block's text, within a bound on their estimated memory. */
export class BlockCache {
	readonly #maximalBytes: number;
	readonly #entries = new Map<string, { readonly result: PipelineResult; readonly bytes: number }>();
	#bytes = 0;
	/** The text used last. */
	#newest: string | undefined;

	constructor(maximalBytes: number) {
		this.#maximalBytes = maximalBytes;
	}

	get size(): number {
		return this.#entries.size;
	}

	/** The result for a text, which now counts as used last. */
	get(text: string): PipelineResult | undefined {
		const entry = this.#entries.get(text);
		if (entry === undefined) return undefined;
		if (text !== this.#newest) {
			this.#entries.delete(text);
			this.#entries.set(text, entry);
			this.#newest = text;
		}
		return entry.result;
	}

	/** Stores a result and drops those used longest ago until the bound is kept. */
	set(text: string, result: PipelineResult): void {
		this.#remove(text);
		const bytes = estimateBytes(text, result.doc);
		this.#entries.set(text, { result, bytes });
		this.#bytes += bytes;
		this.#newest = text;
		for (const oldest of this.#entries.keys()) {
			if (this.#bytes <= this.#maximalBytes || this.#entries.size === 1) break;
			this.#remove(oldest);
		}
	}

	#remove(text: string): void {
		const entry = this.#entries.get(text);
		if (entry === undefined) return;
		this.#entries.delete(text);
		this.#bytes -= entry.bytes;
	}
}

function estimateBytes(text: string, doc: Doc): number {
	const tokens = doc.find('tokens')?.starts.length ?? 0;
	const entities = doc.find('entities')?.length ?? 0;
	const relations = doc.find('relations')?.length ?? 0;
	const perToken = BYTES_PER_TOKEN + (doc.has('dependencies') ? BYTES_PER_DEPENDENCY : 0);
	return OVERHEAD + text.length * 2 + tokens * perToken + entities * BYTES_PER_ENTITY + relations * BYTES_PER_RELATION;
}
