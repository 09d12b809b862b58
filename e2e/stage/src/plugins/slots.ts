interface Slot {
  /** Where the stage looks for it, in `state.plugins.components`. */
  slots: readonly string[];
  args: readonly string[];
  /** Those of the arguments that may be an element, a component or a string. */
  elements?: readonly string[];
  defaults?: Record<string, unknown>;
}

const component = (...slots: string[]): Slot => ({slots, args: ['component']});
const hook = (slot: string): Slot => ({slots: [slot], args: ['hook']});

/** Methods of Mattermost's registry that put one thing into a slot, and give its id. */
export const SIMPLE_SLOTS: Readonly<Record<string, Slot>> = {
  registerRootComponent: component('Root'),
  registerGlobalComponent: component('Global'),
  registerLeftSidebarHeaderComponent: component('LeftSidebarHeader'),
  registerSidebarChannelLinkLabelComponent: component('SidebarChannelLinkLabel'),
  registerChannelHeaderIcon: component('ChannelHeaderIcon'),
  registerChannelToastComponent: component('ChannelToast'),
  registerPostMessageAttachmentComponent: component('PostMessageAttachment'),
  registerPostActionComponent: component('PostAction'),
  registerPostEditorActionComponent: component('PostEditorAction'),
  registerPostDropdownMenuComponent: component('PostDropdownMenuItem'),
  registerChannelHeaderButtonAction: {
    slots: ['ChannelHeaderButton', 'MobileChannelHeaderButton'],
    args: ['icon', 'action', 'dropdownText', 'tooltipText'],
    elements: ['icon', 'dropdownText', 'tooltipText'],
  },
  registerChannelIntroButtonAction: {
    slots: ['ChannelIntroButton'],
    args: ['icon', 'action', 'text'],
    elements: ['icon', 'text'],
  },
  registerChannelHeaderMenuAction: {
    slots: ['ChannelHeader'],
    args: ['text', 'action', 'shouldRender'],
    elements: ['text'],
    defaults: {shouldRender: () => true},
  },
  registerMainMenuAction: {
    slots: ['MainMenu'],
    args: ['text', 'action', 'mobileIcon'],
    elements: ['text', 'mobileIcon'],
  },
  registerPostDropdownMenuAction: {
    slots: ['PostDropdownMenu'],
    args: ['text', 'action', 'filter'],
    elements: ['text'],
  },
  registerMessageWillBePostedHook: hook('MessageWillBePosted'),
  registerMessageWillBeUpdatedHook: hook('MessageWillBeUpdated'),
  registerMessageWillFormatHook: hook('MessageWillFormat'),
  registerSlashCommandWillBePostedHook: hook('SlashCommandWillBePosted'),
};

/** What Mattermost 11 has besides. It is told apart from what does not exist at all. */
export const UNSUPPORTED: ReadonlySet<string> = new Set([
  'registerActionAfterChannelCreation',
  'registerAdminConsolePlugin',
  'registerBottomTeamSidebarComponent',
  'registerCallButtonAction',
  'registerCodeBlockActionComponent',
  'registerDesktopNotificationHook',
  'registerFileDropdownMenuAction',
  'registerFilePreviewComponent',
  'registerFileUploadMethod',
  'registerFilesWillUploadHook',
  'registerLinkTooltipComponent',
  'registerNewMessagesSeparatorActionComponent',
  'registerPopoverUserActionsComponent',
  'registerPopoverUserAttributesComponent',
  'registerPostCardTypeComponent',
  'registerPostWillRenderEmbedComponent',
  'registerRHSPluginPopoutListener',
  'registerSearchComponents',
  'registerSidebarBrowseOrAddChannelMenuAction',
  'registerSiteStatisticsHandler',
  'registerSystemConsoleGroupTable',
  'registerUserGuideDropdownMenuAction',
  'registerUserSettings',
  'unregisterAdminConsolePlugin',
]);
