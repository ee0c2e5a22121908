import { indexOfList, languagePaths } from '../../_page-data.ts';

export const getStaticPaths = () => languagePaths();
export const GET = indexOfList('news');
