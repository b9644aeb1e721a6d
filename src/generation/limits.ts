/** The longest answer, in code units: a model that repeats itself does not end by itself. */
export const LONGEST_ANSWER = 400_000;
