import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PeerPage } from '../peer-sites/page-text.ts';
import { writePeer, type Peer } from '../peer-sites/peers.ts';
import { runCommand } from './run-command.ts';
import { measuredRun, type Subject } from './subject.ts';

/** A peer with its pages, ready to be built. */
export function peerSite(peer: Peer, folder: string, pages: readonly PeerPage[], modules: string): Subject {
  writePeer(peer, folder, pages, modules);
  let edits = 0;
  return {
    name: peer.name,
    out: path.join(folder, peer.out),
    build: async (scenario) => {
      edits += 1;
      if (scenario === 'cold')
        for (const name of peer.caches) rmSync(path.join(folder, name), { recursive: true, force: true });
      const [first] = pages;
      if (scenario === 'record' && first)
        writeFileSync(path.join(folder, peer.pageFile(first)), `${peer.pageText(first)}\n\nLần ${edits}.\n`);
      if (scenario === 'template') {
        const template = path.join(folder, peer.template);
        const text = readFileSync(template, 'utf8');
        writeFileSync(template, text.replace(/Sổ đo tốc độ(?: \d+)?/, `Sổ đo tốc độ ${edits}`));
      }
      const [program, ...args] = peer.command(modules);
      // Large sites need more than Node gives by default.
      const NODE_OPTIONS = '--max-old-space-size=14000';
      const env = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_OPTIONS };
      return measuredRun(await runCommand(program, args, { cwd: folder, env }));
    },
  };
}
