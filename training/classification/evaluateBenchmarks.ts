import { BENCHMARKS, crossValidateFilmReviews, runBenchmark } from './benchmarks';

/** Trains and scores a classifier for each benchmark: `npm run evaluate:classification-benchmarks -- [NAME …]`. */
async function main(): Promise<void> {
	const names = process.argv.slice(2);
	const wants = (name: string): boolean => names.length === 0 || names.includes(name);
	for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
		if (wants(name)) console.table([await runBenchmark(benchmark)]);
	}
	if (wants('rt-polarity'))
		console.table([await crossValidateFilmReviews(false), await crossValidateFilmReviews(true)]);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
