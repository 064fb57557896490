// A stylesheet taken as text, for a page that puts it into a shadow root.
declare module '*.css?text' {
  const css: string;
  export default css;
}
declare module '*.css';
