import type {Theme} from 'mattermost-redux/selectors/entities/preferences';

/** Mattermost's names: which variable on :root has which colour of the theme. */
const VARIABLES: Record<string, keyof Theme> = {
  'sidebar-bg': 'sidebarBg',
  'sidebar-text': 'sidebarText',
  'sidebar-unread-text': 'sidebarUnreadText',
  'sidebar-text-hover-bg': 'sidebarTextHoverBg',
  'sidebar-text-active-border': 'sidebarTextActiveBorder',
  'sidebar-text-active-color': 'sidebarTextActiveColor',
  'sidebar-header-bg': 'sidebarHeaderBg',
  'sidebar-header-text-color': 'sidebarHeaderTextColor',
  'sidebar-teambar-bg': 'sidebarTeamBarBg',
  'global-header-background': 'sidebarTeamBarBg',
  'global-header-text': 'sidebarHeaderTextColor',
  'online-indicator': 'onlineIndicator',
  'away-indicator': 'awayIndicator',
  'dnd-indicator': 'dndIndicator',
  'mention-bg': 'mentionBg',
  'mention-color': 'mentionColor',
  'center-channel-bg': 'centerChannelBg',
  'center-channel-color': 'centerChannelColor',
  'new-message-separator': 'newMessageSeparator',
  'link-color': 'linkColor',
  'button-bg': 'buttonBg',
  'button-color': 'buttonColor',
  'error-text': 'errorTextColor',
  'error-text-color': 'errorTextColor',
  'mention-highlight-bg': 'mentionHighlightBg',
  'mention-highlight-link': 'mentionHighlightLink',
};

/** Sets the theme's colours on :root: each as it is, and as "red, green, blue" in the variable that ends with -rgb. */
export function applyTheme(theme: Theme): void {
  const {style} = document.documentElement;
  for (const [name, key] of Object.entries(VARIABLES)) {
    const colour = String(theme[key] ?? '');
    style.setProperty(`--${name}`, colour);
    style.setProperty(`--${name}-rgb`, parts(colour).join(', '));
  }
  style.colorScheme = isDark(String(theme.centerChannelBg)) ? 'dark' : 'light';
}

/** @param colour as #rgb or #rrggbb */
function parts(colour: string): number[] {
  const short = colour.replace('#', '');
  const digits = short.length === 3 ? short.replaceAll(/./g, '$&$&') : short;
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = parts(colour);
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
