import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Rules that need no type information, so that linting stays fast; `astro check` looks at the types.
export default tseslint.config(
  { ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'coverage/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'inline-type-imports' },
      ],
      // An id from a literal list and an index signature read differently; strict tsconfig asks for brackets.
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
);
