import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { catalogueFile } from '../../../src/outputs/checksum.ts';
import { dataPackage } from '../../../src/outputs/data-package.ts';
import { datasetJson } from '../../../src/outputs/dataset-json.ts';
import { datasetWords } from '../../../src/views/catalogue.ts';
import { viewContext } from '../../../src/views/context.ts';
import { allDatasets } from '../../../src/views/datasets/all-datasets.ts';
import { registerWith, sampleRecords } from '../../outputs/sample-register.ts';
import { testConfig } from '../../views/register-of.ts';

/** A server of this machine for one test. */
export interface LoopbackSite {
  url: string;
  close(): Promise<void>;
}

/** Starts a server on a free port. */
export async function serve(answer: RequestListener): Promise<LoopbackSite> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The published data of a fictional register that stands at `url`, by path, written by the functions of the site. */
function publishedFiles(url: string, day = '2026-11-21'): Map<string, string> {
  const config = { ...testConfig, siteUrl: url.replace(/\/$/, ''), basePath: '/' };
  const register = registerWith(sampleRecords, day, config);
  const context = viewContext(register, 'vi');
  const files = new Map<string, string>();
  const tables = allDatasets(register).map((dataset) => {
    const words = datasetWords(context, dataset.name);
    const json = datasetJson(dataset, words, {
      schema: `${url}du-lieu/luoc-do/table.json`,
      asOf: day,
      licence: config.licence,
    });
    files.set(`/du-lieu/${dataset.name}.json`, json);
    return {
      dataset,
      words,
      csv: catalogueFile(`${dataset.name}.csv`, ''),
      json: catalogueFile(`${dataset.name}.json`, json),
    };
  });
  const facts = {
    ...{ name: 'so-thu', title: 'Sổ thử', description: 'Sổ thử', homepage: url, version: day },
    ...{ operator: 'Nhóm thử', licence: config.licence, sources: [] },
  };
  files.set('/du-lieu/datapackage.json', JSON.stringify(dataPackage(facts, tables)));
  return files;
}

/** A member whose files a test may change while it stands: what is not in the map answers 404. */
export async function memberSite(): Promise<LoopbackSite & { files: Map<string, string> }> {
  const files = new Map<string, string>();
  const site = await serve((request, response) => {
    const text = files.get(request.url ?? '');
    if (text === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  for (const [path, text] of publishedFiles(site.url)) files.set(path, text);
  return { ...site, files };
}
