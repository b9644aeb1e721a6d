/** An API key of nobody's, which is found wherever it stands. */
export const CANARY_KEY = 'sk-canary-3b1f0c9d5e7a42468ac0f1d2b3e4c5d6';
