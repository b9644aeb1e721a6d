import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerName } from '../../../src/core/doc/layers';
import type { AnalysisSettings, Outdated } from '../../../src/protocol/analysis';
import { coreEngines } from '../../../src/worker/subwords/coreEngines';
import { shippedModels } from '../../../training/support/shippedModels';
import { MODELS_FOLDER } from '../../../training/support/modelWriter';
import { URI, WorkerHost } from '../../worker/support/workerHost';
import { comparable } from '../comparable';
import type { StormDesk, StormStep } from '../stormDesk';
import type { StormLevel } from '../stormLevel';

/** The same document, opened anew. */
const FRESH = 'untitled:fresh';

const LAYERS: readonly LayerName[] = ['sentences', 'tokens', 'upos', 'xpos', 'lemmas', 'entities'];

const VOCABULARY = 'zh-en-unigram';

function settingsOf({ format }: StormDesk): AnalysisSettings {
	return { format, language: 'auto', standard: 'pku' };
}

function there<R extends object>(answer: R | Outdated): R {
	assert.ok(!('outdated' in answer), 'the worker lost the document');
	return answer;
}

/**
 * The worker as the editor talks to it: edits in bundles, requests that are overtaken by edits, edits that get lost; then all that it
 * says of the document and of what a person corrected in it, against the same document opened anew.
 */
export function workerLevel(every = 100): StormLevel {
	const host = new WorkerHost(
		path => new Uint8Array(readFileSync(join(MODELS_FOLDER, path))),
		coreEngines(shippedModels),
	);
	const mirror = new WorkerMirror(host);
	return {
		name: 'worker, with corrections and subwords',
		every,
		open: desk => mirror.open(desk),
		follow: (desk, step) => mirror.follow(desk, step),
		compare: desk => mirror.compare(desk),
		dispose: () => host.dispose(),
	};
}

/** Keeps the worker's copy of the desk's document. */
class WorkerMirror {
	readonly #host: WorkerHost;
	#version = 0;
	#sentVersion = 0;
	#pending: StormStep['changes'][number][] = [];
	#conllu = '';

	constructor(host: WorkerHost) {
		this.#host = host;
	}

	async open(desk: StormDesk): Promise<void> {
		this.#version++;
		this.#pending = [];
		this.#sentVersion = this.#version;
		const params = { uri: URI, version: this.#version, text: desk.text, settings: settingsOf(desk) };
		this.#host.notify('document/open', { ...params, ...(this.#conllu === '' ? {} : { gold: this.#conllu }) });
		await this.#correct(desk);
	}

	async follow(desk: StormDesk, { changes }: StormStep): Promise<void> {
		this.#version++;
		this.#pending.push(...changes);
		if (desk.below(3) > 0) return;
		this.#flush();
		const about = { uri: URI, version: this.#version, start: 0, end: 400 };
		const asked = this.#host.ask('analysis/analyze', { ...about, layers: ['upos'] });
		// Every other request is overtaken by the next edits.
		if (desk.below(2) === 0) await asked;
		else void asked.catch(() => undefined);
		if (desk.below(40) === 0) await this.#lose(desk);
		if (desk.below(30) === 0) await this.#correct(desk);
	}

	async compare(desk: StormDesk): Promise<void> {
		this.#flush();
		const { text } = desk;
		this.#conllu = there(await this.#host.ask('annotation/state', this.#whole(text))).conllu;
		const fresh = { ...this.#whole(text), uri: FRESH };
		const params = { uri: FRESH, version: this.#version, text, settings: settingsOf(desk) };
		// What was deleted has no place; a document that is opened anew may find it elsewhere.
		const gold = this.#conllu
			.split('\n\n')
			.filter(sentence => sentence.includes('TokenRange='))
			.join('\n\n');
		this.#host.notify('document/open', { ...params, ...(gold === '' ? {} : { gold: `${gold}\n\n` }) });
		assert.deepEqual(await this.#told(text, this.#whole(text)), await this.#told(text, fresh));
	}

	/** All that is compared about a document. */
	async #told(text: string, about: { uri: string; version: number; start: number; end: number }): Promise<unknown> {
		const annotation = there(await this.#host.ask('analysis/analyze', { ...about, layers: LAYERS }));
		const subwords = there(await this.#host.ask('subword/encode', { ...about, vocabulary: VOCABULARY }));
		return {
			annotation: comparable(text, annotation),
			marks: there(await this.#host.ask('annotation/marks', about)),
			statistics: there(await this.#host.ask('analysis/statistics', about)),
			subwords,
		};
	}

	#whole(text: string): { uri: string; version: number; start: number; end: number } {
		return { uri: URI, version: this.#version, start: 0, end: text.length };
	}

	#flush(): void {
		if (this.#sentVersion === this.#version) return;
		const [baseVersion, changes] = [this.#sentVersion, this.#pending];
		this.#sentVersion = this.#version;
		this.#pending = [];
		this.#host.notify('document/change', { uri: URI, baseVersion, version: this.#version, changes });
	}

	/** An edit gets lost: the worker asks for the text, and gets it. */
	async #lose(desk: StormDesk): Promise<void> {
		this.#conllu = there(await this.#host.ask('annotation/state', this.#whole(desk.text))).conllu;
		const asked = this.#host.needed.length;
		this.#version += 2;
		const changes = [{ start: 0, end: 0, text: 'x' }];
		this.#host.notify('document/change', { uri: URI, baseVersion: this.#version - 1, version: this.#version, changes });
		const answer = await this.#host.ask('analysis/statistics', this.#whole(desk.text));
		assert.ok('outdated' in answer);
		assert.ok(this.#host.needed.length > asked);
		await this.open(desk);
	}

	/** A person says of a word what it is. */
	async #correct(desk: StormDesk): Promise<void> {
		const words = [...desk.text.matchAll(/[\p{Script=Han}]|[A-Za-z]+/gu)];
		if (words.length === 0) return;
		this.#flush();
		const { index, 0: form } = desk.oneOf(words);
		const span = { start: index, end: index + form.length };
		const about = { uri: URI, version: this.#version, ...span };
		const correction = desk.oneOf([
			{ kind: 'tags', upos: 'VERB' },
			{ kind: 'entity', label: 'PER' },
			{ kind: 'check', isChecked: true },
		] as const);
		// What is no prose has no sentence that could be corrected.
		await this.#host.ask('annotation/correct', { ...about, correction }).catch(() => undefined);
	}
}
