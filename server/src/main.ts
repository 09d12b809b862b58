import './goplugin/frugal'; // first: it may start the program anew
import {compose, type Product} from './compose';
import {AppError, narrow, servePlugin, type Hooks, type Logger, type PluginApi} from './mattermost';
import {whyNotToSave} from './teams/configuration_will_be_saved';
import manifest from '../../plugin.json';

/** The fields of a post that the flows look at; the others are skipped on the wire. */
const POST_FIELDS = [
  'Id',
  'ChannelId',
  'RootId',
  'UserId',
  'Message',
  'Type',
  'Props',
  'RemoteId',
  'EditAt',
  'DeleteAt',
  'FileIds',
] as const;

const REACTION_FIELDS = ['UserId', 'PostId', 'EmojiName', 'RemoteId'] as const;

/** The hooks of the plugin. Those that come before it is active have nothing to do yet. */
function hooks(api: PluginApi, logger: Logger): Hooks {
  let product: Product | null = null;
  return {
    async onActivate() {
      product = await compose(api, logger);
      product.begin().catch((error: unknown) => {
        logger.error({error}, 'something of the start failed; the plugin works without it');
      });
    },
    onDeactivate() {
      product?.engine.stop();
      product = null;
    },
    async onConfigurationChange() {
      await product?.reload();
    },
    async configurationWillBeSaved(next) {
      const reason = await whyNotToSave(next, {
        pluginId: manifest.id,
        stored: () => api.getPluginConfig(),
        translate: (key, params) => product?.english(key, params) ?? key,
      });
      if (reason !== null) {
        throw new AppError({
          Id: 'prr.configuration',
          Message: reason,
          StatusCode: 400,
          Where: 'ConfigurationWillBeSaved',
        });
      }
      return null;
    },
    messageHasBeenPosted: narrow('messageHasBeenPosted', [['SessionId'], POST_FIELDS], (context, post) =>
      product?.posts.onPost({sessionId: context.SessionId}, post),
    ),
    messageHasBeenUpdated: narrow(
      'messageHasBeenUpdated',
      [['SessionId'], POST_FIELDS, POST_FIELDS],
      (context, post, before) => product?.posts.onPostUpdated({sessionId: context.SessionId}, post, before),
    ),
    messageHasBeenDeleted: narrow('messageHasBeenDeleted', [[], POST_FIELDS], (_, post) =>
      product?.posts.onPostDeleted(post),
    ),
    reactionHasBeenAdded: narrow('reactionHasBeenAdded', [[], REACTION_FIELDS], (_, reaction) =>
      product?.course.commentReactions.onAdded(reaction),
    ),
    executeCommand: async (context, args) => (await product?.router.execute(context.RequestId, args)) ?? null,
    serveHTTP: async (request, context) =>
      (await (await product?.app())?.fetch(request, {requestId: context.RequestId})) ??
      new Response('not active yet', {status: 503}),
  };
}

void servePlugin({hooks});
