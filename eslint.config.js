// The linter guards what a reader cannot keep in mind: the rooms of the house (build/lint/rooms.js), hostile markup
// (build/lint/hostile-markup.js), and a few habits. No rule needs type information, so a run takes seconds; the compiler
// is strict about the rest. An exception is one `eslint-disable-next-line` with its reason behind two dashes.
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { noMarkupSinks, noParsing } from './build/lint/hostile-markup.js'
import { oneWayImports } from './build/lint/one-way-imports.js'

const house = { rules: { 'one-way-imports': oneWayImports } }

/** Names of the browser and of Node that pure code must do without; the message says how. */
const impureNames = [
  ...[
    'window',
    'document',
    'navigator',
    'localStorage',
    'indexedDB',
    'fetch',
    'DOMParser',
    'Worker',
    'location',
  ],
  ...['process', 'Buffer', 'require', '__dirname', 'global'],
].map((name) => ({ name, message: 'shared/ is pure: take what you need as an argument.' }))

export default defineConfig(
  globalIgnores([
    'dist/',
    'release/',
    'node_modules/',
    'test-results/',
    'playwright-report/',
    'tests/fixtures/',
  ]),
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs,mts}'],
    extends: [tseslint.configs.base],
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/one-way-imports': 'error',
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-constant-binary-expression': 'error',
      'no-dupe-else-if': 'error',
      'no-dupe-keys': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { args: 'after-used', argsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    },
  },
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...impureNames] } },
  {
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/extractor/**'],
    rules: { 'no-restricted-syntax': ['error', ...noMarkupSinks, ...noParsing] },
  },
  { files: ['renderer/extractor/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noMarkupSinks] } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
)
