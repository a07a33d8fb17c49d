const shapes = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  settings:
    'M4 8h9m5 0h2M4 16h2m5 0h9M13 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M6 16a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  help: 'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M12 17.5v.3',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M4.5 12.5l5 5L20 7',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  pencil: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.500l3.5 3.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.500L20.5 20.5',
  add: 'M12 5v14M5 12h14',
  trash: 'M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.3 10.500v6M13.7 10.500v6',
  print: 'M7 9V4h10v5M7 17H4.500V9h15v8H17M7 14h10v6H7z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.700l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1',
  onward: 'M5 12h14M13 6l6 6l-6 6',
  back: 'M19 12H5M11 6l-6 6l6 6',
  story: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h5',
  globe: 'M12 3.500a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M3.5 12h17M12 3.500c5 5 5 12 0 17c-5-5-5-12 0-17',
  up: 'M12 19V5M6 11l6-6l6 6',
  down: 'M12 5v14M6 13l6 6l6-6',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  save: 'M12 4v11M7.5 11l4.5 4.500l4.5-4.500M5 20h14',
  home: 'M4 11.500L12 5l8 6.500M6.5 10v9.500h11V10',
  rack: 'M5 5h6v14H5zM13 5h6v14h-6zM7 8h2M15 8h2',
  restart: 'M5 12a7 7 0 1 0 2.2-5.100M4.5 4.500v4h4',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 7.5v5l3 2',
  stopped: 'M8.5 6v12M15.500 6v12',
  warning: 'M12 4l9 16H3zM12 10v4.500M12 17.300v.2',
  sound:
    'M9.5 17.500V6l9-2v11.500M9.5 17.500a2.5 2.2 0 1 1-5 0a2.5 2.2 0 1 1 5 0M18.5 15.500a2.5 2.2 0 1 1-5 0a2.5 2.2 0 1 1 5 0',
  soundOff:
    'M9.5 17.500V9.500M11.5 5.600L18.5 4v8.500M9.5 17.500a2.5 2.2 0 1 1-5 0a2.5 2.2 0 1 1 5 0M18.200 17a2.5 2.2 0 0 1-3.500-.200M4 4l16 16',
  ruler: 'M3 9h18v7H3zM7 9v3M11 9v3M15 9v3M19 9v3',
  listen: 'M4 9.5v5h3.500l4.500 4v-13l-4.500 4zM15.5 9a4 4 0 0 1 0 6M18 6.500a7.500 7.500 0 0 1 0 11',
  pause: 'M8 5.500v13M16 5.500v13',
  stop: 'M7 7h10v10H7z',
} as const

export type IconName = keyof typeof shapes

/** Point along the line of reading, and so turn round where it runs from right to left. */
const mirrored: ReadonlySet<IconName> = new Set(['onward', 'back', 'undo', 'help', 'story'])

/** A drawing beside a word or within a named control; never the only carrier of a meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class={mirrored.has(name) ? 'icon icon-mirrored' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
