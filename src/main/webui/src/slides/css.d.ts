/** Styles as text, for shadow roots. */
declare module "*/frame.css" {
  const css: string;
  export default css;
}
