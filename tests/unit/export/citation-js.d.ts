declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(input: string, options: { forceType: string; generateGraph: boolean }): readonly unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
