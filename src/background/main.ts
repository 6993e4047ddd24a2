import { appRequestParsers } from '../messages/app-requests.ts';
import { contentRequestParsers } from '../messages/content-requests.ts';
import { answerApp, answerPages } from '../messages/runtime.ts';
import { askForPersistence } from '../storage/persistence.ts';
import { appHandlers } from './app-handlers.ts';
import { runCommandsFromKeyboard } from './commands.ts';
import { greetOnInstall } from './first-run.ts';
import { keepIndexSoon } from './index-upkeep.ts';
import { checkOnceASession } from './integrity-upkeep.ts';
import { keepingFailures, keepUnhandledErrors } from './last-errors.ts';
import { createMenusAndListen } from './menus.ts';
import { takeOverOpenTabs } from './open-tabs.ts';
import { pageHandlers } from './page-handlers.ts';
import { followTabs } from './tabs.ts';

// Every listener is registered in this first turn: a worker that is woken for an event must find it.
answerPages(contentRequestParsers, keepingFailures(pageHandlers));
answerApp(appRequestParsers, keepingFailures(appHandlers));
keepUnhandledErrors();
runCommandsFromKeyboard();
createMenusAndListen();
followTabs();
takeOverOpenTabs();
keepIndexSoon();
greetOnInstall();
void checkOnceASession();
void askForPersistence(navigator.storage);
