import { LineReporter } from './lineReporter';

/**
 * Runs test files inside an extension host, of Node.js or of a browser. Needs the global `Mocha` of Mocha's own build for
 * hosts without Node.js.
 * @param load requires the test files, which register their tests.
 * @throws Error with the number of failures, which makes VS Code end with a failure.
 */
export async function runInHost(load: () => void): Promise<void> {
	// The ready-made `mocha` object of that build wants a page; an instance of the class does not.
	const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: LineReporter as never });
	// What waits for a window's focus or a file watcher may be late once on a busy machine; each new try is printed.
	mocha.suite.retries(1);
	mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
	load();
	const failures = await new Promise<number>(resolve => mocha.run(resolve));
	if (failures > 0) throw new Error(`${failures} tests failed.`);
}
