import type {EventHandler} from './registry';

/** Handlers of websocket events: one for each plugin and event, as in Mattermost. */
const handlers = new Map<string, Map<string, EventHandler>>();
const reconnectHandlers = new Map<string, () => void>();

export function setEventHandler(pluginId: string, event: string, handler: EventHandler | undefined): void {
  const own = handlers.get(pluginId) ?? new Map<string, EventHandler>();
  if (handler === undefined) {
    own.delete(event);
  } else {
    own.set(event, handler);
  }
  handlers.set(pluginId, own);
}

export function setReconnectHandler(pluginId: string, handler: (() => void) | undefined): void {
  if (handler === undefined) {
    reconnectHandlers.delete(pluginId);
  } else {
    reconnectHandlers.set(pluginId, handler);
  }
}

export function forgetHandlers(pluginId: string): void {
  handlers.delete(pluginId);
  reconnectHandlers.delete(pluginId);
}

/** Tells the plugins of an event; an error of one of them keeps it from no other. */
export function tellPlugins(message: Parameters<EventHandler>[0]): void {
  for (const [pluginId, own] of handlers) {
    guarded(pluginId, () => own.get(message.event)?.(message));
  }
}

export function tellPluginsOfReconnect(): void {
  for (const [pluginId, handler] of reconnectHandlers) {
    guarded(pluginId, handler);
  }
}

function guarded(pluginId: string, call: () => void): void {
  try {
    call();
  } catch (error) {
    console.error(`plugin ${pluginId}:`, error);
  }
}
