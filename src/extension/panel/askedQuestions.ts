import type { PanelAsk } from '../../protocol/panelAnswers';

/** So many questions are kept. */
const KEPT = 100;

/** The questions of a window, in memory alone: a hidden page is unloaded, and goes on from them when it comes back. */
export class AskedQuestions {
	#all: readonly PanelAsk[] = [];

	/** The oldest first. */
	get all(): readonly PanelAsk[] {
		return this.#all;
	}

	/** Keeps a question; one that is asked again at once counts once, with where it was asked last. */
	add(asked: PanelAsk): void {
		const before = this.#all.at(-1)?.question === asked.question ? this.#all.slice(0, -1) : this.#all;
		this.#all = [...before, asked].slice(-KEPT);
	}
}
