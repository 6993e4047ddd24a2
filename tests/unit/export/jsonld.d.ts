declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl: null;
    readonly document: unknown;
    readonly documentUrl: string;
  }
  interface Options {
    readonly safe: boolean;
    documentLoader(url: string): Promise<RemoteDocument>;
  }
  const processor: {
    expand(document: unknown, options: Options): Promise<readonly Readonly<Record<string, unknown>>[]>;
  };
  export = processor;
}
