/** Inputs that once broke a target, each with the name of that. A new finding is added here with its fix. */
export const foundCases: readonly (readonly [target: string, input: string])[] = [];
