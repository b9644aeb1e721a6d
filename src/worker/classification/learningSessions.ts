import { NlpError } from '../../core/errors';
import type { LearningControl } from '../../core/linear/learningControl';
import { decodeModel } from '../../core/model/binaryFormat';
import { confusionPicture } from '../../core/tasks/classification/evaluation/confusionPicture';
import { ExampleSet } from '../../core/tasks/classification/examples/exampleSet';
import { readExamples } from '../../core/tasks/classification/examples/readExamples';
import { learnClassifier } from '../../core/tasks/classification/learning/learnClassifier';
import { TextClassifier } from '../../core/tasks/classification/textClassifier';
import type {
	FinishLearning,
	LearnClassifierOptions,
	LearnedClassifier,
	LearnExamples,
	LearnTable,
} from '../../protocol/classification';
import type { ClassifierRegistry } from './classifierRegistry';

interface Session {
	readonly options: LearnClassifierOptions;
	readonly examples: ExampleSet;
}

/** The classifiers that were begun and not yet learned, by the ids that they will have. */
export class LearningSessions {
	readonly #registry: ClassifierRegistry;
	readonly #sessions = new Map<string, Session>();

	constructor(registry: ClassifierRegistry) {
		this.#registry = registry;
	}

	/** Begins to gather examples. */
	begin(options: LearnClassifierOptions): void {
		this.#sessions.set(options.id, { options, examples: new ExampleSet() });
	}

	/** @throws NlpError `input-malformed` when none of that id was begun. */
	add({ id, examples }: LearnExamples): void {
		const session = this.#session(id);
		for (const example of examples) session.examples.add(example);
	}

	/** @throws NlpError `input-malformed` when none of that id was begun, and for a table that cannot be read. */
	addTable({ id, ...table }: LearnTable): void {
		const session = this.#session(id);
		for (const example of readExamples(table)) session.examples.add(example);
	}

	/**
	 * Learns, adds the classifier to the others and ends the session, whatever comes of it.
	 * @throws NlpError `input-malformed` for examples that nothing can be learned from; `cancelled`
	 */
	async finish({ id, axes }: FinishLearning, control: LearningControl): Promise<LearnedClassifier> {
		const { options, examples } = this.#session(id);
		this.#sessions.delete(id);
		const { bytes, report } = await learnClassifier(examples.clean(), options, control);
		const info = this.#registry.add(id, TextClassifier.from(decodeModel(bytes, options.title)));
		return { info, report, picture: confusionPicture(report, axes), bytes };
	}

	/** Forgets what was begun. */
	abandon(id: string): void {
		this.#sessions.delete(id);
	}

	#session(id: string): Session {
		const session = this.#sessions.get(id);
		if (session !== undefined) return session;
		throw new NlpError('input-malformed', `The classifier ${id} was not begun or is lost. Begin to train again.`);
	}
}
