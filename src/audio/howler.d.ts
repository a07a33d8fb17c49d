// The core build has no types of its own; what it holds is the part of howler without positions in space.
declare module 'howler/dist/howler.core.min.js' {
  export { Howl, Howler } from 'howler'
}
