import type { CancellationToken, Uri } from 'vscode';
import type { TextFormat } from '../../core/text/documentText';
import type { Analyzer } from '../analyzer';

/** A text whose relations are wanted. */
export interface RelatedText {
	readonly uri: Uri;
	readonly text: string;
	readonly format: TextFormat;
}

/** The beginning of a part of Turtle: the prefixes are those of the first part. */
const PREFIXES = /^(?:@prefix [^\n]*\n)+\n*/u;

/** Writes the relations that texts state as one document of Turtle, each with the sentence that states it. */
export class KnowledgeText {
	readonly #analyzer: Analyzer;
	readonly #parts: string[] = [];
	#relations = 0;
	#texts = 0;

	constructor(analyzer: Analyzer) {
		this.#analyzer = analyzer;
	}

	/** Mentions of relations so far. */
	get relations(): number {
		return this.#relations;
	}

	/** All of it so far; empty where there are no relations. */
	get turtle(): string {
		return this.#parts.map((part, index) => (index === 0 ? part : part.replace(PREFIXES, ''))).join('\n');
	}

	/** Adds what a text states. @throws Error with a reason fit for a user, also when `token` was cancelled. */
	async add({ uri, text, format }: RelatedText, token: CancellationToken): Promise<void> {
		const params = { name: uri.toString(), text, format, number: ++this.#texts };
		const { turtle, relations } = await this.#analyzer.request('relations/ofText', params, token);
		if (relations === 0) return;
		this.#relations += relations;
		this.#parts.push(turtle);
	}
}
