declare module 'next/dist/compiled/react-server-dom-turbopack/client.node.js' {
  interface Options {
    serverConsumerManifest: { moduleMap: null; serverModuleMap: null; moduleLoading: null }
  }

  /** React's own part of the browser: how arguments are written, and answers are read. */
  const client: {
    encodeReply: (args: unknown[]) => Promise<string | FormData>
    createFromReadableStream: <T>(stream: ReadableStream, options: Options) => Promise<T>
  }
  export default client
}
