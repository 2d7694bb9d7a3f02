/** Text files that the build puts into the code. */
declare module '*/package.json?raw' {
  const text: string
  export default text
}
declare module '*.css?raw' {
  const text: string
  export default text
}
