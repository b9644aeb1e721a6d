import { NlpError } from '../../core/errors';
import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import type { VocabularyFormat, VocabularyInfo } from '../../protocol/subword';
import type { OpenedTokenizer, SubwordEngines } from './subwordEngines';

/** So many ready vocabularies stay in memory; the one used longest ago goes first. */
const MAX_OPEN_READY = 4;

/** A vocabulary that the user brought or had learned. */
interface OwnVocabulary {
	readonly info: VocabularyInfo;
	readonly opened: OpenedTokenizer;
}

/** The vocabularies that can be encoded with: ready ones, opened when first used, and those of the user. */
export class Vocabularies {
	readonly #engines: SubwordEngines;
	readonly #own = new Map<string, OwnVocabulary>();
	/** By id, least recently used first. */
	readonly #ready = new Map<string, Promise<OpenedTokenizer>>();

	constructor(engines: SubwordEngines) {
		this.#engines = engines;
	}

	/** All of them: the ready ones first, then the user's in the order in which they came. */
	list(): readonly VocabularyInfo[] {
		const ready = this.#engines.ready.map(({ id, title, source, algorithm, size }) => {
			return { id, title, source, algorithm, size, formats: [] };
		});
		return [...ready, ...[...this.#own.values()].map(({ info }) => info)];
	}

	/** Takes a tokenizer of the user's, in place of what had its id. */
	add({ id, title, source }: Pick<VocabularyInfo, 'id' | 'title' | 'source'>, opened: OpenedTokenizer): VocabularyInfo {
		const { algorithm, vocabularySize } = opened.tokenizer;
		const formats = Object.keys(opened.writers) as VocabularyFormat[];
		const info: VocabularyInfo = { id, title, source, algorithm, size: vocabularySize, formats };
		this.#own.set(id, { info, opened });
		return info;
	}

	/** Forgets one of the user's. */
	remove(id: string): void {
		this.#own.delete(id);
	}

	/** @throws NlpError `input-malformed` for an id that is unknown, or what opening a ready one throws. */
	async tokenizer(id: string): Promise<SubwordTokenizer> {
		return (await this.#open(id)).tokenizer;
	}

	/** The file of a vocabulary in a format. @throws NlpError `input-malformed` where it cannot be written so. */
	async write(id: string, format: VocabularyFormat): Promise<Uint8Array> {
		const { writers } = await this.#open(id);
		const write = writers[format];
		if (write === undefined) {
			const known = Object.keys(writers).join(', ') || 'none';
			throw new NlpError(
				'input-malformed',
				`The vocabulary ${id} cannot be saved as ${format}. Formats that it can be saved as: ${known}.`,
			);
		}
		return write();
	}

	#open(id: string): OpenedTokenizer | Promise<OpenedTokenizer> {
		const own = this.#own.get(id);
		if (own !== undefined) return own.opened;
		if (!this.#engines.ready.some(info => info.id === id)) {
			throw new NlpError('input-malformed', `There is no vocabulary ${id}. Choose another, or load it again.`);
		}
		const opening = this.#ready.get(id) ?? this.#openReady(id);
		this.#ready.delete(id);
		this.#ready.set(id, opening);
		const [oldest] = this.#ready.keys();
		if (this.#ready.size > MAX_OPEN_READY) this.#ready.delete(oldest);
		return opening;
	}

	/** One that could not be opened is tried again when it is asked for again. */
	#openReady(id: string): Promise<OpenedTokenizer> {
		const opening = this.#engines.openReady(id);
		opening.catch(() => {
			if (this.#ready.get(id) === opening) this.#ready.delete(id);
		});
		return opening;
	}
}
