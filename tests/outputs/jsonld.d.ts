declare module 'jsonld' {
  interface Options {
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
  }
  const jsonld: { expand(document: object, options: Options): Promise<Record<string, unknown>[]> };
  export default jsonld;
}
