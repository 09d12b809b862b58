/** The entry's icon in the app bar: the host takes an address, and shows it as a picture, in no colour of its own. */
export const ICON_URL = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">' +
    '<circle cx="16" cy="16" r="16" fill="#1c58d9"/>' +
    '<path stroke="#fff" d="M12.5 10H10v13.5h12V10h-2.5M12.5 8.5h7v3h-7zM12.5 17l2.5 2.5 4.5-5"/>' +
    '</svg>',
)}`;
