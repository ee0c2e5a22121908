import { defineSite } from './src/schemas/site-config.ts';

/** Settings of this site. A province that starts its own register changes only this file and the content. */
export default defineSite(
  {
    name: 'Sổ cam kết',
    tagline: {
      vi: 'Các cơ quan đã hứa gì, đã làm đến đâu',
      en: 'What public bodies promised, and what came of it',
    },
    register: 'observer',
    operator: 'Nhóm Sổ cam kết',
    responsibleEditor: 'Nhóm biên tập Sổ cam kết',
    contact: { email: 'gop-y@so-cam-ket.example' },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.vi' },
    siteUrl: 'https://so-cam-ket.example',
    basePath: '/',
    locales: ['vi', 'en'],
    scope: { kind: 'nation' },
    aboutTolerance: 0.1,
    awaitingDays: 90,
    soonDays: 90,
  },
  process.env,
);
