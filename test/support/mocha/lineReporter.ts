import { failureLine, tallyLine } from './tally';

/** What every line of a suite in an extension host begins with: VS Code mixes its own log with them. */
export const linePrefix = '[test] ';

/**
 * Prints tests as plain lines through `console.log`, which is what reaches the outside from an extension host, and ends
 * with the tally. Works in any JavaScript host.
 */
export class LineReporter {
	#depth = 0;
	#passed = 0;
	#failed: string[] = [];

	constructor(runner: Mocha.Runner) {
		runner.on('suite', suite => {
			if (!suite.root) this.#print(suite.title);
			this.#depth++;
		});
		runner.on('suite end', () => {
			this.#depth--;
		});
		runner.on('pass', test => {
			this.#passed++;
			this.#print(`✔ ${test.title} (${test.duration ?? 0} ms)`);
		});
		runner.on('pending', test => this.#print(`- ${test.title} (skipped)`));
		runner.on('retry', (test: Mocha.Test, error: unknown) =>
			this.#print(`tried again: ${test.title}: ${messageOf(error)}`),
		);
		runner.on('fail', (test, error: unknown) => {
			this.#failed.push(test.fullTitle());
			this.#print(`✘ ${test.title}`);
			this.#print(messageOf(error));
		});
		runner.on('end', () => this.#end());
	}

	#end(): void {
		for (const title of this.#failed) console.log(`${linePrefix}${failureLine(title)}`);
		console.log(`${linePrefix}${tallyLine({ passed: this.#passed, failed: this.#failed.length })}`);
	}

	#print(text: string): void {
		for (const line of text.split('\n')) console.log(`${linePrefix}${'  '.repeat(this.#depth)}${line}`);
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
