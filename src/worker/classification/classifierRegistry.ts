import type { Nlp } from '../../core/nlp';
import { NlpError } from '../../core/errors';
import { SHIPPED_CLASSIFIERS } from '../../core/tasks/classification/shippedClassifiers';
import type { ShippedClassifier } from '../../core/tasks/classification/shippedClassifiers';
import type { TextClassifier } from '../../core/tasks/classification/textClassifier';
import { LANGUAGES } from '../../core/text/language';
import type { ClassifierInfo } from '../../protocol/classification';

/** The classifiers that can be asked: those that ship, and those that the host gave. */
export class ClassifierRegistry {
	readonly #nlp: Nlp;
	readonly #own = new Map<string, TextClassifier>();

	constructor(nlp: Nlp) {
		this.#nlp = nlp;
	}

	/**
	 * All classifiers, those that ship first; one whose models cannot be read is left out.
	 */
	async list(): Promise<ClassifierInfo[]> {
		const shipped: ClassifierInfo[] = [];
		for (const id of SHIPPED_CLASSIFIERS) {
			try {
				shipped.push(await this.info(id));
			} catch (error) {
				if (!(error instanceof NlpError)) throw error;
			}
		}
		return [...shipped, ...[...this.#own].map(([id, classifier]) => infoOf(id, classifier))];
	}

	/**
	 * What a classifier is.
	 * @throws NlpError `input-malformed` when there is none of that id; those of its models.
	 */
	async info(id: string): Promise<ClassifierInfo> {
		const classifier = this.find(id);
		if (typeof classifier !== 'string') return infoOf(id, classifier);
		const labels = await this.#nlp.classifiers.labels(classifier);
		return { id, title: id, kind: classifier, method: 'linear', languages: LANGUAGES, labels };
	}

	/**
	 * What to judge by.
	 * @throws NlpError `input-malformed` when there is none of that id.
	 */
	find(id: string): ShippedClassifier | TextClassifier {
		const found = SHIPPED_CLASSIFIERS.find(name => name === id) ?? this.#own.get(id);
		if (found === undefined) {
			throw new NlpError('input-malformed', `There is no classifier "${id}". Load or train it again.`);
		}
		return found;
	}

	/** Takes a classifier, in place of what had its id before; returns what it is. */
	add(id: string, classifier: TextClassifier): ClassifierInfo {
		this.#own.set(id, classifier);
		return infoOf(id, classifier);
	}

	/** Forgets a classifier. */
	remove(id: string): void {
		this.#own.delete(id);
	}
}

function infoOf(id: string, { head }: TextClassifier): ClassifierInfo {
	const { title, kind, method, languages, labels } = head;
	return { id, title, kind, method, languages, labels };
}
