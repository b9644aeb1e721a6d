/** How a run of tests or checks came out; skipped tests are in neither number. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
}

/** The line by which every runner of this project ends. */
export function tallyLine({ passed, failed }: Tally): string {
	return `${passed} passed, ${failed} failed`;
}

/** The tally that a line tells, if it is such a line and nothing else. */
export function parseTally(line: string): Tally | undefined {
	const found = /^(?:\[test\] )?(\d+) passed, (\d+) failed$/.exec(line.trim());
	return found === null ? undefined : { passed: Number(found[1]), failed: Number(found[2]) };
}

/** The line by which a runner names a test that failed, near its end. */
export function failureLine(title: string): string {
	return `failed: ${title}`;
}

/** Whether a line names a test that failed. */
export function isFailureLine(line: string): boolean {
	return /^(?:\[test\] )?failed: /.test(line);
}
