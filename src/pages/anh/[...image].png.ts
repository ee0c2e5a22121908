import type { APIRoute } from 'astro';
import { allSocialImages, socialImageBytes } from '../_social-images.ts';

export async function getStaticPaths() {
  return (await allSocialImages()).map((image) => ({ params: { image: image.id }, props: { image } }));
}

/** What social networks show beside a link: one picture for each kind of record and each place. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await socialImageBytes(props['image'])), {
    headers: { 'content-type': 'image/png' },
  });
