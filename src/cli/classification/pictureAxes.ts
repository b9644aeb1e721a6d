/** What stands beside a confusion matrix. */
export const PICTURE_AXES = { gold: 'Label', predicted: 'Taken for' } as const;
