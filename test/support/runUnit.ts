/** Runs the suites that need no editor: `npm run test:unit [part of a file's path]`. */
import { runFiles } from './mocha/runFiles';
import { tallyLine } from './mocha/tally';
import { testFiles } from './mocha/testFiles';
import { exitOnSignals } from './process/atExit';

/** Rooms of test/ whose suites run in plain Node.js. */
const rooms = [
	'core',
	'protocol',
	'onnx',
	'generation',
	'worker',
	'webview',
	'training',
	'cli',
	'support',
	'storms',
	'attacks',
	'house',
	'fuzz',
];

async function main(): Promise<void> {
	const part = process.argv.at(2) ?? '';
	const files = testFiles(...rooms.map(room => `test/${room}`)).filter(file => file.includes(part));
	const tally = await runFiles(files, { timeout: 60_000 });
	console.log(tallyLine(tally));
	process.exit(tally.failed === 0 ? 0 : 1);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
