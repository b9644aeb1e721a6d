import { l10n } from 'vscode';
import type { Memento } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import type { ServerAddress } from '../../generation/server/serverAddress';
import { showInformation, showWarning } from '../notices';

const MEMORY_KEY = 'generation.agreed';

/**
 * Whether the user has agreed that text goes to a server: asked once for each server, before the first text, and remembered on
 * this machine. Of a server on this machine it is only told.
 */
export class SendingConsent {
	readonly #memory: Memento;
	/** Servers that the user refused in this session; they are not asked about again. */
	readonly #refused = new Set<string>();
	/** What is just being asked, so that two commands do not ask at once. */
	readonly #asking = new Map<string, Promise<boolean>>();

	/** @param memory of the machine, not of the folder. */
	constructor(memory: Memento) {
		this.#memory = memory;
	}

	/** Whether the user refused that this server be asked, in this session. */
	hasRefused({ origin }: ServerAddress): boolean {
		return this.#refused.has(origin);
	}

	/** Has the user agree. @throws GenerationError `not-permitted` */
	async ensure(address: ServerAddress): Promise<void> {
		const { origin } = address;
		if (this.#agreed().includes(origin)) return;
		const asking = this.#asking.get(origin) ?? this.#ask(address);
		this.#asking.set(origin, asking);
		try {
			if (!(await asking)) throw new GenerationError('not-permitted', `No text is sent to ${address.host}.`);
		} finally {
			this.#asking.delete(origin);
		}
	}

	/** Whoever chooses a server anew is asked anew. */
	forget({ origin }: ServerAddress): void {
		this.#refused.delete(origin);
	}

	async #ask(address: ServerAddress): Promise<boolean> {
		if (!address.isLoopback && !(await this.#askModally(address))) return false;
		if (address.isLoopback) {
			const told = l10n.t('The text goes to the language model at {0}, on this machine.', address.host);
			void showInformation(told);
		}
		await this.#memory.update(MEMORY_KEY, [...this.#agreed(), address.origin]);
		return true;
	}

	async #askModally({ host, origin, isOpen }: ServerAddress): Promise<boolean> {
		if (this.#refused.has(origin)) return false;
		const question = l10n.t('Send text to {0}?', host);
		const what = l10n.t(
			'What you have translated, summarized, rewritten or answered by this language model leaves your machine, each time you give such a command. Nothing else is sent, and nothing without a command.',
		);
		const open = l10n.t('The connection is not encrypted: others on the way can read the text.');
		const send = l10n.t('Send Text');
		const detail = isOpen ? `${what}\n\n${open}` : what;
		const isAgreed = (await showWarning(question, { modal: true, detail }, send)) === send;
		if (!isAgreed) this.#refused.add(origin);
		return isAgreed;
	}

	#agreed(): readonly string[] {
		const value = this.#memory.get(MEMORY_KEY);
		return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
	}
}
