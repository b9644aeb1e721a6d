import { linePrefix } from '../mocha/lineReporter';

/** How many lines of VS Code's own are kept for the case that a suite cannot even begin. */
const keptLines = 40;

/** What VS Code says all the time. */
const chatter = /^\[(AgentHost|ChatModelSelection|AccountPolicyGate)/;

/**
 * Lets a suite's lines through to standard output and holds VS Code's own log back; NLP_LENS_VERBOSE lets all through.
 */
export class SuiteOutput {
	readonly #own: string[] = [];
	#begun = false;

	/** Takes the arguments of one `console.log` of the window or of an extension host. */
	add(values: readonly unknown[]): void {
		const text = values.map(String).join(' ');
		if (text.startsWith(linePrefix)) {
			this.#begun = true;
			console.log(text.slice(linePrefix.length));
			return;
		}
		if (process.env['NLP_LENS_VERBOSE'] !== undefined) console.log(text);
		else if (!chatter.test(text) && this.#own.push(text) > keptLines) this.#own.shift();
	}

	/** Prints what VS Code said if the suite said nothing. */
	end(): void {
		if (!this.#begun) console.log(this.#own.join('\n'));
	}
}
