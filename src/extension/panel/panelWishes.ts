import type { PanelHostNotifications } from '../../protocol/panel';

/** Tells the page of something. */
export type TellPage = <M extends keyof PanelHostNotifications>(method: M, params: PanelHostNotifications[M]) => void;

/**
 * What commands want the panel to show, kept until a page is there to be told. A wish holds once: afterwards the page keeps
 * what is chosen there.
 */
export class PanelWishes {
	readonly #wishes = new Map<keyof PanelHostNotifications, (tell: TellPage) => void>();
	#classifier = '';
	#wordVectors = '';

	/** The id of a classifier that is to be shown. */
	set classifier(id: string) {
		this.#classifier = id;
	}

	/** The id of word vectors that are to be shown. */
	set wordVectors(id: string) {
		this.#wordVectors = id;
	}

	/** What the page is to be told, in place of an earlier wish of the kind. */
	add<M extends keyof PanelHostNotifications>(method: M, params: PanelHostNotifications[M]): void {
		this.#wishes.set(method, tell => tell(method, params));
	}

	/** Tells what was wished. */
	tell(tell: TellPage): void {
		const wishes = [...this.#wishes.values()];
		this.#wishes.clear();
		for (const wish of wishes) wish(tell);
	}

	/** The wished classifier, once; empty for none. */
	takeClassifier(): string {
		const id = this.#classifier;
		this.#classifier = '';
		return id;
	}

	/** The wished word vectors, once; empty for none. */
	takeWordVectors(): string {
		const id = this.#wordVectors;
		this.#wordVectors = '';
		return id;
	}
}
