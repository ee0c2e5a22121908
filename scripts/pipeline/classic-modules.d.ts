/** A script as text, for an inline `<script>` (scripts/pipeline/classic-script.ts). */
declare module '*?classic' {
  const code: string;
  export default code;
}
