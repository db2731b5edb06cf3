/** Line drawings on a square of 24 units, drawn for this view. */
export const ICONS = {
  outline: 'M4 6h2M10 6h10M4 12h2M10 12h10M4 18h2M10 18h10',
  look: 'M3 18 8 6l5 12M4.7 14h6.6M15 18l3-7 3 7M16 15.7h4',
  listen: 'M4 10v4h4l5 4V6L8 10zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  hide: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6M5 4l14 16',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  close: 'M6 6l12 12M18 6 6 18',
} as const;
